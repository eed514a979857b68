"""The sheet about a pack: what the check found and where, or which of two is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text, hairline
from wargame.ui.running.sheets import Sheet
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.home.adding_words import FindingRow, PackAnswer

_HIGH = 360


class PackSheet(Sheet):
    """Signal `chosen(way)`: what is to be done with the pack."""

    chosen = Signal(str)

    def __init__(self, over: QWidget, answer: PackAnswer) -> None:
        ways = self._ways = answer.ways
        super().__init__(over, answer.title, answer.why, ways[0][1] if ways else "Done", width=640)
        if answer.rows:
            inner = _list(answer.rows)
            area = scrolled(inner, "What the check found")
            self.content.addWidget(area)
            wish = inner.sizeHint().height
            self.let_stretch(area, lambda: min(wish(), current_theme().px(_HIGH)))
        if ways:
            self.button.clicked.connect(lambda: self._choose(ways[0][0]))
            self._offer(ways[1:])
            return
        self.button.clicked.connect(self.close_overlay)
        self.cancel.hide()
        if answer.text:
            self._offer_copy(answer.text)

    @override
    def first_focus(self) -> QWidget:
        return self.cancel if self._ways else self.button

    def _offer(self, ways: Sequence[tuple[str, str]]) -> None:
        for way, words in ways:
            button = ActButton(words, scale="large")
            button.clicked.connect(lambda _=False, way=way: self._choose(way))
            self.beside(button)

    def _offer_copy(self, text: str) -> None:
        copy = ActButton("Copy the list", icon="copy", role="quiet", scale="large")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        self.beside(copy)

    def _choose(self, way: str) -> None:
        self.close_overlay()
        self.chosen.emit(way)


def _list(rows: Sequence[FindingRow]) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(4, 4, 12, 4)
    column.setSpacing(10)
    for place, row in enumerate(rows):
        if place:
            column.addWidget(hairline())
        column.addLayout(_line(row))
    column.addStretch(1)
    return inner


def _line(row: FindingRow) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    lead = QVBoxLayout()
    lead.addWidget(GlyphMark(row.glyph, row.word, size=16))
    lead.addStretch(1)
    line.addLayout(lead)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(row.where, "code", "text2", lines=None))
    words.addWidget(Text(row.says, "body", lines=None))
    words.addWidget(Text(row.remedy, "second", "text2", lines=None))
    line.addLayout(words, 1)
    return line
