"""The calculator: ballots that are clicked, and the facts, roles and time they are given in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.segmented import Segmented
from wargame.ui.views.charters.ballot_list import BallotList
from wargame.ui.views.charters.case_form import CaseForm

if TYPE_CHECKING:
    from wargame.ui.views.charters.screen import CaseCard

BALLOTS, FACTS = "ballots", "facts"


class CalculatorPanel(Panel):
    """Signals `question_chosen(question)`, `all_asked()`, `clear_asked()`.

    Those of its parts, `ballots` and `form`, are theirs.
    """

    question_chosen = Signal(str)
    all_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Try it", " ", margin=0, parent=parent)
        self.ballots = BallotList()
        self.form = CaseForm()
        self.all_yes = ActButton(
            "All in favour", icon="checks", does="trial.all-yes", scale="small"
        )
        self.clear = ActButton("Clear", scale="small")
        self.tabs = Segmented("What is given", ((BALLOTS, "Ballots"), (FACTS, "Facts")), BALLOTS)
        self.question: Segmented | None = None
        self._questions: tuple[tuple[str, str], ...] = ()
        self._asked = QWidget()
        self._asked_row = QHBoxLayout(self._asked)
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen_changed.connect(self.show_tab)
        self.all_yes.clicked.connect(self.all_asked)
        self.clear.clicked.connect(self.clear_asked)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        tools.setSpacing(8)
        tools.addWidget(self.tabs)
        tools.addStretch(1)
        tools.addWidget(self.all_yes)
        tools.addWidget(self.clear)
        self._asked_row.setContentsMargins(12, 0, 12, 8)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._asked)
        column.addWidget(self.ballots, 1)
        self._stack.addWidget(page)
        self._stack.addWidget(self.form)
        self.body.setSpacing(0)
        self.add(tools)
        self.add(self._stack, 1)

    def show_tab(self, tab: str) -> None:
        """Show the ballots, or the facts."""
        self.tabs.choose(tab)
        self._stack.setCurrentIndex(0 if tab == BALLOTS else 1)

    def show_case(self, case: CaseCard | None) -> None:
        """Show the case as it stands; nothing without a charter."""
        self.setVisible(case is not None)
        if case is None:
            return
        self.set_note(case.title)
        self.tabs.button(FACTS).set_label(case.facts_tab)
        self._show_questions(case)
        self.ballots.show_ballots(case.ballots, case.current)
        self.form.show_case(case)

    def _show_questions(self, case: CaseCard) -> None:
        if case.questions != self._questions:
            self._questions = case.questions
            emptied(self._asked_row)
            self.question = Segmented("Question", case.questions, case.question)
            self.question.chosen_changed.connect(self.question_chosen)
            self._asked_row.addWidget(self.question)
            self._asked_row.addStretch(1)
        self._asked.setVisible(bool(case.questions))
        if self.question is not None:
            self.question.choose(case.question)
