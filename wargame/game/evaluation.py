"""What was learned: evaluators, ratings, the checklist, hot wash, feedback, improvement plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from immutables import Map

if TYPE_CHECKING:
    from wargame.game.ids import PersonId


@dataclass(frozen=True, slots=True)
class Rating:
    """One evaluator's rating of one learning objective; a later one of the same replaces it."""

    seq: int
    objective: str
    evaluator: str
    rating: str
    reason: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """An item of the observer's checklist that was seen, with turn and wall time."""

    seq: int
    turn: str
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A contribution to the hot wash: a strength or something to improve, by whom."""

    seq: int
    group: str
    leaning: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """A participant's form; it names no person.

    Attributes:
        scores: Statement and what was given to it, 1 to 5.
    """

    seq: int
    number: int
    role: str
    scores: tuple[tuple[str, int], ...]
    strengths: tuple[str, ...] = ()
    improvements: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Improvement:
    """A line of the improvement plan; dates are ISO dates or empty."""

    seq: int
    id: str
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


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All of it.

    Attributes:
        evaluators: Persons who evaluate, with the learning objectives that they watch (none: all).
        ratings: By objective and evaluator.
        ticks: By item of the checklist.
        remarks: By the entry that first made them.
        forms: By number, from 1.
        plan: By id, in the order made.
        planned: How many lines the plan ever had, so that an id is never used twice.
    """

    evaluators: Map[PersonId, tuple[str, ...]] = field(default_factory=Map)
    ratings: Map[tuple[str, str], Rating] = field(default_factory=Map)
    ticks: Map[str, Tick] = field(default_factory=Map)
    remarks: Map[int, Remark] = field(default_factory=Map)
    forms: Map[int, Feedback] = field(default_factory=Map)
    plan: Map[str, Improvement] = field(default_factory=Map)
    planned: int = 0
