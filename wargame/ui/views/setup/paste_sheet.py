"""Seats to people from a list that is on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton


class PasteSheet(QWidget):
    """A field for lines of "seat, name". Signal `taken(text)`."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Lines of seat, name")
        self.text.setPlaceholderText("ARM, Ana Duarte\nBLR, Marek Nowak")
        self.text.setFixedHeight(110)
        column.addWidget(self.text)
        row = QHBoxLayout()
        take = ActButton("Take these", role="soft", scale="small")
        take.clicked.connect(self._take)
        leave = ActButton("Leave it", role="quiet", scale="small")
        leave.clicked.connect(self.hide)
        row.addWidget(take)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self.text.toPlainText())
        self.text.clear()
