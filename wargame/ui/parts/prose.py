"""A text of a pack as it was written: headings, strong and slanted words, lists, quotations.

Letters alone are drawn: there is nothing in them that could be loaded, followed or run.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.scale import MONO_FAMILIES
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.support.prose import Block, Run
    from wargame.ui.theme.scale import Role
    from wargame.ui.tones import Tone

_INDENT = 14
_APART = 4
_GAPS = {"heading": 14, "paragraph": 8, "item": 4, "rule": 10}
"""What stands above a block; less within a list, nothing above the first."""


class Prose(QWidget):
    """Blocks of a text under each other.

    Args:
        blocks: what was read from it.
        role: of its words.
        headings: of its first-level headings, and of deeper ones.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        role: Role = "body",
        headings: tuple[Role, Role] = ("panel", "strong"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: Role = role
        self._headings = headings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column, blocks, 0)

    def _fill(self, column: QVBoxLayout, blocks: Iterable[Block], depth: int) -> None:
        """Blocks of one depth of quotation; what is quoted in them has a line along it."""
        for quoted, run in groupby(blocks, lambda block: block.quoted > depth):
            if quoted:
                self._space(column, _GAPS["paragraph"])
                column.addLayout(self._quotation(tuple(run), depth))
                continue
            before = ""
            for block in run:
                gap = _GAPS["paragraph"] if block.kind == "item" != before else _GAPS[block.kind]
                self._space(column, gap)
                self._put(column, block)
                before = block.kind

    @staticmethod
    def _space(column: QVBoxLayout, gap: int) -> None:
        if column.count():
            column.addSpacing(gap)

    def _quotation(self, blocks: Sequence[Block], depth: int) -> QBoxLayout:
        row, inner = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(12)
        inner.setSpacing(0)
        row.addWidget(hairline("edge", upright=True))
        row.addLayout(inner, 1)
        self._fill(inner, blocks, depth + 1)
        return row

    def _put(self, column: QVBoxLayout, block: Block) -> None:
        if block.kind == "rule":
            column.addWidget(hairline())
        elif block.kind == "item":
            column.addLayout(self._item(block))
        elif block.kind == "heading":
            column.addWidget(words(block.runs, self._headings[block.level > 1]))
        else:
            column.addWidget(words(block.runs, self._role))

    def _item(self, block: Block) -> QBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(_APART)
        row.addSpacing(theme.px(_INDENT + _APART) * (block.level - 1))
        mark = Text(block.mark, self._role, "text2")
        theme.keep(mark, least_width=_INDENT)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(block.runs, self._role), 1)
        return row


def words(runs: Sequence[Run], role: Role = "body", tone: Tone = "text") -> Text:
    """Letters of one look as a plain text, of several as one that draws them all."""
    if all(not (run.strong or run.slanted or run.code) for run in runs):
        return Text("".join(run.text for run in runs), role, tone, lines=None)
    return MarkedText(runs, role, tone)


class MarkedText(Text):
    """A text that wraps freely, with strong, slanted and typed letters in it."""

    def __init__(
        self,
        runs: Sequence[Run],
        role: Role = "body",
        tone: Tone = "text",
        parent: QWidget | None = None,
    ) -> None:
        self._runs = tuple(runs)
        self._laid: dict[tuple[str, int], QTextDocument] = {}
        text = "".join(run.text for run in self._runs)
        super().__init__(text, role, tone, lines=None, parent=parent)

    @override
    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return max(self._line(), ceil(self._document(width).size().height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        painter = QPainter(self)
        painter.translate(QPointF(room.topLeft()))
        context = QAbstractTextDocumentLayout.PaintContext()
        colour = self._theme.colour(self.property("tone"))
        context.palette.setColor(QPalette.ColorRole.Text, colour)
        context.clip = QRectF(event.rect().translated(-room.topLeft()))
        self._document(room.width()).documentLayout().draw(painter, context)
        painter.end()

    def _document(self, width: int) -> QTextDocument:
        """The letters laid out for a width; kept for the two that a layout asks for."""
        key = (self.font().key(), width)
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) > 1:
                self._laid.clear()
            found = self._laid[key] = self._lay_out(width)
        return found

    def _lay_out(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        rhythm = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        rhythm.setLineHeight(self._line(), int(fixed.value))
        cursor.setBlockFormat(rhythm)
        for run in self._runs:
            # A line that is broken on purpose goes on in the same paragraph.
            cursor.insertText(run.text.replace("\n", "\u2028"), _look(run))
        document.setTextWidth(max(1, width))
        return document


def _look(run: Run) -> QTextCharFormat:
    look = QTextCharFormat()
    if run.strong:
        look.setFontWeight(QFont.Weight.DemiBold)
    if run.slanted:
        look.setFontItalic(True)
    if run.code:
        look.setFontFamilies(list(MONO_FAMILIES))
    return look
