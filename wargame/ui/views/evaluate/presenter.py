"""Evaluate's presenter: every word shown, and every click as a command. No Qt here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, PersonId
from wargame.play.commands.debrief import (
    DropImprovement,
    GiveFeedback,
    NoteHotWash,
    PlanImprovement,
    StrikeHotWash,
)
from wargame.play.commands.evaluate import GiveRating, NameEvaluator, TickObservation
from wargame.play.commands.make_note import MakeNote
from wargame.play.evaluating import ratings_of
from wargame.ui.running.asking import ask, refusal
from wargame.ui.views.evaluate.debrief_lines import (
    feedback_screen,
    line_form,
    plan_screen,
    wash_screen,
)
from wargame.ui.views.evaluate.rating_lines import (
    check_lines,
    checked,
    guide,
    objective_lines,
    objectives_note,
)
from wargame.ui.views.evaluate.screen import EvaluateScreen, LineForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.session import Session
    from wargame.ui.running.asking import Answer

_ENTRY = re.compile(r"#?(\d+)")


class EvaluatePresenter:
    """What Evaluate shows and does.

    Attributes:
        objective: The learning objective that is worked on.
        evaluator: For whom ratings are given: `control`, or a person.
        cited: Entries of the notes that go with the rating at hand.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        objectives = session.setting.pack.learning_objectives
        self.objective = str(objectives[0].id) if objectives else ""
        self.evaluator = str(CONTROL)
        self.cited: frozenset[int] = self._cited_before()

    def screen(self) -> EvaluateScreen:
        """All pages as they stand."""
        session = self.session
        return EvaluateScreen(
            objectives=objective_lines(session),
            note=objectives_note(session),
            guide=guide(session, self.objective, self.evaluator, self.cited),
            checks=check_lines(session),
            checked=checked(session),
            wash=wash_screen(session),
            feedback=feedback_screen(session),
            plan=plan_screen(session),
        )

    # Ratings

    def take_up(self, objective: str) -> None:
        """Work on another objective; what was cited stays with the one before."""
        self.objective = objective
        self.cited = self._cited_before()

    def speak_for(self, evaluator: str) -> None:
        """Give ratings for another evaluator."""
        self.evaluator = evaluator
        self.cited = self._cited_before()

    def cite(self, seq: int) -> None:
        """Let a note go with the rating at hand, or take it off."""
        self.cited ^= {seq}

    def _cited_before(self) -> frozenset[int]:
        given = ratings_of(self.session.state, self.objective)
        mine = (rating.cites for rating in given if rating.evaluator == self.evaluator)
        return frozenset(next(mine, ()))

    def rate(self, rating: str, reason: str) -> Answer:
        """Rate the objective at hand for the evaluator at hand, with the notes that are cited."""
        if not rating:
            return refusal("No rating is chosen.", "Choose P, S, M or U.")
        return ask(
            self.session,
            GiveRating(
                objective=self.objective,
                evaluator=self.evaluator,
                rating=rating,
                reason=reason,
                cites=tuple(sorted(self.cited)),
            ),
        )

    def add_evaluator(self, name: str) -> Answer:
        """Name an evaluator; from then on ratings can be given for that person."""
        if not name.strip():
            return refusal("The evaluator has no name.", "Write a name.")
        person = self._person(name.strip())
        answer = ask(self.session, NameEvaluator(person=person))
        if not answer.refused:
            self.speak_for(str(person))
        return answer

    def _person(self, name: str) -> PersonId:
        people = self.session.store.people()
        for known, called in people.items():
            if called == name:
                return PersonId(known)
        numbers = [int(one[7:]) for one in people if one[7:].isdigit()]
        person = PersonId(f"person-{max(numbers, default=0) + 1}")
        self.session.store.set_person(person, name)
        return person

    # Checklist

    def tick(self, item: str, note: str = "") -> Answer:
        """Tick an item, or take the tick off; words on what was seen before are a note about it."""
        tick = self.session.state.evaluation.ticks.get(item)
        if tick is not None and note.strip():
            return ask(self.session, MakeNote(what="observation", text=note, about=tick.seq))
        return ask(self.session, TickObservation(observation=item, on=tick is None, note=note))

    def ticked(self, item: str) -> bool:
        """Whether an item was seen."""
        return item in self.session.state.evaluation.ticks

    # Hot wash

    def take_down(self, group: str, leaning: str, text: str, question: str = "") -> Answer:
        """Take down a contribution."""
        return ask(
            self.session,
            NoteHotWash(group=group, leaning=leaning, text=text, question=question),
        )

    def strike(self, key: str) -> Answer:
        """Strike a contribution."""
        return ask(self.session, StrikeHotWash(remark=int(key)))

    # Feedback

    def enter_form(
        self,
        role: str,
        scores: Mapping[str, int],
        strengths: str,
        improvements: str,
        remark: str,
    ) -> Answer:
        """Enter a participant's form; strengths and improvements are one a line."""
        return ask(
            self.session,
            GiveFeedback(
                role=role,
                scores=tuple(scores.items()),
                strengths=tuple(strengths.splitlines()),
                improvements=tuple(improvements.splitlines()),
                remark=remark,
            ),
        )

    # Improvement plan

    def form_of(self, item: str) -> LineForm:
        """The fields of a line; empty ones for none."""
        line = self.session.state.evaluation.plan.get(item)
        return line_form(line) if line else LineForm()

    def form_from(self, key: str) -> LineForm:
        """The fields of a new line made from something that was said."""
        idea = next((one for one in self.screen().plan.ideas if one.key == key), None)
        if idea is None:
            return LineForm()
        return LineForm(issue=idea.title, cites=f"#{idea.key.partition('-')[0]}")

    def write_line(self, form: LineForm) -> Answer:
        """Write a line of the plan, or write it anew."""
        return ask(
            self.session,
            PlanImprovement(
                item=form.item,
                issue=form.issue,
                action=form.action,
                element=form.element,
                owner=form.owner,
                contact=form.contact,
                priority=form.priority,
                objective=form.objective,
                starts=form.starts,
                due=form.due,
                cites=tuple(int(found) for found in _ENTRY.findall(form.cites)),
            ),
        )

    def drop_line(self, item: str) -> Answer:
        """Take a line out of the plan."""
        return ask(self.session, DropImprovement(item=item))
