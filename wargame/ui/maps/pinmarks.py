"""The signs on a map: pins of what happened, squares of forces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wargame.ui.icons import paint_icon_in

if TYPE_CHECKING:
    from wargame.ui.maps.look import MapLook
    from wargame.ui.maps.sheet import PinState

RADIUS, STEM = 12.0, 9.0
PIN_HIGH = 2 * RADIUS + STEM
_HALO = 6.0
_ICON = 15
_SQUARE = 9.0
_FILLS: dict[PinState, tuple[str, str]] = {
    "shown": ("text", "surface"),
    "new": ("fill", "on"),
    "due": ("fill", "on"),
    "later": ("surface", "text2"),
}


def pin_rect(point: QPointF, unit: float = 1.0) -> QRectF:
    """The room of a pin whose foot stands at a point."""
    wide = RADIUS * unit
    return QRectF(point.x() - wide, point.y() - PIN_HIGH * unit, 2 * wide, PIN_HIGH * unit)


def paint_pin(  # noqa: PLR0913 - a sign hangs on all of these
    painter: QPainter, point: QPointF, state: PinState, icon: str, look: MapLook, *, chosen: bool
) -> QRectF:
    """Draw a pin with its foot at a point; returns its room."""
    unit, (fill, ink) = look.unit, _FILLS[state]
    head = QPointF(point.x(), point.y() - (STEM + RADIUS) * unit)
    stem = look.colour("text2" if state == "later" else fill)
    painter.setPen(QPen(stem, 2 * unit))
    painter.drawLine(point, QPointF(point.x(), head.y() + RADIUS * unit))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stem)
    painter.drawEllipse(point, 2.6 * unit, 2.6 * unit)
    if chosen or state == "new":
        halo = QColor(look.colour("accent"))
        halo.setAlpha(70)
        painter.setBrush(halo)
        painter.drawEllipse(head, (RADIUS + _HALO) * unit, (RADIUS + _HALO) * unit)
    painter.setPen(_rim(state, look))
    painter.setBrush(look.colour(fill))
    painter.drawEllipse(head, RADIUS * unit, RADIUS * unit)
    side = round(_ICON * unit)
    box = QRect(round(head.x() - side / 2), round(head.y() - side / 2), side, side)
    paint_icon_in(painter, box, icon, look.colour(ink))
    return pin_rect(point, unit)


def _rim(state: PinState, look: MapLook) -> QPen:
    if state != "later":
        return QPen(look.colour("surface"), 1.5 * look.unit)
    pen = QPen(look.colour("text2"), 1.4 * look.unit, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.4, 2])
    return pen


def paint_force(painter: QPainter, point: QPointF, look: MapLook, *, chosen: bool) -> QRectF:
    """Draw the square of a force around a point; returns its room."""
    half = _SQUARE * look.unit
    rect = QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half)
    if chosen:
        halo = QColor(look.colour("accent"))
        halo.setAlpha(70)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        grown = rect.adjusted(-5, -5, 5, 5)
        painter.drawRoundedRect(grown, 6, 6)
    painter.setPen(QPen(look.colour("text2"), 1.4 * look.unit))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(rect, 3 * look.unit, 3 * look.unit)
    side = round(13 * look.unit)
    box = QRect(round(point.x() - side / 2), round(point.y() - side / 2), side, side)
    paint_icon_in(painter, box, "building-fortress", look.colour("text2"))
    return rect
