"""A proposer forced a motion onto the agenda at a price."""

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


class MotionForced(Event):
    """The matter is on the agenda against the chair's wish."""

    kind: ClassVar[str] = "motion_forced"
    motion: MotionId
    number: str
    seat: SeatId
    price: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        motion = replace(motion, state="tabled", forced=True)
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        who = name(self.seat)
        return f"{who} forced motion {self.number} onto the agenda for {self.price} influence."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
