"""The roll is called on a motion."""

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


class VoteOpened(Event):
    """Ballots are taken: in this order, on these questions, with these answers."""

    kind: ClassVar[str] = "vote_opened"
    motion: MotionId
    number: str
    roll: tuple[SeatId, ...]
    questions: tuple[str, ...]
    offered: tuple[str, ...]
    secret: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        motion = replace(
            motion,
            state="open",
            roll=self.roll,
            questions=self.questions,
            offered=self.offered,
            secret=self.secret,
        )
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        how = "The secret roll" if self.secret else "The roll"
        return f"{how} was called on motion {self.number}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
