"""The programme of exercises and standing operations that everybody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import Training
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PlannedExercise(Frozen):
    """One exercise: what it is for, and the fact and actions by which it is decided."""

    id: str
    title: str
    kind: str
    purpose: str = ""
    force: str = ""
    force_title: str = ""
    host: str = ""
    planned: str = ""
    fact: str = ""
    decisions: tuple[str, ...] = ()


class ExercisesPlanned(Event):
    """The programme as it stands when the exercise begins."""

    kind: ClassVar[str] = "exercises_planned"
    exercises: tuple[PlannedExercise, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        trainings = state.trainings
        for one in self.exercises:
            trainings = trainings.set(
                one.id,
                Training(
                    one.id,
                    one.title,
                    one.kind,
                    one.purpose,
                    one.force,
                    one.force_title,
                    one.host,
                    one.planned,
                    one.fact,
                    one.decisions,
                    stamp.seq,
                ),
            )
        return state.with_(trainings=trainings)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        titles = "; ".join(one.title for one in self.exercises)
        return f"The programme of exercises: {titles}."
