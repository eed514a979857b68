"""One thing in two exercises in full: how it stood in each, and what led there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.cited import CitedText, plain
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from wargame.ui.views.review.screen import CompareLine

_HIGH = 148
_ENTRY = re.compile(r"#(\d+)")


class CompareDetail(QWidget):
    """Signal `entry_opened`: an entry of this exercise. Those of the other are only named."""

    entry_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", "strong", lines=2)
        self.first, self.second = _Side("This one"), _Side("The other")
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(16, 0, 16, 10)
        row.setSpacing(16)
        row.addWidget(self.first, 1)
        row.addWidget(self.second, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 0)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(scrolled(sides, "In full"), 1)
        self.setFixedHeight(_HIGH)
        self.first.why.entry_opened.connect(self.entry_opened)
        self.setVisible(False)

    def show_line(self, line: CompareLine | None) -> None:
        """Show one; nothing where none is chosen."""
        self.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.title)
        self.first.say(line.first, line.why[0])
        # A number of the other's log would lead to another entry here.
        self.second.say(line.second, _ENTRY.sub(r"(entry \1)", line.why[1]))


class _Side(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.stood = Text("", "second-medium", lines=None)
        self.why = CitedText()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(name, "meta-medium", "text3"))
        column.addWidget(self.stood)
        column.addWidget(self.why)
        column.addStretch(1)

    def say(self, stood: str, why: str) -> None:
        self.stood.setText(f"{stood[:1].upper()}{stood[1:]}")
        self.why.say(plain(why))
        self.why.setVisible(bool(why) and plain(why) != stood)
