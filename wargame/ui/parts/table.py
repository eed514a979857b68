"""Tables: no grid, rows of 34 to 40 pixels, a hairline under each, the whole line chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget
from typing_extensions import override

from wargame.ui.parts.cells import CellDelegate, CellModel, Line
from wargame.ui.parts.text import plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.parts.rows import Index


class DataTable(QTableView):
    """Shows lines of cells; signals `current_changed`, `activated_line` and `menu_asked`.

    Args:
        name: what it holds, for readers.
        heads: words over the columns; empty for a column without.
        widths: pixels of each column; 0 shares what is left.
        row_height: 34 to 40.
        dense: whether heads stand close, for matrices of narrow columns.
    """

    current_changed = Signal(str)
    activated_line = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        widths: Sequence[int],
        *,
        row_height: int = 36,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if dense:
            self.horizontalHeader().setProperty("dense", "true")
        self._theme = current_theme()
        self._widths = tuple(widths)
        self._row_height = row_height
        self.setAccessibleName(name)
        self.lines = CellModel(heads, self)
        self.setModel(self.lines)
        self.setItemDelegate(CellDelegate(row_height, self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.customContextMenuRequested.connect(self._ask_menu)
        self.activated.connect(self._activate)
        self._theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Columns and rows at the person's text size."""
        header = self.horizontalHeader()
        for column, width in enumerate(self._widths):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(column, self._theme.px(width))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._theme.px(self._row_height))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows these lines; the chosen one and the place stay."""
        self.lines.set_lines(lines)

    def current_key(self) -> str:
        """The key of the chosen line, empty if there is none."""
        line = self.lines.line_at(self.currentIndex().row())
        return line.key if line is not None else ""

    def choose(self, key: str) -> None:
        """Chooses a line; an unknown key chooses none."""
        place = self.lines.place_of(key)
        self.setCurrentIndex(self.lines.index(place, 0) if place >= 0 else QModelIndex())

    def full_height(self) -> int:
        """The height at which nothing scrolls: for tables in a page that scrolls itself."""
        rows = self.lines.rowCount() * self._theme.px(self._row_height)
        return rows + self.horizontalHeader().sizeHint().height() + 2

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_key())

    def _activate(self, index: Index) -> None:
        line = self.lines.line_at(index.row())
        if line is not None:
            self.activated_line.emit(line.key)

    def _ask_menu(self, point: QPoint) -> None:
        line = self.lines.line_at(self.indexAt(point).row())
        if line is not None:
            self.menu_asked.emit(line.key, self.viewport().mapToGlobal(point))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            said = self.lines.data(self.indexAt(event.pos()))
            if said:
                QToolTip.showText(event.globalPos(), plain_tip(str(said)), self)
                return True
        return super().viewportEvent(event)
