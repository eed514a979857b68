"""Two exercises side by side: choose a file, see what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.chart import Chart, Series
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.views.review.compare_detail import CompareDetail
from wargame.ui.views.review.drawn import compare_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.review.screen import CompareLine, CompareScreen


class ComparePage(QWidget):
    """Signals: `file_asked`, to choose the other exercise; `entry_opened(seq)` of this one."""

    file_asked = Signal()
    entry_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen: CompareScreen | None = None
        self.note = InlineNote()
        first = ActButton("Choose an exercise…", icon="folder", role="soft")
        first.clicked.connect(self.file_asked)
        self.empty = EmptyState(
            "columns",
            "No other exercise is chosen.",
            "Choose a second file: another group's play, the baseline, or a what-if branch. Of the "
            "same crisis everything is held side by side, of another crisis what can be compared.",
            first,
        )
        self.other = ActButton("Another…", icon="folder", scale="small")
        self.other.clicked.connect(self.file_asked)
        self.panel = Panel("Two exercises", margin=0)
        self.names = Text("", "second", "text2", lines=None)
        self.parted = Text("", "second-medium", lines=None)
        self.about = QComboBox()
        self.about.setAccessibleName("What is listed")
        self.about.setProperty("scale", "small")
        self.about.activated.connect(lambda _: self._list())
        self.only = Switch("Only what differs", on=True)
        self.only.toggled.connect(lambda _: self._list())
        self._only_words = Text("Only what differs", "second")
        self.panel.add_tool(self.about)
        self.panel.add_tool(self._only_words)
        self.panel.add_tool(self.only)
        self.panel.add_tool(self.other)
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(16, 10, 16, 10)
        words.setSpacing(4)
        words.addWidget(self.names)
        words.addWidget(self.parted)
        self.panel.add(told)
        self.table = DataTable(
            "Two exercises side by side", ("", "What", "This one", "The other"), (36, 0, 0, 0)
        )
        self.detail = CompareDetail()
        self.panel.add(self.table, 1)
        self.panel.add_line()
        self.panel.add(self.detail)
        self.paths = RowList("Indicators of both", RowDelegate(divided=True))
        self.chart = Chart("An indicator in both exercises")
        self._stack = QStackedWidget()
        self._lay_out()
        self.paths.current_changed.connect(self._draw)
        self.table.current_changed.connect(self._tell)
        self.detail.entry_opened.connect(self.entry_opened)

    def _lay_out(self) -> None:
        measures = Panel("Indicators", "solid: this one; dotted: the other", margin=0)
        measures.add(self.paths, 2)
        drawn = QHBoxLayout()
        drawn.setContentsMargins(12, 4, 12, 10)
        drawn.addWidget(self.chart)
        measures.add(drawn, 3)
        both = QWidget()
        parts = in_row(both, "Both exercises")
        parts.add(self.panel, 4, least=400, height=360)
        parts.add(measures, 3, least=300, height=300)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show both."""
        self._screen = screen
        self._stack.setCurrentIndex(1)
        told = (
            f"This one: {screen.first}. The other: {screen.second}. {screen.tally}. {screen.note}"
        )
        self.names.setText(told.strip())
        self.parted.setText(screen.parted)
        self.parted.setVisible(bool(screen.parted))
        self.about.clear()
        for key, words in (("", "Everything"), *screen.kinds):
            self.about.addItem(words, key)
        for widget in (self.only, self._only_words):
            widget.setVisible(any(line.differs for line in screen.lines))
        self._list()
        rows = [
            Row(str(at), title, right=_ends(mine, theirs), strong=False)
            for at, (title, _, mine, theirs) in enumerate(screen.paths)
        ]
        self.paths.show_rows(rows)
        if rows:
            self.paths.choose("0")
            self._draw("0")

    def _list(self) -> None:
        """List every point, or those that differ under their headings."""
        lines = self._screen.lines if self._screen else ()
        about = self.about.currentData()
        if about:
            lines = tuple(line for line in lines if line.about == about and line.kind == "row")
        if self.only.isChecked() and any(line.differs for line in lines):
            lines = _differing(lines)
        self.table.show_lines([compare_line(line) for line in lines])

    def _tell(self, key: str) -> None:
        """Say one thing in full."""
        lines = self._screen.lines if self._screen else ()
        self.detail.show_line(
            next((line for line in lines if line.key == key and line.kind == "row"), None)
        )

    def _draw(self, key: str) -> None:
        if self._screen is None or not key:
            return
        title, columns, mine, theirs = self._screen.paths[int(key)]
        self.chart.setAccessibleName(title)
        self.chart.show_series(
            columns,
            (
                Series("the other", theirs, "text3", "square", dotted=True),
                Series("this one", mine, strong=True),
            ),
        )


def _ends(mine: Sequence[int | None], theirs: Sequence[int | None]) -> str:
    """Where an indicator came to in both, so that the list alone says where to look."""
    first, second = (
        next((value for value in reversed(path) if value is not None), None)
        for path in (mine, theirs)
    )
    return f"{first} and {second}" if first != second else f"both {first}"


def _differing(lines: Sequence[CompareLine]) -> tuple[CompareLine, ...]:
    """What differs, each heading only where something stands under it."""
    kept: list[CompareLine] = []
    heading: CompareLine | None = None
    for line in lines:
        if line.kind == "section":
            heading = line
        elif line.differs:
            kept += [heading, line] if heading is not None else [line]
            heading = None
    return tuple(kept)
