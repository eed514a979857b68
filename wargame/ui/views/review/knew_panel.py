"""Who knew what, when: a matrix whose columns are the seats and the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.cells import paint_chip
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.review.drawn import knew_line

if TYPE_CHECKING:
    from wargame.ui.views.review.screen import KnewScreen

_TURN, _ALL = "turn", "all"
_CELL = 44


class Chip(QWidget):
    """A cell's ground in small, for the legend; the word beside it is what readers hear."""

    def __init__(self, chip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(18), theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._chip)
        painter.end()


def _explained(chip: str, word: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Chip(chip))
    row.addWidget(Text(word, "meta", "text2"))
    return pair


class KnewPanel(Panel):
    """Signals: `entry_opened(seq)`, `turns_chosen(all)`."""

    entry_opened = Signal(int)
    turns_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Who knew what, when", margin=0, parent=parent)
        self.turns = Segmented("Which turns", ((_TURN, "This turn"), (_ALL, "All")), _TURN)
        self.turns.chosen_changed.connect(lambda key: self.turns_chosen.emit(key == _ALL))
        self.gap = Text("", "second-strong", lines=2)
        words = Text("Nothing was delivered in this turn yet.", "second", "text2", lines=None)
        self.empty = padded(words, 12)
        self.table: DataTable | None = None
        self._seats: tuple[tuple[str, str], ...] = ()
        self._keys: dict[str, int] = {}
        self._room = QVBoxLayout()
        self.add_tool(self.turns)
        self.add(self.empty)
        self._room.setContentsMargins(0, 0, 8, 0)
        self.add(self._room, 1)
        self.add(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 6, 12, 10)
        column.setSpacing(6)
        legend = Flow(14)
        for chip, word in (
            ("fill", "alone or with one other"),
            ("accent_soft", "shared"),
            ("warn_soft", "in a later turn"),
            ("dashed", "never told"),
        ):
            legend.addWidget(_explained(chip, word))
        column.addLayout(legend)
        column.addWidget(self.gap)
        return foot

    def show_screen(self, screen: KnewScreen) -> None:
        """Show the matrix up to the handle."""
        table = self._table(screen.seats)
        self._keys = {line.key: line.entry for line in screen.lines}
        table.show_lines([knew_line(line) for line in screen.lines])
        table.setVisible(bool(screen.lines))
        self.empty.setVisible(not screen.lines)
        self.gap.setText(screen.gap)
        self.gap.setVisible(bool(screen.gap))

    def _table(self, seats: tuple[tuple[str, str], ...]) -> DataTable:
        """The table for these seats; made anew only when other seats are shown."""
        if self.table is not None and seats == self._seats:
            return self.table
        if self.table is not None:
            self._room.removeWidget(self.table)
            self.table.deleteLater()
        heads = [head for head, _ in seats]
        self._seats = seats
        self.table = DataTable(
            "Who knew what, when",
            ("", "Inject or report", *heads),
            (46, 0, *(_CELL for _ in heads)),
            row_height=34,
            dense=True,
        )
        self.table.activated_line.connect(lambda key: self.entry_opened.emit(self._keys[key]))
        self._room.addWidget(self.table)
        return self.table
