"""The debrief: hot wash, feedback forms, improvement plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.feedback_given import FeedbackGiven
from wargame.game.events.hot_wash_noted import HotWashNoted
from wargame.game.events.hot_wash_struck import HotWashStruck
from wargame.game.events.improvement_dropped import ImprovementDropped
from wargame.game.events.improvement_planned import ImprovementPlanned
from wargame.play.command import Command
from wargame.play.commands.evaluate import entries_exist
from wargame.play.evaluating import ELEMENTS, PRIORITIES, ROLES, STATEMENTS

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

LEANINGS = ("strength", "improvement")


class NoteHotWash(Command):
    """Take down what a group said went well or is to change.

    Attributes:
        group: A seat, or empty for everybody.
        question: The pack's question that it answers, empty for none.
        replaces: The contribution that it corrects, 0 for a new one.
    """

    group: str = ""
    leaning: str
    text: str
    question: str = ""
    replaces: int = 0

    @override
    def decide(self, at: Proceedings) -> None:
        if not self.text.strip():
            raise Refused("The contribution is empty.", "Write what was said.")
        if self.leaning not in LEANINGS:
            message = f"{self.leaning} is neither a strength nor an improvement."
            raise Refused(message, f"Choose {' or '.join(LEANINGS)}.")
        if self.group and self.group not in at.state.seats:
            raise Refused(f"There is no seat {self.group}.", "Choose a seat, or everybody.")
        if self.question and self.question not in {one.id for one in at.pack.questions}:
            raise Refused(f"There is no question {self.question}.", "Choose one of the pack's.")
        if self.replaces and self.replaces not in at.state.evaluation.remarks:
            raise Refused(f"#{self.replaces} is no contribution that stands.", "Write a new one.")
        at.record(
            HotWashNoted(
                group=self.group,
                leaning=self.leaning,
                text=self.text.strip(),
                question=self.question,
                replaces=self.replaces,
            )
        )


class StrikeHotWash(Command):
    """Strike a contribution from the grid; the log keeps it."""

    remark: int
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if self.remark not in at.state.evaluation.remarks:
            raise Refused(f"#{self.remark} is no contribution that stands.")
        at.record(HotWashStruck(remark=self.remark, reason=self.reason.strip()))


class GiveFeedback(Command):
    """Enter a participant's form.

    Attributes:
        scores: Statement and what was given to it, 1 to 5; statements may be left out.
        number: A form to correct, 0 for the next one.
    """

    role: str
    scores: tuple[tuple[str, int], ...] = ()
    strengths: tuple[str, ...] = ()
    improvements: tuple[str, ...] = ()
    remark: str = ""
    number: int = 0

    @override
    def decide(self, at: Proceedings) -> None:
        if self.role not in ROLES:
            raise Refused(f"{self.role} is no role.", f"Choose {', '.join(ROLES)}.")
        for statement, score in self.scores:
            if statement not in STATEMENTS:
                raise Refused(f"{statement} is no statement of the form.")
            if not 1 <= score <= 5:
                raise Refused(f"{score} is no score.", "Give 1 to 5, or leave it out.")
        strengths, improvements = _said(self.strengths), _said(self.improvements)
        if not (self.scores or strengths or improvements or self.remark.strip()):
            raise Refused("The form is empty.", "Enter at least one score or one line.")
        forms = at.state.evaluation.forms
        if self.number and self.number not in forms:
            raise Refused(f"There is no form {self.number}.", "Enter it as a new one.")
        at.record(
            FeedbackGiven(
                number=self.number or max(forms, default=0) + 1,
                role=self.role,
                scores=self.scores,
                strengths=strengths,
                improvements=improvements,
                remark=self.remark.strip(),
            )
        )


class PlanImprovement(Command):
    """Write a line of the improvement plan, or write it anew.

    Attributes:
        item: The line to change, empty for a new one.
        element: What it concerns: planning, organisation, equipment, training, exercise.
        starts, due: ISO dates, or empty.
        cites: Entries that it comes from.
    """

    item: str = ""
    issue: str
    action: str
    element: str = "planning"
    owner: str
    contact: str = ""
    priority: str = ""
    objective: str = ""
    starts: str = ""
    due: str = ""
    cites: tuple[int, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        for field, words in ((self.issue, "issue"), (self.action, "action"), (self.owner, "owner")):
            if not field.strip():
                raise Refused(f"The line has no {words}.", f"Say the {words} in a few words.")
        if self.element not in ELEMENTS:
            raise Refused(f"{self.element} is no element.", f"Choose {', '.join(ELEMENTS)}.")
        if self.priority and self.priority not in PRIORITIES:
            raise Refused(f"{self.priority} is no priority.", f"Choose {', '.join(PRIORITIES)}.")
        starts, due = _day(self.starts), _day(self.due)
        if starts and due and due < starts:
            raise Refused(f"It is due {due}, before it starts.", "Correct one of the two dates.")
        plan = at.state.evaluation.plan
        if self.item and self.item not in plan:
            raise Refused(f"There is no line {self.item}.", "Write it as a new one.")
        entries_exist(at, self.cites)
        at.record(
            ImprovementPlanned(
                item=self.item or f"ip-{at.state.evaluation.planned + 1}",
                issue=self.issue.strip(),
                action=self.action.strip(),
                element=self.element,
                owner=self.owner.strip(),
                contact=self.contact.strip(),
                priority=self.priority,
                objective=self.objective,
                starts=starts,
                due=due,
                cites=self.cites,
            )
        )


class DropImprovement(Command):
    """Take a line out of the improvement plan; the log keeps it."""

    item: str
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if self.item not in at.state.evaluation.plan:
            raise Refused(f"There is no line {self.item}.", "Choose one of the plan.")
        at.record(ImprovementDropped(item=self.item, reason=self.reason.strip()))


def _said(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())


def _day(text: str) -> str:
    if not text.strip():
        return ""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        message = f"“{text.strip()}” is no date."
        raise Refused(message, "Write year, month, day: 2026-03-31.") from error
