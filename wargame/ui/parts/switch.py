"""A switch: on or off at once, with the words beside it elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

_WIDE, _HIGH = 34, 20


class Switch(QAbstractButton):
    """On or off; `toggled` tells. Its name says what is on.

    Args:
        name: what it switches, for readers.
        on: how it stands.
    """

    def __init__(self, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        # Two pixels around the track are for the focus ring.
        return QSize(self._theme.px(_WIDE) + 4, self._theme.px(_HIGH) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        on = self.isChecked()
        enabled = self.isEnabled()
        edge = ("fill" if on else "bstrong") if enabled else "mute_line"
        painter.setPen(QPen(self._theme.colour(edge), 1))
        painter.setBrush(self._theme.colour("fill" if on and enabled else "field"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = QRectF(0, 0, track.height() - 6, track.height() - 6)
        at_end = on != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        knob.moveTop(track.top() + 3)
        knob.moveLeft(track.right() - 3 - knob.width() if at_end else track.left() + 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on" if on else "bstrong" if enabled else "off"))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("text" if on else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()
