"""The product's mark: seats around a table."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

_SEATS = 6


def paint_mark(
    painter: QPainter, rect: QRectF, *, colour: Callable[[str], QColor] | None = None
) -> None:
    """Draws the mark into a square, in the window's colours or in those that are given."""
    of = colour or current_theme().colour
    side = rect.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(of("fill"))
    painter.drawRoundedRect(rect, side * 0.22, side * 0.22)
    painter.setBrush(of("on"))
    for seat in range(_SEATS):
        angle = 2 * pi * seat / _SEATS + pi / 2
        way = QPointF(cos(angle), sin(angle)) * (side * 0.335)
        painter.drawEllipse(rect.center() + way, side * 0.068, side * 0.068)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(of("on"), side * 0.06))
    painter.drawEllipse(rect.center(), side * 0.165, side * 0.165)
    painter.restore()


def mark_icon() -> QIcon:
    """The mark as the window's icon."""
    pixmap = QPixmap(64, 64)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, 64, 64))
    painter.end()
    return QIcon(pixmap)


class Mark(QWidget):
    """The mark in the rail; it only decorates."""

    def __init__(self, side: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()))
        painter.end()
