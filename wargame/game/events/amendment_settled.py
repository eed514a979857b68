"""An amendment was accepted by the proposer, adopted, rejected or withdrawn."""

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


class AmendmentSettled(Event):
    """How it ended; where it was voted on, who said what and which line of the charter decided."""

    kind: ClassVar[str] = "amendment_settled"
    amendment: str
    motion: MotionId
    number: str
    label: str
    how: str
    ballots: tuple[tuple[SeatId, str], ...] = ()
    because: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        known = state.council.amendments.get(self.amendment)
        if known is None:
            return state
        known = replace(
            known, state=self.how, settled=stamp.seq, ballots=self.ballots, because=self.because
        )
        amendments = state.council.amendments.set(self.amendment, known)
        return state.with_(council=replace(state.council, amendments=amendments))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {"accepted": "was accepted by the proposer", "withdrawn": "was withdrawn"}
        what = words.get(self.how, f"was {self.how}")
        values = [value for _, value in self.ballots]
        count = ""
        if values:
            yes, no = values.count("for"), values.count("against")
            count = f" ({yes} yes, {no} no, {values.count('abstain')} abstain)"
        return f"Amendment {self.label} to motion {self.number} {what}{count}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
