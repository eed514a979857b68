"""Evidence: the notes that may bear a rating out; a click on one cites it, another takes it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.phrasing import counted
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.evenrows import EvenDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.text import Text
from wargame.ui.views.evaluate.evidence_rows import EvidenceRows

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wargame.ui.views.evaluate.screen import NotesShown

_NONE = "Write a note with the key L, here or on the Table, while it happens."


class EvidenceList(RowList):
    """Space and Enter do what a click does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.current_key():
            self.activated_row.emit(self.current_key())
            return
        super().keyPressEvent(event)


class Evidence(QWidget):
    """Signal `toggled`: the entry of a note that is cited from now on, or no longer."""

    toggled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = EvidenceRows()
        self._painter = EvenDelegate(lines=4, under=True)
        self.list = EvidenceList("Notes that may bear it out", self._painter, rows=self.rows)
        self.rows.setParent(self.list)
        self.empty = EmptyState("note", "Nothing was noted yet.", _NONE)
        self.count = Text("", "second", "text2")
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(Text("Evidence", "second-medium"))
        head.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.list.clicked.connect(self._press)
        self.list.activated_row.connect(self._toggle)

    def show_lines(self, lines: NotesShown) -> None:
        """Show the notes: those on this objective, then those on none."""
        self._painter.suit(self.list, len(lines))
        self.rows.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        cited = lines.cited
        self.count.setText(f"{counted(cited, 'note')} cited" if cited else "click what you cite")
        self.count.setVisible(bool(lines))

    def _press(self, index: QModelIndex) -> None:
        row = self.list.rows.row_at(index.row())
        if row is not None:
            self._toggle(row.key)

    def _toggle(self, key: str) -> None:
        if key.isdecimal():
            self.toggled.emit(int(key))
