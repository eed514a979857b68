"""Boxes to tick, and circles of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle

from wargame.ui.theme.look.box import Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOption

    from wargame.ui.theme.values import Values

SIDE, GAP = 18, 8
_BOX, _CIRCLE = 5, 9
_RING = 5
_Flag = QStyle.StateFlag
# The tick, in a square of 24.
_TICK = ((5, 12), (10, 17), (20, 7))


def tick_size(size: QSize) -> QSize:
    """The size of a box with words of that size."""
    return QSize(size.width() + SIDE + GAP, max(size.height(), SIDE))


def tick_mark(option: QStyleOption) -> QRect:
    """Where the box is."""
    rect = option.rect
    top = rect.top() + (rect.height() - SIDE) // 2
    return QStyle.visualRect(option.direction, rect, QRect(rect.left(), top, SIDE, SIDE))


def tick_words(option: QStyleOption) -> QRect:
    """Where the words beside the box are."""
    rect = option.rect
    return QStyle.visualRect(option.direction, rect, rect.adjusted(SIDE + GAP, 0, 0, 0))


def draw_tick(painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Values) -> None:
    """A box, ticked or not."""
    on, focus = _states(state)
    ground, edge = ("fill", "fill") if on else ("field", "bstrong")
    if focus:
        edge = "text" if on else "accent"
    box = Box(ground, edge, 2 if focus else 1, _BOX)
    draw_box(painter, rect, box, theme)
    if on:
        _draw_tick(painter, rect, theme)


def _draw_tick(painter: QPainter, rect: QRect, theme: Values) -> None:
    side = SIDE - 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("on"), 3 * side / 24)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top = rect.x() + 1, rect.y() + 1
    points = [QPointF(left + x * side / 24, top + y * side / 24) for x, y in _TICK]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def draw_circle(painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Values) -> None:
    """A circle, chosen or not."""
    on, focus = _states(state)
    if not on:
        edge = "accent" if focus else "bstrong"
        box = Box("field", edge, 2 if focus else 1, _CIRCLE)
        draw_box(painter, rect, box, theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("text" if focus else "fill"), _RING))
    painter.setBrush(theme.colour("on"))
    inset = _RING / 2
    painter.drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset))
    painter.restore()


def _states(state: QStyle.StateFlag) -> tuple[bool, bool]:
    return bool(state & _Flag.State_On), bool(state & _Flag.State_HasFocus)
