"""The hot wash: one line to take down what is said, and the grid of what went well and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.segmented import Segmented
from wargame.ui.running.keeping import Keeping

if TYPE_CHECKING:
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen, RemarkLine

_RIGHT = 400
_WHOLE = 8
"""Lines of a contribution: what was said is read out again, so it stands whole."""
_NONE = "-"


class WashPage(QWidget):
    """Signal `changed`: a contribution was taken down or struck."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.group = QComboBox()
        self.group.setAccessibleName("Said by")
        self.leaning = Segmented(
            "What it is", (("strength", "Went well"), ("improvement", "To change")), "strength",
            scale="regular",
        )  # fmt: skip
        self.words = QLineEdit()
        self.words.setPlaceholderText("What was said; Enter takes it down")
        self.words.setAccessibleName("What was said")
        self.button = ActButton("Take it down", role="soft")
        self.note = InlineNote()
        self.good = RowList("Went well", RowDelegate(divided=True, lines=_WHOLE))
        self.change = RowList("To change", RowDelegate(divided=True, lines=_WHOLE))
        self.no_good = EmptyState("checks", "Nothing was said yet.", "Begin with what went well.")
        self.no_change = EmptyState(
            "pencil", "Nothing was said yet.", "What is to change can become a line of the plan."
        )
        self.questions = RowList("Questions of the pack", RowDelegate(divided=True, lines=4))
        self.keeping = Keeping(presenter.session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts, taken = in_row(self, "Hot wash"), QWidget()
        asked = Panel("Questions", "what is said answers the chosen one", margin=0)
        parts.add(taken, 1, least=480, height=380)
        parts.add(asked, width=_RIGHT, height=260)
        asked.add(self.questions, 1)
        entry = Panel("Hot wash", "right after play, with the players, open and without blame")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.group)
        line.addWidget(self.leaning)
        line.addStretch(1)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.words, 1)
        said.addWidget(self.button)
        entry.add(self.keeping)
        entry.add(line)
        entry.add(said)
        entry.add(self.note)
        grid = QHBoxLayout()
        grid.setSpacing(12)
        for title, rows, none in (
            ("Went well", self.good, self.no_good),
            ("To change", self.change, self.no_change),
        ):
            panel = Panel(title, margin=0)
            panel.add(rows, 1)
            panel.add(none, 1)
            grid.addWidget(panel, 1)
        left = QVBoxLayout(taken)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(entry)
        left.addLayout(grid, 1)

    def _connect(self) -> None:
        self.button.clicked.connect(self.take_down)
        self.words.returnPressed.connect(self.take_down)
        for rows in (self.good, self.change):
            rows.menu_asked.connect(self._ask_menu)

    def show_screen(self, screen: EvaluateScreen) -> None:
        """Show the grid and the questions."""
        wash = screen.wash
        if self.group.count() != len(wash.groups):
            self.group.clear()
            for key, name in wash.groups:
                self.group.addItem(name, key)
            self._begin()
        self.good.show_rows([_row(one) for one in wash.strengths])
        self.change.show_rows([_row(one) for one in wash.improvements])
        for rows, none, said in (
            (self.good, self.no_good, wash.strengths),
            (self.change, self.no_change, wash.improvements),
        ):
            rows.setVisible(bool(said))
            none.setVisible(not said)
        free = Row(_NONE, "No question in particular", tone="text2", strong=False)
        self.questions.show_rows(
            [
                free,
                *(
                    Row(key, text, right=f"{count}" if count else "", strong=False)
                    for key, text, count in wash.questions
                ),
            ]
        )
        if not self.questions.current_key():
            self.questions.choose(_NONE)

    def _begin(self) -> None:
        fields = {"group": self.group, "leaning": self.leaning, "words": self.words}
        self.keeping.begin("wash", "a line of the hot wash", fields)

    def take_down(self) -> None:
        """Take down what is written."""
        answer = self._presenter.take_down(
            str(self.group.currentData() or ""),
            self.leaning.chosen(),
            self.words.text(),
            self.questions.current_key().removeprefix(_NONE),
        )
        self.note.say(answer.refused)
        if not answer.refused:
            self.keeping.done()
            self.words.clear()
            self._begin()
            self.changed.emit()

    def _ask_menu(self, key: str, point: QPoint) -> None:
        self.menu_of(key).popup(point)

    def menu_of(self, key: str) -> QMenu:
        """What can be done with a contribution."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Strike it").triggered.connect(lambda: self._strike(key))
        return menu

    def _strike(self, key: str) -> None:
        answer = self._presenter.strike(key)
        self.note.say(answer.refused)
        if not answer.refused:
            self.changed.emit()


def _row(one: RemarkLine) -> Row:
    return Row(one.key, one.text, over=one.who, under=one.question, strong=False)
