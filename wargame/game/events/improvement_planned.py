"""A line of the improvement plan was written, or written anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.evaluation import Improvement
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ImprovementPlanned(Event):
    """What is to change, who sees to it, and until when; the same id replaces the line."""

    kind: ClassVar[str] = "improvement_planned"
    item: str
    issue: str
    action: str
    element: str
    owner: str
    contact: str = ""
    priority: str = ""
    objective: str = ""
    starts: str = ""
    due: str = ""
    cites: tuple[int, ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        line = Improvement(
            stamp.seq,
            self.item,
            self.issue,
            self.action,
            self.element,
            self.owner,
            self.contact,
            self.priority,
            self.objective,
            self.starts,
            self.due,
            self.cites,
        )
        before = state.evaluation
        planned = before.planned + (self.item not in before.plan)
        changed = replace(before, plan=before.plan.set(self.item, line), planned=planned)
        return state.with_(evaluation=changed)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        due = f", due {self.due}" if self.due else ""
        return f"Improvement {self.item}: {self.action} ({self.owner}{due})."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"improvement:{self.item}",)
