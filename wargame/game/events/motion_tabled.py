"""A motion was put before the council."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import CharterId, DecisionKind, MotionId, SeatId
from wargame.game.records import Motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MotionTabled(Event):
    """A motion with its text, legal basis and the charter by which it will be judged.

    Attributes:
        price: Points that tabling it cost its proposer.
    """

    kind: ClassVar[str] = "motion_tabled"
    motion: MotionId
    number: str
    template: str = ""
    decision: DecisionKind
    title: str
    text: str
    organ: str = ""
    basis: str = ""
    proposer: SeatId
    charter: CharterId
    roles: tuple[tuple[str, tuple[SeatId, ...]], ...] = ()
    determines: tuple[str, bool] | None = None
    forced: bool = False
    procedure: str = ""
    minutes: int = 0
    about: str = ""
    price: int = 0

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = Motion(
            id=self.motion,
            number=self.number,
            template=self.template,
            kind=self.decision,
            title=self.title,
            text=self.text,
            organ=self.organ,
            basis=self.basis,
            proposer=self.proposer,
            turn=stamp.turn,
            charter=self.charter,
            state="tabled",
            seq=stamp.seq,
            put_at=stamp.story,
            roles=self.roles,
            determines=self.determines,
            forced=self.forced,
            procedure=self.procedure,
            minutes=self.minutes,
            about=self.about,
        )
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.proposer)} tabled motion {self.number}: {self.title}."

    @override
    def acting(self) -> SeatId | None:
        return self.proposer

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
