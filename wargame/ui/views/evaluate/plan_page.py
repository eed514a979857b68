"""The improvement plan: what is to change, who sees to it, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text
from wargame.ui.running.keeping import Keeping
from wargame.ui.views.evaluate.screen import LineForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen, PlanLine

_RIGHT = 440
_LABEL = 24


class PlanPage(QWidget):
    """Signal `changed`: a line was written or dropped."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._item = ""
        self._filled = False
        self.lines = RowList("Improvement plan", RowDelegate(divided=True, lines=4))
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
        self.element, self.priority, self.objective = _choice(), _choice(), _choice()
        self.write = ActButton("Write the line", role="soft")
        self.new = ActButton("New", scale="small", icon="plus")
        self.drop = ActButton("Drop it", role="danger", scale="small")
        self.make = ActButton("Make a line of it", keys=("Enter",), scale="small")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts, planned = in_row(self, "Improvement plan"), QWidget()
        parts.add(planned, 1, least=460, height=420)
        parts.add(self.form, width=_RIGHT, height=420)
        plan = Panel("Improvement plan", margin=0)
        named = Panel("Named so far", margin=0)
        left = QVBoxLayout(planned)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(plan, 3)
        left.addWidget(named, 2)
        plan.add(self.lines, 1)
        plan.add(self.no_lines, 1)
        named.add(self.ideas, 1)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.make)
        row.addStretch(1)
        self.ideas.set_bar(bar)
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
        """Who and until when stand beside each other: the form is seen whole on a small screen."""
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, beside in enumerate(
            (
                (("Issue or area for improvement", self.issue),),
                (("Corrective action", self.action),),
                (("Responsible", self.owner), ("Due", self.due)),
                (("Contact", self.contact), ("Starts", self.starts)),
                (("Element", self.element), ("Priority", self.priority)),
                (("Objective", self.objective),),
                (("Entries it comes from", self.cites),),
            )
        ):
            for column, (words, widget) in enumerate(beside):
                widget.setAccessibleName(words)
                span = 1 if len(beside) > 1 else 2
                grid.addWidget(Text(words, "second-medium", "text2"), 2 * row, column, 1, span)
                grid.addWidget(widget, 2 * row + 1, column, 1, span)
            grid.setRowMinimumHeight(2 * row, _LABEL)
        grid.setRowStretch(2 * row + 2, 1)
        return fields

    def _connect(self) -> None:
        self.lines.current_changed.connect(self._take_up)
        self.ideas.activated_row.connect(self._take_idea)
        self.make.clicked.connect(lambda: self._take_idea(self.ideas.current_key()))
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
        self.lines.show_rows([_line(one) for one in plan.lines])
        self.ideas.show_rows(
            [Row(one.key, one.title, under=one.under, strong=False) for one in plan.ideas]
        )
        for rows, none, found in (
            (self.lines, self.no_lines, plan.lines),
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
        self.form.set_title(f"Line {number_of(form.item)}" if form.item else "A new line")
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
        self.lines.choose("")
        self._fill(self._presenter.form_from(key), f"plan-of:{key}")
        self.action.setFocus()

    def _begin_new(self) -> None:
        self.lines.choose("")
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


def _choice() -> QComboBox:
    """As narrow as its column, however long its words."""
    box = QComboBox()
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _offer(box: QComboBox, options: Sequence[tuple[str, str]]) -> None:
    if box.count() == len(options):
        return
    box.clear()
    for key, words in options:
        box.addItem(words, key)


def _line(one: PlanLine) -> Row:
    return Row(
        one.key,
        one.issue,
        number=number_of(one.key),
        over=one.owner,
        right=f"due {one.due}" if one.due else "no date",
        under=one.action,
        foot=f"{one.element}, #{one.entry}",
    )


def number_of(item: str) -> str:
    """The number of a line, as people say it."""
    return item.rpartition("-")[2]
