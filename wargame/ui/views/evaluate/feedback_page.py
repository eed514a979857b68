"""Feedback forms: enter one in a minute, and see what they say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import Part, part_of
from wargame.ui.running.keeping import Keeping
from wargame.ui.views.evaluate.scores import SCORES, Scores

if TYPE_CHECKING:
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen, FeedbackScreen

_LINES = 58


class FeedbackPage(QWidget):
    """Signal `changed`: a form was entered."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.entry = Panel("A form", margin=0)
        self.role = Segmented("Role", (), "")
        self.scores: dict[str, Segmented] = {}
        self.strengths = _lines("What went well, one a line")
        self.improvements = _lines("What to improve, one a line")
        self.remark = _lines("Anything else")
        self.button = ActButton("Enter the form", role="soft")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self.together = Panel("Together", margin=0)
        self.none = EmptyState(
            "clipboard-list",
            "No form was entered yet.",
            "What the forms say together stands here from the first one on.",
        )
        self._summed = QWidget()
        self._means = QVBoxLayout(self._summed)
        self.said = RowList("What the forms say in words", RowDelegate(divided=True))
        self._statements = QVBoxLayout()
        self._lay_out()
        self.button.clicked.connect(self.enter)

    def _lay_out(self) -> None:
        parts = in_row(self, "Feedback")
        parts.add(self.entry, 1, least=440, height=460)
        parts.add(self.together, 1, least=340, height=460)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.keeping)
        self._statements.setSpacing(6)
        column.addLayout(self._statements)
        said = QGridLayout()
        said.setHorizontalSpacing(12)
        said.setVerticalSpacing(4)
        for at, field in enumerate((self.strengths, self.improvements)):
            head = Text(field.accessibleName(), "second-medium", "text2", lines=2)
            said.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
            said.setColumnStretch(at, 1)
            said.addWidget(field, 1, at)
        said.addWidget(Text(self.remark.accessibleName(), "second-medium", "text2"), 2, 0, 1, 2)
        said.addWidget(self.remark, 3, 0, 1, 2)
        column.addLayout(said)
        column.addStretch(1)
        self.entry.add(scrolled(form, "A form"), 1)
        self.entry.add_line()
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self.note, 1)
        row.addWidget(self.button)
        self.entry.add(foot)
        self._means.setContentsMargins(16, 12, 16, 12)
        self._means.setSpacing(4)
        self.together.add(self.none, 1)
        self.together.add(self._summed)
        self.together.add_line()
        self.together.add(self.said, 1)

    def show_screen(self, screen: EvaluateScreen) -> None:
        """Show what was entered; a form that is being written stays."""
        feedback = screen.feedback
        self.entry.set_title(f"Form {feedback.number}")
        self.entry.set_note("1 not at all, 5 fully; type the digits, 0 for no answer")
        if not self.scores:
            self._make_statements(feedback)
        any_form = feedback.number > 1
        self.together.set_note(feedback.summary if any_form else "")
        self.none.setVisible(not any_form)
        for part in (self._summed, self.said):
            part.setVisible(any_form)
        emptied(self._means)
        for one in feedback.scores if any_form else ():
            self._means.addWidget(Text(one.text, "second", lines=1))
            line = QHBoxLayout()
            line.addWidget(Meter(one.text, one.tenths, 50), 1)
            line.addWidget(Text(one.mean, "meta", "text2"))
            self._means.addLayout(line)
        self.said.show_rows(
            [Row(one.key, one.title, under=one.under, strong=False) for one in feedback.said]
        )

    def _make_statements(self, feedback: FeedbackScreen) -> None:
        self.role = Segmented("Role", feedback.roles, feedback.roles[0][0], wraps=True)
        self._statements.addWidget(self.role)
        for key, text in feedback.statements:
            chooser = self.scores[key] = Segmented(text, SCORES)
            line = QHBoxLayout()
            line.addWidget(Text(text, "second", lines=2), 1)
            line.addWidget(chooser)
            self._statements.addLayout(line)
        self.typing = Scores(tuple(self.scores.values()), self.strengths, self)
        self._begin()

    def _begin(self) -> None:
        # Scores alone are a form begun, too: each was read off a sheet of paper.
        scores = {key: scored(chooser) for key, chooser in self.scores.items()}
        words = {
            "strengths": self.strengths,
            "improvements": self.improvements,
            "remark": self.remark,
        }
        self.keeping.begin("feedback", "a feedback form", {"role": self.role, **scores, **words})

    def enter(self) -> None:
        """Enter the form, and begin the next one."""
        scores = {key: int(one.chosen()) for key, one in self.scores.items() if one.chosen()}
        answer = self._presenter.enter_form(
            self.role.chosen(),
            scores,
            self.strengths.toPlainText(),
            self.improvements.toPlainText(),
            self.remark.toPlainText(),
        )
        self.note.say(answer.refused)
        if answer.refused:
            return
        self.keeping.done()
        for chooser in self.scores.values():
            chooser.choose("")
        for field in (self.strengths, self.improvements, self.remark):
            field.clear()
        self._begin()
        self.changed.emit()
        self.typing.begin()


def scored(chooser: Segmented) -> Part:
    """A score counts as written."""
    return part_of(chooser)._replace(writes=True)


def _lines(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES)
    return field
