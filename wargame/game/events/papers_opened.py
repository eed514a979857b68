"""A seat opened its papers for the first time in a turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PapersOpened(Event):
    """Who has read its packet, and when: once a turn, for the seat and control."""

    kind: ClassVar[str] = "papers_opened"
    seat: SeatId

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(readers=state.readers.set(self.seat, (stamp.turn, stamp.seq)))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} opened its papers."
