"""Indicators: one beside history as a chart, and all of them as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.why import INDICATOR
from wargame.ui.parts.chart import Chart, Series
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.drawn import indicator_line
from wargame.ui.views.table.why_panel import WhyPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import IndicatorLine, TableScreen

_LOW = 320
"""Height under which nothing can be read off a chart above the table."""


class IndicatorsTab(QWidget):
    """The table chooses what the chart shows and what is explained; signal `entry_asked(seq)`."""

    entry_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.why = WhyPanel()
        self.why.entry_asked.connect(self.entry_asked)
        self._lines: dict[str, IndicatorLine] = {}
        self.title = Text("", "strong", lines=1)
        self.meaning = Text("", "second", "text2", lines=2)
        self.chart = Chart("Indicator beside history")
        self.table = DataTable(
            "Indicators",
            ("Indicator", "Now", "Turn", "History", ""),
            (0, 64, 64, 76, 150),
        )
        self.table.current_changed.connect(self._draw)
        self._drawn = QWidget()
        drawn = QVBoxLayout(self._drawn)
        drawn.setContentsMargins(12, 8, 12, 0)
        drawn.setSpacing(8)
        words = QHBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.meaning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        drawn.addLayout(words)
        drawn.addWidget(self.chart, 1)
        column.addWidget(self._drawn, 2)
        column.addWidget(self.table, 3)
        column.addWidget(self.why)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A chart of a few pixels says nothing: on a low window the table has its room."""
        super().resizeEvent(event)
        self._drawn.setVisible(event.size().height() >= current_theme().px(_LOW))

    def show_screen(self, screen: TableScreen) -> None:
        """Show the indicators as they stand."""
        self._lines = {line.key: line for line in screen.indicators}
        chosen = self.table.current_key() or next(iter(self._lines), "")
        self.table.show_lines([indicator_line(line) for line in screen.indicators])
        self.table.choose(chosen)
        self._draw(chosen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw(self.table.current_key())

    def _draw(self, key: str) -> None:
        line = self._lines.get(key)
        if line is None:
            return
        if self.isVisible():
            self.why.show_why(line.title, self._presenter.why.of(INDICATOR, key))
        self.title.setText(line.title)
        self.meaning.setText(line.meaning)
        turns = sorted({turn for turn, _ in (*line.points, *line.history)})
        played, then = dict(line.points), dict(line.history)
        self.chart.setAccessibleName(line.title)
        self.chart.show_series(
            ["start" if not turn else f"turn {turn}" for turn in turns],
            (
                Series("history", tuple(then.get(turn) for turn in turns), "text3", "square", True),
                Series("played", tuple(played.get(turn) for turn in turns), strong=True),
            ),
            turns.index(line.points[-1][0]) if line.points else -1,
        )
