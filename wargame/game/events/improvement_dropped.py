"""A line of the improvement plan was dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ImprovementDropped(Event):
    """It no longer stands in the plan; the log keeps it."""

    kind: ClassVar[str] = "improvement_dropped"
    item: str
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        plan = state.evaluation.plan
        if self.item in plan:
            plan = plan.delete(self.item)
        return state.with_(evaluation=replace(state.evaluation, plan=plan))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        reason = f": {self.reason}" if self.reason else "."
        return f"Improvement {self.item} was dropped{reason}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"improvement:{self.item}",)
