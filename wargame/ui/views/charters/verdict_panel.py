"""The verdict of the calculator: at once, article by article, with what would turn it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.parts.trace import TraceLine, TraceList
from wargame.ui.views.charters.power_page import PowerPage

if TYPE_CHECKING:
    from wargame.ui.views.charters.screen import PowerCard, RulingCard, RulingLine, VerdictCard

RULING, POWER = "ruling", "power"


class VerdictBox(QWidget):
    """How the ballots come out, in a word, a count and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = GlyphMark("", size=22)
        self.head = Text("", "motion")
        self.tally = Text("", "second-medium", "text2", lines=1)
        self.tally.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.says = Text("", "second", "text2", lines=4)
        self.beside = Text("", "second", "text2", lines=2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._glyph)
        head.addWidget(self.head)
        head.addWidget(self.tally, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.says)
        column.addWidget(self.beside)

    def show_verdict(self, card: VerdictCard) -> None:
        """Show a verdict."""
        self._glyph.show_glyph(card.glyph)
        self.head.setText(card.head)
        self.head.set_tone(card.tone)
        self.tally.setText(card.tally)
        self.says.setText(card.says)
        self.says.setVisible(bool(card.says))
        self.beside.setText(card.beside)
        self.beside.setVisible(bool(card.beside))
        self.setAccessibleName(f"{card.head}. {card.tally}. {card.says} {card.beside}".strip())


class Ways(QWidget):
    """The smallest changes, each with a button that makes it; signal `applied(key)`."""

    applied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", "strong")
        self.note = Text("", "second", "text2", lines=2)
        self.buttons: dict[str, ActButton] = {}
        self._shown: object = None
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 14)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addLayout(self._column)

    def show_ways(self, card: RulingCard) -> None:
        """Show what would turn it, or that it is being worked out."""
        self.title.setText(card.ways_title)
        self.note.setText(card.waiting or card.ways_note)
        if card.ways == self._shown:
            return
        self._shown = card.ways
        emptied(self._column)
        self.buttons = {}
        for way in card.ways:
            button = self.buttons[way.key] = ActButton("Apply", scale="small")
            button.setAccessibleName(f"Apply: {way.says}")
            button.clicked.connect(lambda _=False, key=way.key: self.applied.emit(key))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(way.says, "second", lines=6))
            words.addWidget(Text(way.cost, "second-medium", "text2"))
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addLayout(words, 1)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)


class VerdictPanel(Panel):
    """The verdict on top, and below it the ruling or the power of each member."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self.setAccessibleName("Verdict")
        self.box = VerdictBox()
        self.tabs = Segmented("Below the verdict", ((RULING, "Ruling"), (POWER, "Power")), RULING)
        self.trace = TraceList("Ruling")
        self.warnings = Text("", "second", "warn", lines=8)
        self.ways = Ways()
        self.power = PowerPage()
        self._lines: tuple[RulingLine, ...] = ()
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen_changed.connect(self.show_tab)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        warned = QVBoxLayout()
        warned.setContentsMargins(16, 8, 16, 0)
        warned.addWidget(self.warnings)
        column.addWidget(self.trace)
        column.addLayout(warned)
        column.addWidget(self.ways)
        column.addStretch(1)
        self._stack.addWidget(scrolled(inner, "Ruling, article by article"))
        self._stack.addWidget(self.power)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 12, 8)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self.body.setSpacing(0)
        self.add(self.box)
        self.add(tabs)
        self.add(hairline())
        self.add(self._stack, 1)

    def show_tab(self, tab: str) -> None:
        """Show the ruling, or the power of each member."""
        self.tabs.choose(tab)
        self._stack.setCurrentIndex(0 if tab == RULING else 1)

    def show_ruling(self, card: RulingCard | None, power: PowerCard | None) -> None:
        """Show a ruling, as far as it is worked out."""
        self.setVisible(card is not None)
        if card is None:
            return
        self.box.show_verdict(card.verdict)
        if card.lines != self._lines:
            self._lines = card.lines
            self.trace.show_lines([_trace(line) for line in card.lines])
        self.warnings.setText("\n".join(card.warnings))
        self.warnings.setVisible(bool(card.warnings))
        self.ways.show_ways(card)
        self.power.show_power(power)


def _trace(line: RulingLine) -> TraceLine:
    return TraceLine(
        line.key,
        line.glyph,
        line.article,
        line.what,
        line.state,
        line.tone,
        "\n".join(line.details),
        line.opened,
        "warn" if line.tone == "warn" else "",
    )
