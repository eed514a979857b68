"""Sealed moves: the code that was shown, and whether the opened move fits it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.move_unopened import MoveUnopened

if TYPE_CHECKING:
    from wargame.game.event import Stamp
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class MoveReview:
    """One sealed move; `count` and `matches` are of its opening, None while it is closed.

    Attributes:
        code: The commitment as the player saw it.
        digest: All of it.
        paper: Whether it was entered from paper.
        unopened: Whether it was encrypted, and nobody could open it at Reveal.
    """

    seat: SeatId
    turn: str
    code: str
    digest: str
    at: str
    seq: int
    revealed_seq: int
    count: int | None
    matches: bool | None
    paper: bool
    unopened: bool = False


def move_reviews(kept: Events) -> tuple[MoveReview, ...]:
    """Every move that stood sealed when its turn's moves were opened, in the order sealed."""
    opened = {
        (stamp.turn, event.seat): (stamp, event)
        for stamp, event in kept
        if isinstance(event, MoveRevealed | MoveUnopened)
    }
    last = {
        (stamp.turn, event.seat): (stamp, event)
        for stamp, event in kept
        if isinstance(event, MoveSealed)
    }
    return tuple(_move(stamp, event, opened.get(key)) for key, (stamp, event) in last.items())


def _move(
    stamp: Stamp, event: MoveSealed, opening: tuple[Stamp, MoveRevealed | MoveUnopened] | None
) -> MoveReview:
    told = opening[1] if opening else None
    return MoveReview(
        event.seat,
        stamp.turn,
        f"{event.digest[:4]}-{event.digest[4:8]}",
        event.digest,
        stamp.at,
        stamp.seq,
        opening[0].seq if opening else 0,
        told.count if isinstance(told, MoveRevealed) else None,
        told.matches if isinstance(told, MoveRevealed) else None,
        event.paper,
        isinstance(told, MoveUnopened),
    )
