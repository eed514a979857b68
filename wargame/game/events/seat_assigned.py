"""A seat was given to people, left empty, or taken over by control."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import PersonId, SeatId
from wargame.game.records import Seat

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SeatAssigned(Event):
    """Who sits where; a later one replaces it, also in mid-exercise."""

    kind: ClassVar[str] = "seat_assigned"
    seat: SeatId
    title: str
    vote: bool
    mode: str
    people: tuple[PersonId, ...] = ()
    who: str = ""
    roles: tuple[tuple[PersonId, str], ...] = ()
    handed: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        seat = Seat(self.seat, self.title, self.vote, self.mode, self.people, self.who, self.roles)
        roster = state.roster if self.seat in state.seats else (*state.roster, self.seat)
        seats = state.seats.set(self.seat, seat)
        council = state.council
        if self.seat not in council.presence:
            return state.with_(seats=seats, roster=roster)
        # Who sits there is another matter now, and the roll call found the one before.
        council = replace(council, presence=council.presence.delete(self.seat))
        return state.with_(seats=seats, roster=roster, council=council)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.handed:
            return f"{self.title} has other people now."
        words = {
            "person": "is played",
            "absent": "is absent",
            "control": "is run by the facilitator",
        }
        return f"{self.title} {words.get(self.mode, self.mode)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"seat:{self.seat}",)
