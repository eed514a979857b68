"""Kinds of decision as rows that are read: painted, so that a long charter opens at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.pill import paint_pill
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Index, Row, RowRole
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.charters.kind_layout import MARKS, Laid, lay_out

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from wargame.ui.views.charters.screen import KindLine

_FLAGS = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class KindRow(Row):
    """A kind of decision as a row of a list."""

    line: KindLine | None = None


class KindDelegate(RowDelegate):
    """Paints a kind of decision as `lay_out` says."""

    def __init__(self) -> None:
        super().__init__(divided=True)
        self._look = current_theme()
        self._known: dict[tuple[KindLine, int], Laid] = {}
        self._look.changed.connect(self._forget_places)

    def _forget_places(self) -> None:
        """Another text size: nothing stands where it stood."""
        self._known.clear()

    def _laid(self, line: KindLine, width: int) -> Laid:
        key = (line, width)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = lay_out(line, width)
        return found

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole.ROW)
        width = self._width(option)
        return QSize(width, self._laid(row.line, width).height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole.ROW)
        rect = QRect(option.rect)
        self._mirrored = rect if option.direction is Qt.LayoutDirection.RightToLeft else None
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, rect, row, option.state)
        self._paint_laid(painter, rect, self._laid(row.line, rect.width()))
        painter.restore()

    def _paint_laid(self, painter: QPainter, rect: QRect, laid: Laid) -> None:
        at = rect.topLeft()
        for word in laid.words:
            painter.setFont(self._look.font(word.role))
            painter.setPen(self._look.colour(word.tone))
            painter.drawText(self._seen(word.rect.translated(at)), _FLAGS, word.text)
        for shape in laid.shapes:
            box = self._seen(shape.rect.translated(at))
            if shape.is_icon:
                paint_icon(painter, box, shape.name, "warn")
            else:
                paint_glyph(painter, QRectF(box), shape.name)
        for mark in laid.marks:
            tone, icon = MARKS[mark.word]
            paint_pill(
                painter, self._seen(mark.rect.translated(at)), mark.word, tone=tone, icon=icon
            )


class KindList(RowList):
    """The kinds of decision of a charter; the current one is tried in the calculator."""

    stays_at = RowList.ScrollHint.PositionAtTop

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Kinds of decision", KindDelegate(), parent)
        self._shown: tuple[KindLine, ...] = ()
        self.setProperty("ring", True)

    def show_kinds(self, kinds: tuple[KindLine, ...], current: str) -> None:
        """Show these kinds; the current one is the one in the calculator."""
        other = kinds != self._shown
        self._shown = kinds
        self.show_rows([KindRow(k.key, k.title, says=k.says, line=k) for k in kinds])
        if self.current_key() != current:
            self.choose(current)
        if other:
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtTop)
