"""The pack's words about its map, such as that borders take no position: in the low corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from wargame.ui.theme.theme import Theme

_EDGE = 12
_LEAST, _MOST = 190, 290


def note_rect(view: QWidget, legend: QWidget, note: str, theme: Theme) -> QRect:
    """Where the note stands: beside the legend, or over it where that leaves too little room."""
    metrics = theme.metrics("meta")
    taken = legend.width() if not legend.isHidden() else 0
    beside = view.width() - taken - 4 * _EDGE
    stacked = beside < theme.px(_LEAST)
    wide = view.width() - 2 * _EDGE if stacked else beside
    flags = int(Qt.TextFlag.TextWordWrap)
    ground = QRect(0, 0, max(80, min(theme.px(_MOST), wide)), 400)
    room = metrics.boundingRect(ground, flags, note)
    low = view.height() - _EDGE - (legend.height() + 10 if stacked and taken else 0)
    return QRect(_EDGE, low - room.height(), room.width() + 2, room.height())


def paint_note(painter: QPainter, rect: QRect, note: str, theme: Theme) -> None:
    """Draw it on a ground through which the map is still seen."""
    ground = theme.colour("land")
    ground.setAlpha(190)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(rect).adjusted(-5, -4, 5, 4), 5, 5)
    painter.setPen(theme.colour("text2"))
    painter.setFont(theme.font("meta"))
    painter.drawText(rect, int(Qt.TextFlag.TextWordWrap), note)
