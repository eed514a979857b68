"""Somebody evaluates the exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import PersonId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class EvaluatorNamed(Event):
    """An evaluator, with the learning objectives that this person watches; none means all."""

    kind: ClassVar[str] = "evaluator_named"
    person: PersonId
    objectives: tuple[str, ...] = ()
    leaves: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        known = state.evaluation.evaluators
        if self.leaves:
            known = known.delete(self.person) if self.person in known else known
        else:
            known = known.set(self.person, self.objectives)
        return state.with_(evaluation=replace(state.evaluation, evaluators=known))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.leaves:
            return "An evaluator left."
        watched = f", {len(self.objectives)} objectives" if self.objectives else ""
        return f"An evaluator was named{watched}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"evaluator:{self.person}",)
