"""Seats to people from a list that is on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.text import Text
from wargame.ui.running.sending import SendsByKeys

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLE = (
    "ARM, Ana Duarte (head of state), Lea Brandt (foreign minister)\n"
    "Belarus, Marek Nowak\n"
    "Kyrgyzstan, absent\n"
    "TJK, by me"
)


class PasteSheet(QWidget):
    """A field for lines of "seat, people". Signals `taken(text)` and `closed`."""

    taken = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        why = (
            "One line a seat, as from a spreadsheet: code or name of the seat, then who sits there."
        )
        column.addWidget(Text(why, "second", "text2", lines=2))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Lines of seat, name")
        self.text.setPlaceholderText(_EXAMPLE)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(110)
        column.addWidget(self.text)
        self.note = InlineNote()
        column.addWidget(self.note)
        row = QHBoxLayout()
        take = ActButton("Take these", role="soft", scale="small", keys=("Ctrl", "Enter"))
        take.clicked.connect(self._take)
        SendsByKeys(self, (self.text,), self._take)
        leave = ActButton("Leave it", role="quiet", scale="small")
        leave.clicked.connect(self.close_sheet)
        row.addWidget(take)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)

    def _take(self) -> None:
        self.taken.emit(self.text.toPlainText())

    def show_lost(self, lost: Sequence[str]) -> None:
        """Keep the lines that were not taken, to be mended here; with none the sheet goes."""
        if not lost:
            self.close_sheet()
            return
        self.text.setPlainText("\n".join(lost))
        self.note.say("These lines name no seat, or nobody for it. The others were taken.")
        self.text.setFocus()

    def close_sheet(self) -> None:
        """Put it away, empty."""
        self.hide()
        self.text.clear()
        self.note.clear()
        self.closed.emit()

    def open_sheet(self) -> None:
        """Show it, ready for what is on the clipboard."""
        self.show()
        self.text.setFocus()
