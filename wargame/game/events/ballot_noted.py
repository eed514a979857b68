"""A seat has voted in a secret roll."""

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


class BallotNoted(Event):
    """That it has, not how."""

    kind: ClassVar[str] = "ballot_noted"
    motion: MotionId
    number: str
    question: str
    seat: SeatId

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None or (self.question, self.seat) in motion.voted:
            return state
        voted = (*motion.voted, (self.question, self.seat))
        return state.with_(motions=state.motions.set(self.motion, replace(motion, voted=voted)))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} voted on motion {self.number}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}", f"seat:{self.seat}")
