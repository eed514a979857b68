"""A motion was put off: no effect, back on the docket."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MotionPutOff(Event):
    """A motion put off, with the reason."""

    kind: ClassVar[str] = "motion_put_off"
    motion: MotionId
    number: str
    reason: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        motion = replace(motion, state="put-off", reason=self.reason)
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Motion {self.number} was put off: {self.reason}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
