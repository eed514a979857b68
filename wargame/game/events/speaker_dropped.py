"""A seat no longer waits to speak."""

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


class SpeakerDropped(Event):
    """A name struck from the queue."""

    kind: ClassVar[str] = "speaker_dropped"
    seat: SeatId

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        queue = tuple(one for one in state.council.queue if one.seat != self.seat)
        return state.with_(council=replace(state.council, queue=queue))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} left the speakers' list."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
