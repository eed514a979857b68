"""A ballot in a secret roll, for the teller alone until the roll is closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId
from wargame.game.records import Ballot

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class BallotDeposited(Event):
    """What the seat chose; everyone else learns only that it has voted."""

    kind: ClassVar[str] = "ballot_deposited"
    motion: MotionId
    question: str
    seat: SeatId
    value: str
    explanation: str = ""

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
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"A secret ballot of {name(self.seat)} was taken."
