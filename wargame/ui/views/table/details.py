"""A few sentences about the row that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.cited import CitedText
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Iterable


class Details(QWidget):
    """A title and sentences; an entry in them is a link, signal `entry_asked(seq)`.

    Where the tab is low it gives way down to its title and a line, which scrolls.
    """

    entry_asked = Signal(int)
    high = 128
    least = 56
    gap = 4

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(12, 4, 12, 8)
        self._lines.setSpacing(self.gap)
        self.title = Text("", "second-strong", "text", lines=1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 2)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addWidget(scrolled(inner, name), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(self.high))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), current_theme().px(self.least))

    def show_details(self, title: str, lines: Iterable[str]) -> None:
        """Show what is known of something."""
        self._show(title, title, lines)

    def _show(self, head: str, about: str, lines: Iterable[str]) -> None:
        shown = (about, tuple(lines))
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._lines)
        self.title.setText(head)
        for line in shown[1]:
            words = CitedText(line)
            words.entry_opened.connect(self.entry_asked)
            self._lines.addWidget(words)
        self._lines.addStretch(1)

    def lines(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return self._shown[1]
