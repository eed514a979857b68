"""Draws the rows of a list; kinds of rows with a look of their own derive from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.keycap import caps_size, paint_caps
from wargame.ui.parts.pill import paint_pill, pill_size
from wargame.ui.parts.rowmeasure import MARK, SIDE, TOP, RowMeasure, has_over, title_role
from wargame.ui.parts.rows import Index, Row, RowRole
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.theme.scale import Role

_BAR_GAP = 8
_LEFT = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`: texts, shapes, icons and pills; never a real widget.

    Args:
        lines: how many lines a title may take.
        divided: whether a hairline stands under each row.
        lead: pixels of the column at the left, 0 for none.
        hours: whether an hour stands there; the column is then as wide as the form of hours needs.
    """

    def __init__(
        self,
        *,
        lines: int = 2,
        divided: bool = False,
        lead: int = 0,
        hours: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._divided = divided
        self._lead = lead
        self._measure = RowMeasure(lines=lines, lead=lead, hours=hours)
        self._heights: dict[tuple[Row, int], int] = {}
        self._open_key = ""
        self._open_height = 0
        self._mirrored: QRect | None = None
        self._theme.changed.connect(self._forget)

    def _forget(self) -> None:
        """Another text size: nothing is as high as it was."""
        self._heights.clear()

    def keep_room(self, key: str, height: int) -> None:
        """Leaves room for the buttons under the row of this key."""
        self._open_key, self._open_height = key, height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(RowRole.ROW)
        width = self._width(option)
        key = (row, width)
        if key not in self._heights:
            self._heights[key] = self._measure.height(row, width)
        extra = self._open_height + _BAR_GAP if row.key == self._open_key else 0
        return QSize(width, self._heights[key] + extra)

    @staticmethod
    def _width(option: QStyleOptionViewItem) -> int:
        view = option.widget
        viewport = getattr(view, "viewport", None)
        return int(viewport().width()) if viewport is not None else option.rect.width()

    def _seen(self, rect: QRect) -> QRect:
        """Where a rectangle is seen: on the other side, if the row is read from the right."""
        if self._mirrored is None:
            return rect
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self._mirrored, rect)

    def bar_rect(self, row: Row, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the buttons of the open row stand, in a row that is read in a direction."""
        left = rect.left() + self._measure.left(row)
        top = rect.bottom() - TOP - self._open_height + 1
        bar = QRect(left, top, rect.right() - left - SIDE, self._open_height)
        return QStyle.visualRect(direction, rect, bar)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowRole.ROW)
        rect = QRect(option.rect)
        state = option.state
        self._mirrored = rect if option.direction is Qt.LayoutDirection.RightToLeft else None
        painter.save()
        painter.setClipRect(rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, row, state)
        ground = "accent_soft" if chosen else "surface"
        if row.kind == "section":
            self._paint_section(painter, rect, row)
        elif row.kind == "line":
            self._paint_single(painter, rect, row, ground)
        else:
            self._paint_row(painter, rect, row, ground)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
            edge = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(self._seen(edge), self._theme.colour("accent"))
        elif row.ground:
            painter.fillRect(rect, self._theme.colour(f"{row.ground}_soft"))
        elif state & QStyle.StateFlag.State_MouseOver and row.kind != "section":
            painter.fillRect(rect, self._theme.colour("hover"))
        if self._divided and row.kind != "section":
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, self._theme.colour("divider"))
        if state & QStyle.StateFlag.State_HasFocus and row.kind != "section":
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: Role,
        tone: str,
        *,
        flags: int = _LEFT,
    ) -> int:
        """Draws one line, cut to the rectangle; returns the width of what is drawn."""
        font = self._theme.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(self._seen(rect), flags, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_section(self, painter: QPainter, rect: QRect, row: Row) -> None:
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        used = self._write(painter, room, row.title, "second-medium", "text2")
        count = room.adjusted(used + 7, 0, 0, 0)
        self._write(painter, count, row.number, "second", "text3")
        self._write(painter, room, row.right, "second", "text2", flags=_RIGHT)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: Row, top: int, ground: str) -> None:
        side = self._theme.px(MARK)
        lead = self._measure.lead()
        box = self._seen(QRect(rect.left() + SIDE + lead, top, side, side))
        if row.glyph:
            paint_glyph(painter, QRectF(box), row.glyph, ground=ground)
        elif row.icon:
            paint_icon(painter, box, row.icon, row.icon_tone)

    def _paint_single(self, painter: QPainter, rect: QRect, row: Row, ground: str) -> None:
        side = self._theme.px(MARK)
        self._paint_mark(painter, rect, row, rect.center().y() - side // 2 + 1, ground)
        room = rect.adjusted(self._measure.left(row), 0, -SIDE, 0)
        self._write(painter, room, row.right, "second", row.right_tone, flags=_RIGHT)
        if row.right:
            taken = self._theme.metrics("second").horizontalAdvance(row.right)
            room.setRight(room.right() - taken - 12)
        if row.number:
            used = self._write(painter, room, row.number, "second", "text3")
            room.setLeft(room.left() + used + 10)
        self._write(painter, room, row.title, "strong" if row.strong else "body", row.tone)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, ground: str) -> None:
        top = rect.top() + TOP
        first = self._measure.line("second" if has_over(row) else title_role(row))
        side = self._theme.px(MARK)
        self._paint_mark(painter, rect, row, top + (first - side) // 2, ground)
        self._paint_lead(painter, rect, row, top)
        left, right = rect.left() + self._measure.left(row), rect.right() - SIDE
        if has_over(row):
            line = QRect(left, top, right - left, self._measure.line("second"))
            self._paint_over(painter, line, row)
            top += self._measure.line("second") + 2
        elif row.right or row.caps:
            self._paint_right(painter, QRect(left, top, right - left, first), row)
        top = self._paint_title(painter, rect, row, left, top)
        top = self._paint_under(painter, rect, row, left, top)
        if row.state:
            line = QRect(left, top + 3, right - left, self._measure.line("second"))
            self._paint_state(painter, line, row, ground)
            top = line.bottom()
        if row.foot:
            line = QRect(left, top + 1, right - left, self._measure.line("second"))
            self._write(painter, line, row.foot, "second", "text2")

    def _paint_lead(self, painter: QPainter, rect: QRect, row: Row, top: int) -> None:
        if not self._lead:
            return
        high = self._measure.line("second")
        line = QRect(rect.left() + SIDE, top, self._measure.lead() - 6, high)
        self._write(painter, line, row.lead, "second-strong", "text2")
        self._write(painter, line.translated(0, high), row.lead_below, "meta", "text3")

    def _paint_over(self, painter: QPainter, line: QRect, row: Row) -> None:
        if row.right:
            box = QRect(line)
            box.setLeft(line.right() - self._measure.right_room(row, line.width()))
            self._paint_right(painter, box, row)
            line.setRight(box.left() - 8)
        if row.number:
            used = self._write(painter, line, row.number, "second-medium", "text2")
            line.setLeft(line.left() + used + 8)
        if row.over_icon:
            side = self._theme.px(15)
            box = QRect(line.left(), line.center().y() - side // 2, side, side)
            paint_icon(painter, self._seen(box), row.over_icon, "text2")
            line.setLeft(line.left() + side + 5)
        size = pill_size(row.pill, marked=bool(row.pill_icon)) if row.pill else QSize(0, 0)
        if row.over:
            # The words before it give way, so that a pill never lies over the hour.
            room = QRect(line)
            room.setRight(line.right() - (size.width() + 8 if row.pill else 0))
            used = self._write(painter, room, row.over, "second", "text2")
            line.setLeft(line.left() + used + 8)
        if row.pill:
            box = QRect(line.left(), line.center().y() - size.height() // 2, *size.toTuple())
            paint_pill(painter, self._seen(box), row.pill, icon=row.pill_icon)

    def _paint_right(self, painter: QPainter, line: QRect, row: Row) -> None:
        if row.caps:
            box = QRect(line)
            box.setLeft(line.right() - caps_size(row.caps).width())
            paint_caps(painter, self._seen(box), row.caps)
            return
        if not row.right_pill:
            self._write(painter, line, row.right, "meta-medium", row.right_tone, flags=_RIGHT)
            return
        size = pill_size(row.right, marked=False)
        box = QRect(0, 0, size.width(), size.height())
        box.moveCenter(line.center())
        box.moveRight(line.right())
        paint_pill(painter, self._seen(box), row.right, tone=row.right_pill)

    def _paint_title(self, painter: QPainter, rect: QRect, row: Row, left: int, top: int) -> int:
        role = title_role(row)
        high = self._measure.line(role)
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(row.tone))
        for text in self._measure.title(row, rect.width()):
            line = QRect(left, top, rect.right() - left - SIDE, high)
            painter.drawText(self._seen(line), _LEFT, text)
            top += high
        return top

    def _paint_under(self, painter: QPainter, rect: QRect, row: Row, left: int, top: int) -> int:
        if not row.under:
            return top
        high = self._measure.line("second")
        painter.setFont(self._theme.font("second"))
        painter.setPen(self._theme.colour("text2"))
        for text in self._measure.under(row, rect.width()):
            line = QRect(left, top + 1, rect.right() - left - SIDE, high)
            painter.drawText(self._seen(line), _LEFT, text)
            top += high
        return top + 1

    def _paint_state(self, painter: QPainter, line: QRect, row: Row, ground: str) -> None:
        if row.state_glyph:
            side = self._theme.px(16)
            box = QRect(line.left(), line.center().y() - side // 2, side, side)
            paint_glyph(painter, QRectF(self._seen(box)), row.state_glyph, ground=ground)
            line.setLeft(line.left() + side + 6)
        self._write(painter, line, row.state, "second-medium", row.state_tone)
