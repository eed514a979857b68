"""Evaluators, their ratings, and the observer's checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.evaluator_named import EvaluatorNamed
from wargame.game.events.observation_ticked import ObservationTicked
from wargame.game.events.rating_given import RatingGiven
from wargame.game.ids import CONTROL, PersonId
from wargame.play.command import Command
from wargame.play.evaluating import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.play.proceedings import Proceedings


class NameEvaluator(Command):
    """Name an evaluator and what this person watches, change that, or let the person go."""

    person: PersonId
    objectives: tuple[str, ...] = ()
    leaves: bool = False

    @override
    def decide(self, at: Proceedings) -> None:
        _known(self.objectives, (one.id for one in at.pack.learning_objectives), "objective")
        if self.leaves and self.person not in at.state.evaluation.evaluators:
            raise Refused("Nobody of that name evaluates.", "Choose one of the evaluators.")
        at.record(
            EvaluatorNamed(person=self.person, objectives=self.objectives, leaves=self.leaves)
        )


class GiveRating(Command):
    """Rate a learning objective, for an evaluator or the facilitator.

    Attributes:
        cites: Entries that bear it out.
    """

    objective: str
    evaluator: str = CONTROL
    rating: str
    reason: str = ""
    cites: tuple[int, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        objectives = (one.id for one in at.pack.learning_objectives)
        _known((self.objective,), objectives, "learning objective")
        _known((self.rating,), GRADES, "rating")
        evaluators = at.state.evaluation.evaluators
        if self.evaluator != CONTROL and self.evaluator not in evaluators:
            raise Refused("That person does not evaluate.", "Name an evaluator first.")
        entries_exist(at, self.cites)
        at.record(
            RatingGiven(
                objective=self.objective,
                evaluator=self.evaluator,
                rating=self.rating,
                reason=self.reason.strip(),
                cites=self.cites,
            )
        )


class TickObservation(Command):
    """Tick an item of the observer's checklist with the minute, or take the tick off."""

    observation: str
    on: bool = True
    note: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        _known((self.observation,), (one.id for one in at.pack.observations), "checklist item")
        if self.on == (self.observation in at.state.evaluation.ticks):
            word = "ticked already" if self.on else "not ticked"
            raise Refused(f"That item is {word}.")
        at.record(
            ObservationTicked(observation=self.observation, on=self.on, note=self.note.strip())
        )


def entries_exist(at: Proceedings, cites: Iterable[int]) -> None:
    """See that entries that are cited are there.

    Raises:
        Refused: One is not.
    """
    for seq in cites:
        if not 1 <= seq < at.next_seq:
            raise Refused(f"There is no entry #{seq}.", "Cite an entry of the log.")


def _known(given: Iterable[str], known: Iterable[str], what: str) -> None:
    names = tuple(known)
    for one in given:
        if one not in names:
            message = f"{one} is no {what} of this exercise."
            raise Refused(message, f"Choose {', '.join(names)}." if names else "The pack has none.")
