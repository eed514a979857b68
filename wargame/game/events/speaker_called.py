"""A seat has the floor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Floor
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakerCalled(Event):
    """Its clock runs from here, so it runs on after a restart."""

    kind: ClassVar[str] = "speaker_called"
    seat: SeatId
    stance: str = ""
    allowed: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        floor = Floor(
            seat=self.seat,
            stance=self.stance,
            allowed=self.allowed,
            began=stamp.at,
            seq=stamp.seq,
            paused=state.clock.paused_in_phase,
            phase=state.phase.seq,
        )
        queue = tuple(one for one in state.council.queue if one.seat != self.seat)
        return state.with_(council=replace(state.council, floor=floor, queue=queue))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} has the floor for {self.allowed} seconds."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
