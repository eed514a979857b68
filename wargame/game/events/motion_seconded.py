"""A seat seconded a motion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MotionSeconded(Event):
    """The seconder of a motion."""

    kind: ClassVar[str] = "motion_seconded"
    motion: MotionId
    number: str
    seat: SeatId

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        motion = replace(motion, seconder=self.seat)
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} seconded motion {self.number}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
