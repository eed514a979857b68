"""The improvement plan: what is to change, who sees to it, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.running.keeping import Keeping
from wargame.ui.views.evaluate.screen import LineForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen, PlanLine

_RIGHT = 440


class PlanPage(QWidget):
    """Signal `changed`: a line was written or dropped."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._item = ""
        self._filled = False
        self.table = DataTable(
            "Improvement plan",
            ("No.", "Issue", "Corrective action", "Element", "Owner", "Due", "Log"),
            (56, 0, 0, 100, 120, 96, 60),
        )
        self.ideas = RowList("Named, and without a line yet", RowDelegate(divided=True))
        self.no_lines = EmptyState(
            "clipboard-list",
            "The plan has no line yet.",
            "Write one at the side, or begin from what the hot wash named.",
        )
        self.no_ideas = EmptyState(
            "note",
            "Nothing was named yet.",
            "What is to change in hot wash and feedback stands here.",
        )
        self.form = Panel("A new line", margin=0)
        self.issue, self.action = _field("What is the matter"), _field("What is to be done")
        self.owner, self.contact = _field("Who sees to it"), _field("Contact")
        self.starts, self.due = _field("2026-03-31"), _field("2026-06-30")
        self.cites = _field("#118 #204")
        self.element, self.priority, self.objective = QComboBox(), QComboBox(), QComboBox()
        self.write = ActButton("Write the line", role="soft")
        self.new = ActButton("New", scale="small", icon="plus")
        self.drop = ActButton("Drop it", role="danger", scale="small")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts, planned = in_row(self, "Improvement plan"), QWidget()
        parts.add(planned, 1, least=460, height=420)
        parts.add(self.form, width=_RIGHT, height=420)
        plan = Panel("Improvement plan", margin=0)
        named = Panel("Named so far", "double click makes a line", margin=0)
        left = QVBoxLayout(planned)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(plan, 3)
        left.addWidget(named, 2)
        plan.add(self.table, 1)
        plan.add(self.no_lines, 1)
        named.add(self.ideas, 1)
        named.add(self.no_ideas, 1)
        self.form.add_tool(self.new)
        self.form.add_tool(self.drop)
        self.form.add(scrolled(self._fields(), "A line of the plan"), 1)
        self.form.add_line()
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 10, 16, 10)
        column.addWidget(self.keeping)
        column.addWidget(self.note)
        column.addWidget(self.write)
        self.form.add(foot)

    def _fields(self) -> QWidget:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(16, 12, 16, 12)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, widget in (
            ("Issue or area for improvement", self.issue),
            ("Corrective action", self.action),
            ("Element", self.element),
            ("Responsible", self.owner),
            ("Contact", self.contact),
            ("Priority", self.priority),
            ("Objective", self.objective),
            ("Starts", self.starts),
            ("Due", self.due),
            ("Entries it comes from", self.cites),
        ):
            widget.setAccessibleName(words)
            form.addRow(Text(words, "second-medium", "text2"), widget)
        return fields

    def _connect(self) -> None:
        self.table.current_changed.connect(self._take_up)
        self.ideas.activated_row.connect(self._take_idea)
        self.write.clicked.connect(self.record)
        self.new.clicked.connect(self._begin_new)
        self.drop.clicked.connect(self._drop)

    def show_screen(self, screen: EvaluateScreen) -> None:
        """Show the plan; a line that is being written stays."""
        plan = screen.plan
        for box, options in (
            (self.element, plan.elements),
            (self.priority, plan.priorities),
            (self.objective, plan.objectives),
        ):
            _offer(box, options)
        self.table.show_lines([_line(one) for one in plan.lines])
        self.ideas.show_rows(
            [Row(one.key, one.title, under=one.under, strong=False) for one in plan.ideas]
        )
        for rows, none, found in (
            (self.table, self.no_lines, plan.lines),
            (self.ideas, self.no_ideas, plan.ideas),
        ):
            rows.setVisible(bool(found))
            none.setVisible(not found)
        self.drop.setEnabled(bool(self._item))
        if not self._filled:
            self._fill(LineForm())

    def _fill(self, form: LineForm, name: str = "plan") -> None:
        self.keeping.leave()
        self._filled = True
        self._item = form.item
        self.form.set_title(f"Line {form.item}" if form.item else "A new line")
        for field, text in (
            (self.issue, form.issue),
            (self.action, form.action),
            (self.owner, form.owner),
            (self.contact, form.contact),
            (self.starts, form.starts),
            (self.due, form.due),
            (self.cites, form.cites),
        ):
            field.setText(text)
        for box, key in (
            (self.element, form.element),
            (self.priority, form.priority),
            (self.objective, form.objective),
        ):
            box.setCurrentIndex(max(0, box.findData(key)))
        self.drop.setEnabled(bool(form.item))
        self.note.clear()
        self._begin(f"plan:{form.item}" if form.item else name)

    def _begin(self, name: str) -> None:
        fields: dict[str, QWidget] = {
            "issue": self.issue,
            "action": self.action,
            "owner": self.owner,
            "contact": self.contact,
            "starts": self.starts,
            "due": self.due,
            "cites": self.cites,
            "element": self.element,
            "priority": self.priority,
            "objective": self.objective,
        }
        self.keeping.begin(name, "a line of the improvement plan", fields)

    def _take_up(self, key: str) -> None:
        if key:
            self._fill(self._presenter.form_of(key))

    def _take_idea(self, key: str) -> None:
        self.table.choose("")
        self._fill(self._presenter.form_from(key), f"plan-of:{key}")
        self.action.setFocus()

    def _begin_new(self) -> None:
        self.table.choose("")
        self._fill(LineForm())
        self.issue.setFocus()

    def record(self) -> None:
        """Write the line."""
        answer = self._presenter.write_line(
            LineForm(
                item=self._item,
                issue=self.issue.text(),
                action=self.action.text(),
                element=str(self.element.currentData()),
                owner=self.owner.text(),
                contact=self.contact.text(),
                priority=str(self.priority.currentData()),
                objective=str(self.objective.currentData()),
                starts=self.starts.text(),
                due=self.due.text(),
                cites=self.cites.text(),
            )
        )
        if answer.refused:
            self.note.say(answer.refused)
            return
        self.keeping.done()
        self._begin_new()
        self.changed.emit()

    def _drop(self) -> None:
        answer = self._presenter.drop_line(self._item)
        self.note.say(answer.refused)
        if not answer.refused:
            self.keeping.done()
            self._begin_new()
            self.changed.emit()


def _field(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    return field


def _offer(box: QComboBox, options: Sequence[tuple[str, str]]) -> None:
    if box.count() == len(options):
        return
    box.clear()
    for key, words in options:
        box.addItem(words, key)


def _line(one: PlanLine) -> Line:
    return Line(
        one.key,
        (
            Cell(one.key, tone="text2"),
            Cell(one.issue),
            Cell(one.action),
            Cell(one.element, tone="text2"),
            Cell(one.owner),
            Cell(one.due, tone="text2"),
            Cell(f"#{one.entry}", tone="accent", at_end=True),
        ),
    )
