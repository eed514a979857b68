"""Status shapes: drawn from the shared outlines, in the theme's colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.support.glyphs import BOX, Op, Part, glyph
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def _path(ops: tuple[Op, ...]) -> QPainterPath:
    path = QPainterPath()
    for letter, *numbers in ops:
        points = [QPointF(*pair) for pair in _pairs(numbers)]
        if letter == "M":
            path.moveTo(*points)
        elif letter == "L":
            path.lineTo(*points)
        elif letter == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


def _pairs(numbers: list[str | float]) -> list[tuple[float, float]]:
    values = [float(number) for number in numbers]
    return list(zip(values[::2], values[1::2], strict=True))


def paint_glyph(
    painter: QPainter,
    rect: QRectF,
    name: str,
    *,
    tone: str = "",
    ground: str = "surface",
    colour: Callable[[str], QColor] | None = None,
) -> None:
    """Draws a status shape into a square.

    Args:
        painter: what draws.
        rect: the square.
        name: the shape, such as "passed" or "held".
        tone: a token instead of the shape's own.
        ground: the token of what it stands on, for the lines inside filled shapes.
        colour: gives the colour of a token, where another theme than the window's holds.
    """
    of = colour or current_theme().colour
    shape = glyph(name)
    inks = {"tone": of(tone or shape.tone), "ground": of(ground)}
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.height() / BOX)
    for part in shape.parts:
        _paint_part(painter, part, inks[part.ink])
    painter.restore()


def _paint_part(painter: QPainter, part: Part, colour: QColor) -> None:
    filled = part.draw in {"fill", "both"}
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen if part.draw == "fill" else _pen(part, colour))
    painter.drawPath(_path(part.ops))


def _pen(part: Part, colour: QColor) -> QPen:
    pen = QPen(colour, part.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if part.dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / part.width for length in part.dash])
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


class GlyphMark(QWidget):
    """A status shape that stands alone.

    Args:
        name: the shape.
        word: what it says to a reader of the screen; empty when a text beside it says so.
        size: its side in pixels.
    """

    def __init__(
        self, name: str, word: str = "", *, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._name = name
        self._side = size
        self._ground = "surface"
        self._tone = ""
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_glyph(self, name: str, word: str = "") -> None:
        """Another shape, and its word."""
        self._name = name
        self.setAccessibleName(word)
        self.update()

    def set_ground(self, ground: str, tone: str = "") -> None:
        """The token of what it stands on, and perhaps one instead of its own."""
        self._ground, self._tone = ground, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        painter = QPainter(self)
        room = QRectF(self.rect())
        paint_glyph(painter, room, self._name, tone=self._tone, ground=self._ground)
        painter.end()
