"""A roll on an outcome table, with the row taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import OutcomeId
from wargame.game.records import Draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class OutcomeDrawn(Event):
    """The draw as it came out: number, row, and whether dice, history or the facilitator chose."""

    kind: ClassVar[str] = "outcome_drawn"
    outcome: OutcomeId
    title: str
    number: int
    row: int
    text: str
    by: str
    cause: str
    bands: tuple[tuple[int, int], ...] = ()
    reason: str = ""
    instead_of: int = 0
    label: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        draw = Draw(stamp.seq, self.outcome, self.number, self.row, self.text, self.by, self.cause)
        draws = state.draws
        if self.instead_of in draws:
            draws = draws.delete(self.instead_of)
        return state.with_(draws=draws.set(stamp.seq, draw))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        how = {
            "dice": f"drawn, {self.number}",
            "history": "as in history",
            "control": "chosen by the facilitator",
        }[self.by]
        why = f" {self.reason}" if self.reason else ""
        asked = self.title if self.title.endswith("?") else f"{self.title}:"
        return f"{asked} {self.text} ({how}).{why}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"outcome:{self.outcome}",)
