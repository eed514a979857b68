"""A question to control, or a private talk between seats: from asking to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.game.ids import SeatId

QUESTION: Final = "question"
TALK: Final = "talk"
OPEN: Final = ("open", "taken", "answered")
"""States in which something is still to be done."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a seat asked for.

    Attributes:
        id: `r-1`, `r-2`, ... in the order asked.
        what: `question` to control, or `talk` with other seats.
        to: Control for a question, the other seats for a talk.
        state: `open`, `taken`, `answered` or `closed`.
        answer: What was answered, or what came of the talk.
        seq: The entry in which it was asked; `last` is that of its present state.
    """

    id: str
    what: str
    seat: SeatId
    to: tuple[SeatId, ...]
    text: str
    turn: str
    seq: int
    at: str
    state: str = "open"
    answer: str = ""
    reason: str = ""
    last: int = 0
    last_at: str = ""
