"""A seat was given time to speak."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakingTimeAdded(Event):
    """It counts for the speech in progress and for the seat's time in the turn."""

    kind: ClassVar[str] = "speaking_time_added"
    seat: SeatId
    seconds: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        council = state.council
        key = (stamp.turn, self.seat)
        extra = council.extra.set(key, council.extra.get(key, 0) + self.seconds)
        floor = council.floor
        if floor is not None and floor.seat == self.seat:
            floor = replace(floor, allowed=floor.allowed + self.seconds)
        return state.with_(council=replace(council, extra=extra, floor=floor))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} was given {self.seconds} seconds more."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
