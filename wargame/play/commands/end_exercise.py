"""EndEx: objectives are scored from the log, and play is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.exercise_ended import ExerciseEnded
from wargame.game.events.objective_scored import ObjectiveScored
from wargame.play.command import Command
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Objective


class EndExercise(Command):
    """End play, also before the last turn."""

    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.started:
            raise Refused("The exercise has not begun.", "Start it in Set-up.")
        if at.state.ended:
            raise Refused("The exercise has ended already.", "Read it in the report.")
        for objective in at.pack.objectives:
            at.record(
                ObjectiveScored(
                    objective=objective.id,
                    seat=objective.seat,
                    title=objective.title,
                    points=_points(objective, at),
                    of=2,
                )
            )
        at.record(ExerciseEnded(reason=self.reason.strip()))


def _points(objective: Objective, at: Proceedings) -> int:
    situation = StateSituation(at.state)
    if objective.two.ask(situation) is Truth.YES:
        return 2
    return 1 if objective.one.ask(situation) is Truth.YES else 0
