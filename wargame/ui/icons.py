"""Outline icons, tinted from a token when they are drawn.

`icon("home")` stays right through every change of theme: its engine asks for the token while
painting. Pixmaps are kept by name, size, colour and device ratio.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from wargame.support.assets import asset
from wargame.ui.theme.theme import current_theme

_KEPT = 512


@cache
def _outline(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=_KEPT)
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    svg = _outline(name).replace("currentColor", colour)
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(name: str, size: int, tone: str = "text2", ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels.

    Raises:
        FileNotFoundError: if no such icon is shipped.
    """
    return _pixmap(name, size, current_theme().colour(tone).name(), ratio)


def paint_icon(painter: QPainter, rect: QRect, name: str, tone: str = "text2") -> None:
    """Draws an icon into a square rectangle."""
    # The transform knows the ratio also where a widget is drawn into a picture.
    ratio = max(1.0, painter.deviceTransform().m11())
    painter.drawPixmap(rect.topLeft(), icon_pixmap(name, rect.width(), tone, ratio))


def paint_icon_in(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draws an icon in a colour of its own, as where another theme than the window's holds."""
    ratio = max(1.0, painter.deviceTransform().m11())
    painter.drawPixmap(rect.topLeft(), _pixmap(name, rect.width(), colour.name(), ratio))


class _Tinted(QIconEngine):
    def __init__(self, name: str, tone: str, chosen: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        self._chosen = chosen

    @override
    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._tone, self._chosen)

    def _tint(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return "off"
        return self._chosen if state is QIcon.State.On else self._tone

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        paint_icon(painter, square, self._name, self._tint(mode, state))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # Qt gives the size in device pixels here.
        side = round(min(size.width(), size.height()) / scale)
        return icon_pixmap(self._name, side, self._tint(mode, state), scale)


def icon(name: str, tone: str = "text2", chosen: str = "accent") -> QIcon:
    """An icon for a button or an action.

    Args:
        name: an SVG in assets/icons, without its suffix.
        tone: the token of its colour; disabled it takes "off".
        chosen: the token of its colour while the button is checked.
    """
    return QIcon(_Tinted(name, tone, chosen))
