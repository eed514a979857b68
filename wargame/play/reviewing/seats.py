"""Seats and who sat in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.scenario.pack import Pack


@dataclass(frozen=True, slots=True)
class SeatReview:
    """A seat and who sat in it at the end; `mode` is person, absent or control.

    Attributes:
        monogram: Its letters in tables, such as "SG".
    """

    id: SeatId
    monogram: str
    name: str
    who: str
    mode: str
    vote: bool
    people: tuple[str, ...]


def seat_reviews(
    state: State, pack: Pack, people: Mapping[str, str], *, named: bool = True
) -> tuple[SeatReview, ...]:
    """All seats in the pack's order; the public learns of no person."""
    return tuple(
        SeatReview(
            seat.id,
            pack.monogram(seat.id),
            seat.name,
            seat.who,
            seat.mode,
            seat.vote,
            tuple(people.get(person, person) for person in seat.people) if named else (),
        )
        for seat in (state.seats[one] for one in state.roster)
    )
