"""The judge ruled on a motion: the whole verdict, with its trace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.decisive import is_blocked
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId
from wargame.game.records import Ruling
from wargame.game.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MotionRuled(Event):
    """A ruling as it came out; opening a file never asks the judge again.

    Attributes:
        precedents: What was cited on the motion: card, seat, and whether it held.
    """

    kind: ClassVar[str] = "motion_ruled"
    motion: MotionId
    number: str
    title: str
    verdict: Verdict
    findings: tuple[tuple[str, bool | None, str], ...] = ()
    electorate: tuple[tuple[SeatId, str], ...] = ()
    precedents: tuple[tuple[str, SeatId, str], ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        ruling = Ruling(
            stamp.seq,
            self.verdict,
            stamp.turn,
            self.findings,
            self.electorate,
            self.precedents,
        )
        rulings = (*motion.rulings, ruling)
        motion = replace(motion, state="ruled", rulings=rulings)
        return state.with_(motions=state.motions.set(self.motion, motion))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {
            "adopted": "adopted",
            "rejected": "rejected",
            "inadmissible": "not open",
            "contested": "contested",
            "inquorate": "without a quorum",
            "pending": "pending",
        }
        outcome = words.get(self.verdict.outcome, self.verdict.outcome)
        if self.verdict.outcome == "rejected" and is_blocked(self.verdict):
            by = ", ".join(name(seat) for seat in self.verdict.blockers)
            outcome = f"blocked by {by}" if by else "blocked"
        return f"Motion {self.number} is {outcome}: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
