"""What Evaluate shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class ObjectiveLine(NamedTuple):
    """A learning objective and the rating that holds.

    Attributes:
        served: How many of the injects that serve it came.
    """

    key: str
    title: str
    glyph: str
    rating: str
    by: str
    served: str = ""


class EvidenceLine(NamedTuple):
    """A note, or a rating that was given, with its entry.

    Attributes:
        cited: Whether it goes with the rating that is being given.
        own: Whether it was noted for this objective; other notes were noted for none.
    """

    key: str
    title: str
    under: str
    glyph: str = ""
    cited: bool = False
    own: bool = True


class NotesShown(Sequence[EvidenceLine]):
    """Notes that may bear a rating out; one is worded when it is asked for.

    Attributes:
        keys: Their keys, in order.
        own: How many were noted for the objective; they come first.
        cited: How many go with the rating that is being given.
    """

    keys: Sequence[str] = ()
    own: int = 0
    cited: int = 0


@dataclass(frozen=True, slots=True)
class GuideScreen:
    """One learning objective as an evaluator works with it.

    Attributes:
        looks: The four ratings: key, letter, name, and what that looks like here.
        evaluators: Who may rate: id and name.
        mine: The rating and the reason that the chosen evaluator gave before.
        occasions: Injects that serve it, with what became of each.
        none: Why there are none, empty where there are some.
    """

    key: str
    title: str
    looks: tuple[tuple[str, str, str, str], ...]
    evidence: NotesShown
    given: tuple[EvidenceLine, ...]
    evaluators: tuple[tuple[str, str], ...]
    mine: tuple[str, str]
    occasions: tuple[EvidenceLine, ...] = ()
    none: str = ""


class CheckLine(NamedTuple):
    """An item of the observer's checklist."""

    key: str
    text: str
    glyph: str
    when: str
    note: str


class RemarkLine(NamedTuple):
    """A contribution to the hot wash."""

    key: str
    text: str
    who: str
    question: str


@dataclass(frozen=True, slots=True)
class WashScreen:
    """The grid: what went well, what is to change, and the pack's questions."""

    groups: tuple[tuple[str, str], ...]
    strengths: tuple[RemarkLine, ...]
    improvements: tuple[RemarkLine, ...]
    questions: tuple[tuple[str, str, int], ...]


class ScoreLine(NamedTuple):
    """A statement of the form with the mean of what was given to it, as text and in tenths."""

    key: str
    text: str
    mean: str
    tenths: int


@dataclass(frozen=True, slots=True)
class FeedbackScreen:
    """The forms that were entered, and the one being entered."""

    number: int
    roles: tuple[tuple[str, str], ...]
    statements: tuple[tuple[str, str], ...]
    summary: str
    scores: tuple[ScoreLine, ...]
    said: tuple[EvidenceLine, ...]


class PlanLine(NamedTuple):
    """A line of the improvement plan."""

    key: str
    issue: str
    action: str
    element: str
    owner: str
    due: str
    entry: int


@dataclass(frozen=True, slots=True)
class LineForm:
    """The fields of a line of the plan."""

    item: str = ""
    issue: str = ""
    action: str = ""
    element: str = "planning"
    owner: str = ""
    contact: str = ""
    priority: str = ""
    objective: str = ""
    starts: str = ""
    due: str = ""
    cites: str = ""


@dataclass(frozen=True, slots=True)
class PlanScreen:
    """The improvement plan, and what was said that could become a line."""

    lines: tuple[PlanLine, ...]
    ideas: tuple[EvidenceLine, ...]
    elements: tuple[tuple[str, str], ...]
    priorities: tuple[tuple[str, str], ...]
    objectives: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EvaluateScreen:
    """All five pages."""

    objectives: tuple[ObjectiveLine, ...]
    note: str
    guide: GuideScreen | None
    checks: tuple[CheckLine, ...]
    checked: str
    wash: WashScreen
    feedback: FeedbackScreen
    plan: PlanScreen
