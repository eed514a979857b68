"""A seat answers a question of the open motion; a later ballot replaces it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId
from wargame.game.records import Ballot

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class BallotCast(Event):
    """One seat's recorded answer; after the ruling it is a correction and says why."""

    kind: ClassVar[str] = "ballot_cast"
    motion: MotionId
    number: str
    question: str
    seat: SeatId
    value: str
    explanation: str = ""
    correction: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        motion = state.motions.get(self.motion)
        if motion is None:
            return state
        ballot = Ballot(self.value, stamp.seq, self.explanation)
        ballots = motion.ballots.set((self.question, self.seat), ballot)
        return state.with_(motions=state.motions.set(self.motion, replace(motion, ballots=ballots)))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {
            "for": "voted yes",
            "against": "voted no",
            "abstain": "abstained",
            "absent": "was absent",
            "present-not-voting": "did not vote",
            "not-participating": "declared that it takes no part",
        }
        on = "" if self.question == "main" else f", question {self.question}"
        what = words.get(self.value, f"answered {self.value}")
        if self.correction:
            what = f"{what} (corrected: {self.correction})"
        return f"{name(self.seat)} {what} on motion {self.number}{on}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}", f"seat:{self.seat}")
