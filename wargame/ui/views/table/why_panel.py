"""Why something is so: its changes as sentences; an entry is one click from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.cited import CitedText
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_HIGH = 124


class WhyPanel(QWidget):
    """The changes of one thing; signal `entry_asked(seq)`."""

    entry_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(12, 4, 12, 8)
        self._lines.setSpacing(6)
        self.title = Text("", "second-strong", "text2", lines=1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 2)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addWidget(scrolled(inner, "Why it is so"), 1)
        self.setFixedHeight(current_theme().px(_HIGH))

    def show_why(self, title: str, lines: Iterable[str]) -> None:
        """Show the changes of something."""
        shown = (title, tuple(lines))
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._lines)
        self.title.setText(f"Why: {title}" if title else "Choose a row to see why it is so")
        for line in shown[1]:
            words = CitedText(line)
            words.entry_opened.connect(self.entry_asked)
            self._lines.addWidget(words)
        self._lines.addStretch(1)

    def lines(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return self._shown[1]
