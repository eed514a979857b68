"""Ready to start? Every line that was checked, those that ask for something first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from wargame.ui.views.setup.readiness import Readiness
    from wargame.ui.views.setup.screen import SetupScreen

WIDTH = 372


class ReadyPanel(Panel):
    """Signal `asked(remedy)` for the button on a line."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self.setAccessibleName("Ready to start?")
        self._shown: tuple[Readiness, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._count = Text("", "second", "text2")
        self._meter = Meter("Ready")
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 0)
        self._question = Text("Ready to start?", "panel")
        head.addWidget(self._question, 1)
        head.addWidget(self._count)
        self.add(head)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 8)
        bar.addWidget(self._meter)
        self.add(bar)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.add(scrolled(inner, "Ready to start?"), 1)

    def show_screen(self, screen: SetupScreen) -> None:
        """Show what was checked, anew only when it came out otherwise."""
        if screen.ready == self._shown:
            return
        self._shown = screen.ready
        emptied(self._lines)
        self._question.setText("Started" if screen.fixed else "Ready to start?")
        self._count.setText("" if screen.fixed else screen.ready_count)
        self._meter.measure(screen.fine, len(screen.ready))
        for line in screen.ready:
            self._lines.addWidget(hairline())
            self._lines.addWidget(self._ready_row(line))

    def _ready_row(self, line: Readiness) -> QWidget:
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(16, 8, 12, 8)
        inner.setSpacing(12)
        tones = {"failed": "bad", "contested": "warn"}
        inner.addWidget(GlyphMark(line.glyph, line.what), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(line.what, "strong", tones.get(line.glyph, "text"), lines=2))  # type: ignore[arg-type]
        words.addWidget(Text(line.why, "second", "text2", lines=4))
        inner.addLayout(words, 1)
        if line.remedy:
            mend = ActButton(line.remedy_label, scale="small")
            mend.clicked.connect(lambda _=False, remedy=line.remedy: self.asked.emit(remedy))
            inner.addWidget(mend, 0, Qt.AlignmentFlag.AlignTop)
        return row
