"""What was rated, seen, said and planned, for a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.evaluating import GRADES, STATEMENTS, ratings_of, worst
from wargame.play.serving import occasions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.evaluation import Evaluation, Feedback, Improvement, Remark
    from wargame.game.state import State
    from wargame.play.serving import Occasion
    from wargame.scenario.pack import Pack


@dataclass(frozen=True, slots=True)
class GivenRating:
    """One evaluator's rating; `who` is a name, or empty for the facilitator."""

    who: str
    rating: str
    reason: str
    cites: tuple[int, ...]
    seq: int


@dataclass(frozen=True, slots=True)
class RatedObjective:
    """A learning objective: the rating that holds (empty for none), and all that were given.

    Attributes:
        looks: What the pack says the rating that holds looks like.
        notes: Entries of notes on this objective.
        occasions: Injects that serve it, with what became of each.
    """

    id: str
    title: str
    held: str
    looks: str
    given: tuple[GivenRating, ...]
    notes: tuple[int, ...]
    occasions: tuple[Occasion, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item of the observer's checklist; `seq` 0 where it was not seen.

    Attributes:
        later: What was noted about it afterwards, with its entry.
    """

    text: str
    turn: str
    at: str
    note: str
    seq: int
    later: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MeanScore:
    """A statement of the form: how many answered, and the sum of what they gave."""

    text: str
    answers: int
    total: int
    spread: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class EvaluationReview:
    """All of it, as far as the reader may see.

    Attributes:
        questions: The pack's questions by id.
    """

    objectives: tuple[RatedObjective, ...] = ()
    evaluators: tuple[str, ...] = ()
    checklist: tuple[CheckedItem, ...] = ()
    remarks: tuple[Remark, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    forms: tuple[Feedback, ...] = ()
    scores: tuple[MeanScore, ...] = ()
    plan: tuple[Improvement, ...] = ()

    @property
    def rated(self) -> bool:
        """Whether any objective was rated."""
        return any(one.held for one in self.objectives)

    @property
    def served(self) -> bool:
        """Whether any inject says which objective it serves."""
        return any(one.occasions for one in self.objectives)


def evaluation_review(
    state: State, pack: Pack, people: Mapping[str, str], *, control: bool
) -> EvaluationReview:
    """What was rated, seen, said and planned.

    Args:
        state: What the reader may see.
        pack: The pack in play.
        people: Names by person.
        control: Whether the reader is control: the pack's own objectives and checklist are its.
    """
    held = state.evaluation
    return EvaluationReview(
        objectives=tuple(
            _objective(state, pack, one.id, people) for one in pack.learning_objectives
        )
        if control
        else (),
        evaluators=tuple(people.get(person, person) for person in sorted(held.evaluators)),
        checklist=_checklist(state, pack) if control else (),
        remarks=tuple(held.remarks[key] for key in sorted(held.remarks)),
        questions=tuple((one.id, one.text) for one in pack.questions),
        forms=tuple(held.forms[number] for number in sorted(held.forms)),
        scores=_scores(held),
        plan=tuple(sorted(held.plan.values(), key=lambda one: int(one.id.rpartition("-")[2]))),
    )


def _objective(state: State, pack: Pack, name: str, people: Mapping[str, str]) -> RatedObjective:
    one = next(each for each in pack.learning_objectives if each.id == name)
    given = ratings_of(state, name)
    held = worst(given)
    looks = dict(zip(GRADES, (one.performed, one.some, one.major, one.unable), strict=True))
    return RatedObjective(
        id=one.id,
        title=one.title,
        held=held,
        looks=looks.get(held, ""),
        given=tuple(
            GivenRating(
                ""
                if rating.evaluator == CONTROL
                else people.get(rating.evaluator, rating.evaluator),
                rating.rating,
                rating.reason,
                rating.cites,
                rating.seq,
            )
            for rating in given
        ),
        notes=tuple(
            note.seq
            for note in sorted(state.notes.values(), key=lambda each: each.seq)
            if note.objective == name
        ),
        occasions=occasions(state, pack, name),
    )


def _checklist(state: State, pack: Pack) -> tuple[CheckedItem, ...]:
    items = []
    notes = sorted(state.notes.values(), key=lambda note: note.seq)
    for one in pack.observations:
        tick = state.evaluation.ticks.get(one.id)
        if tick is None:
            items.append(CheckedItem(one.text, "", "", "", 0))
        else:
            later = tuple((note.text, note.seq) for note in notes if note.about == tick.seq)
            items.append(CheckedItem(one.text, tick.turn, tick.at, tick.note, tick.seq, later))
    return tuple(items)


def _scores(held: Evaluation) -> tuple[MeanScore, ...]:
    found = []
    for key, text in STATEMENTS.items():
        given = [dict(form.scores)[key] for form in held.forms.values() if key in dict(form.scores)]
        spread = tuple(given.count(score) for score in range(1, 6))
        found.append(MeanScore(text, len(given), sum(given), spread))  # type: ignore[arg-type] # five
    return tuple(found)
