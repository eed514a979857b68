"""Key caps: small boxes that show the keys of an act; readers do not hear them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

# Keys that have a picture instead of a word.
_PICTURES = {"Enter": "corner-down-left", "Right": "arrow-right", "Left": "arrow-left"}
_SIDE = 20
_GAP = 3
_PADDING = 6


def _cap_width(key: str) -> int:
    theme = current_theme()
    side = theme.px(_SIDE)
    if key in _PICTURES:
        return side + 2
    return max(side, theme.metrics("meta-medium").horizontalAdvance(key) + 2 * _PADDING)


def caps_size(keys: Sequence[str]) -> QSize:
    """The room that the caps of a combination need."""
    if not keys:
        return QSize(0, 0)
    wide = sum(_cap_width(key) for key in keys) + _GAP * (len(keys) - 1)
    return QSize(wide, current_theme().px(_SIDE))


def paint_caps(
    painter: QPainter,
    rect: QRect,
    keys: Sequence[str],
    *,
    ink: str = "text2",
    on_fill: bool = False,
) -> None:
    """Draws the caps of a combination from the left edge of a rectangle, centred upright.

    Args:
        painter: what draws.
        rect: the room, at least `caps_size(keys)`.
        keys: such as ("Ctrl", "Enter").
        ink: the token of the letters.
        on_fill: whether they stand on a filled button.
    """
    theme = current_theme()
    side = theme.px(_SIDE)
    x = rect.left()
    y = rect.top() + (rect.height() - side) // 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("meta-medium"))
    for key in keys:
        cap = QRect(x, y, _cap_width(key), side)
        edge = theme.colour("on2" if on_fill else "mute_line")
        if on_fill:
            edge = QColor(edge)
            edge.setAlphaF(0.45)
            painter.setBrush(theme.colour("fill_hi"))
        else:
            painter.setBrush(theme.colour("sunken" if theme.tokens.dark else "canvas"))
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        _paint_letter(painter, cap, key, ink)
        x += cap.width() + _GAP
    painter.restore()


def _paint_letter(painter: QPainter, cap: QRect, key: str, ink: str) -> None:
    theme = current_theme()
    if key in _PICTURES:
        side = theme.px(14)
        box = QRect(0, 0, side, side)
        box.moveCenter(cap.center())
        paint_icon(painter, box, _PICTURES[key], ink)
        return
    painter.setPen(theme.colour(ink))
    painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)


class KeyCaps(QWidget):
    """Caps that stand alone, as on the page of keys."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return caps_size(self._keys)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_caps(painter, self.rect(), self._keys)
        painter.end()
