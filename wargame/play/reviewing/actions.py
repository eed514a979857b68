"""What seats did alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.state import State


@dataclass(frozen=True, slots=True)
class ActionReview:
    """Something a seat did, or tried to do, alone."""

    seat: SeatId
    action: str
    title: str
    text: str
    instrument: str
    price: int
    turn: str
    seq: int
    done: bool
    reason: str
    conduct: str
    cites: str


def action_reviews(state: State) -> tuple[ActionReview, ...]:
    """What seats did alone, in order."""
    return tuple(
        ActionReview(
            deed.seat,
            deed.action,
            deed.title,
            deed.text,
            deed.instrument,
            deed.price,
            deed.turn,
            deed.seq,
            deed.done,
            deed.reason,
            deed.conduct,
            deed.cites,
        )
        for deed in (state.deeds[seq] for seq in sorted(state.deeds))
    )
