"""The facilitator decided against a verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId
from wargame.game.records import Override

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class RulingOverridden(Event):
    """An override: it stands beside the verdict for ever."""

    kind: ClassVar[str] = "ruling_overridden"
    motion: MotionId
    number: str
    outcome: str
    was: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        motion = replace(motion, override=Override(stamp.seq, self.outcome, ""))
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = f"Motion {self.number}: the ruling {self.was} was overridden"
        return f"{what}, {self.outcome}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
