"""A pack's cover picture, drawn to fill its room; contour art where a pack has none."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

_ROUND = 10


def _renderer(picture: bytes) -> QSvgRenderer | None:
    from wargame.scenario.pictures import safe_svg

    harmless = safe_svg(picture)
    renderer = QSvgRenderer(QByteArray(harmless)) if harmless else None
    return renderer if renderer is not None and renderer.isValid() else None


class Cover(QWidget):
    """A cover; the shorter side is filled and the rest is cut evenly.

    Args:
        picture: SVG bytes, or None; only shapes and colours of it are drawn.
        name: What readers hear.
        corners: Which corners are round: `left`, `top` or `all`.
    """

    def __init__(
        self,
        picture: bytes | None,
        name: str,
        *,
        corners: str = "all",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._corners = corners
        self._svg = _renderer(picture) if picture else None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 128)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(self._shape())
            if self._svg is not None:
                self._paint_picture(painter, self._svg)
            else:
                self._paint_contours(painter)

    def _shape(self) -> QPainterPath:
        """The rounded room; square where it meets the card's own body."""
        room = QRectF(self.rect())
        if self._corners == "left":
            room.setWidth(room.width() + _ROUND)
        elif self._corners == "top":
            room.setHeight(room.height() + _ROUND)
        path = QPainterPath()
        path.addRoundedRect(room, _ROUND, _ROUND)
        return path

    def _paint_picture(self, painter: QPainter, svg: QSvgRenderer) -> None:
        size = svg.defaultSize()
        scale = max(self.width() / max(1, size.width()), self.height() / max(1, size.height()))
        width, height = size.width() * scale, size.height() * scale
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        svg.render(painter, QRectF(left, top, width, height))

    def _paint_contours(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.fillRect(self.rect(), theme.colour("accent_soft"))
        painter.setPen(QPen(theme.colour("accent_line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(self.width() * 0.62, self.height() * 0.5)
        for step in range(1, 14):
            painter.drawEllipse(middle, step * 26.0, step * 17.0)
