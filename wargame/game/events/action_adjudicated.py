"""Control weighed reasons for and against an action, and drew; for control alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.adjudications import IN_WORDS, Adjudication
from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ActionAdjudicated(Event):
    """Reasons, odds and draw as they came out; what is told of it is an event of its own.

    Attributes:
        deed: Number of the entry that holds the action.
        reasons: `for` or `against`, the words, and a weight.
        odds: In how many of a hundred draws the action succeeds.
        number: The draw, 0 where control chose the grade.
        label: What the draw was made from beside the seed; with both it can be drawn again.
    """

    kind: ClassVar[str] = "action_adjudicated"
    deed: int
    seat: SeatId
    title: str
    reasons: tuple[tuple[str, str, int], ...]
    odds: int
    number: int
    grade: str
    by: str
    label: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        made = Adjudication(
            stamp.seq, self.deed, self.reasons, self.odds, self.number, self.grade, self.by
        )
        return state.with_(judged=state.judged.set(self.deed, made))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        result = IN_WORDS.get(self.grade, self.grade)
        how = (
            f"{self.odds} in 100, drawn {self.number}"
            if self.by == "dice"
            else "decided by the facilitator"
        )
        return f"{name(self.seat)}, {self.title}: it {result} ({how})."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"deed:{self.deed}",)
