"""What slides are drawn with: a sheet of 1920 by 1080, its own theme, and a few kinds of stroke.

Everything is laid out for that sheet and scaled by one factor to the screen, so that the room sees
the same on every projector. Colours come from the slide's own tokens, not from the window's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from wargame.ui.icons import paint_icon_in
from wargame.ui.maps.look import MapLook, spaced
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.wrapping import wrapped
from wargame.ui.theme.scale import FAMILIES
from wargame.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.parts.drawing import Drawn
    from wargame.ui.theme.tokens import Tokens

WIDE, HIGH = 1920, 1080
SMALLEST = 22
"""No word on the wall is smaller, in pixels of the sheet."""

_LEADING = 1.32


@cache
def slide_font(size: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """A font of the slides."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(max(SMALLEST, size))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def tokens_of(theme: str, window: Tokens) -> Tokens:
    """The slides' own theme: `light`, `dark`, or that of the window."""
    return {"light": LIGHT, "dark": DARK}.get(theme, window)


class Ink:
    """A painter with the slides' colours and strokes.

    Args:
        painter: what draws, in pixels of the sheet.
        tokens: the slides' colours.
        kept: pictures of parts that are dear to draw, by what they show; kept by the caller.
        drawn: what the slide shows of an inject's pictures, None while it is made or not there.
    """

    def __init__(
        self,
        painter: QPainter,
        tokens: Tokens,
        kept: dict[object, QPixmap] | None = None,
        drawn: Drawn | None = None,
    ) -> None:
        self.painter = painter
        self.tokens = tokens
        self.kept = {} if kept is None else kept
        self.drawn = drawn

    def drawn_once(self, key: object, rect: QRectF, draw: Callable[[QPainter], None]) -> None:
        """Draw into a rectangle what changes seldom; the picture is kept for the next slide."""
        scale = self.painter.deviceTransform().m11()
        whole = (key, rect.width(), rect.height(), self.tokens.name, scale)
        picture = self.kept.get(whole)
        if picture is None:
            picture = QPixmap(round(rect.width() * scale), round(rect.height() * scale))
            picture.fill(self.colour("sea"))
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.scale(scale, scale)
                draw(painter)
            # One of each kind is enough: the last one is what is shown again.
            self.kept.clear()
            self.kept[whole] = picture
        self.painter.drawPixmap(rect, picture, QRectF(picture.rect()))

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(getattr(self.tokens, token))

    def map_look(self) -> MapLook:
        """The map as the room sees it: the same strokes, larger words."""
        return MapLook(
            self.colour,
            spaced(slide_font(22, 600), 3.0),
            slide_font(22),
            slide_font(22, 600),
            slide_font(22),
            1.75,
            50.0,
        )

    def ground(self) -> None:
        """The whole sheet in the colour of the canvas."""
        self.painter.fillRect(QRectF(0, 0, WIDE, HIGH), self.colour("canvas"))

    def panel(self, rect: QRectF, *, edge: str = "border", wide: float = 1.5) -> None:
        """A framed ground."""
        self.painter.setPen(QPen(self.colour(edge), wide))
        self.painter.setBrush(self.colour("surface"))
        self.painter.drawRoundedRect(rect, 14, 14)

    def words(  # noqa: PLR0913 - a word hangs on all of these
        self,
        rect: QRectF,
        text: str,
        size: int,
        *,
        weight: int = 400,
        tone: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        lines: int = 1,
        tabular: bool = False,
    ) -> float:
        """Words from the top of a rectangle, wrapped to so many lines; returns their height."""
        font = slide_font(size, weight, tabular=tabular)
        high = font.pixelSize() * _LEADING
        self.painter.setFont(font)
        self.painter.setPen(self.colour(tone))
        shown = wrapped(text, font, int(rect.width()), lines)
        for number, line in enumerate(shown):
            row = QRectF(rect.left(), rect.top() + number * high, rect.width(), high)
            self.painter.drawText(row, int(align | Qt.AlignmentFlag.AlignVCenter), line)
        return high * len(shown)

    def height(self, width: float, text: str, size: int, weight: int, lines: int) -> float:
        """How high words will be."""
        font = slide_font(size, weight)
        return font.pixelSize() * _LEADING * len(wrapped(text, font, int(width), lines))

    def width(self, text: str, size: int, weight: int = 400, *, tabular: bool = False) -> float:
        """How wide a line is."""
        return QFontMetricsF(slide_font(size, weight, tabular=tabular)).horizontalAdvance(text)

    def glyph(self, x: float, y: float, side: float, name: str, *, tone: str = "") -> None:
        """A status shape with its corner at a point."""
        if name:
            box = QRectF(x, y, side, side)
            paint_glyph(self.painter, box, name, tone=tone, colour=self.colour)

    def icon(self, x: float, y: float, side: int, name: str, tone: str) -> None:
        """An icon with its corner at a point."""
        box = QRect(round(x), round(y), side, side)
        paint_icon_in(self.painter, box, name, self.colour(tone))

    def pill(self, right: float, middle: float, text: str, tone: str, *, glyph: str = "") -> float:
        """A pill that ends at `right`; returns where it begins."""
        mark = 36.0 if glyph else 0.0
        wide, high = self.width(text, 24, 600) + 36 + mark, 44.0
        rect = QRectF(right - wide, middle - high / 2, wide, high)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour(f"{tone}_soft"))
        self.painter.drawRoundedRect(rect, high / 2, high / 2)
        if glyph:
            self.glyph(rect.left() + 14, middle - 14, 28, glyph)
        self.painter.setFont(slide_font(24, 600))
        self.painter.setPen(self.colour("text2" if tone == "mute" else tone))
        room = rect.adjusted(18 + mark, 0, -10, 0)
        self.painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        return rect.left()

    def bar(self, rect: QRectF, share: float, tone: str = "fill") -> None:
        """How much of something is over."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour("track"))
        radius = rect.height() / 2
        self.painter.drawRoundedRect(rect, radius, radius)
        if share > 0:
            done = QRectF(rect)
            done.setWidth(max(rect.height(), rect.width() * share))
            self.painter.setBrush(self.colour(tone))
            self.painter.drawRoundedRect(done, radius, radius)

    def mark(self, rect: QRectF) -> None:
        """The product's mark in the slides' own colours."""
        from wargame.ui.parts.mark import paint_mark

        paint_mark(self.painter, rect, colour=self.colour)

    def line(self, start: QPointF, end: QPointF, tone: str = "divider") -> None:
        """A hairline."""
        self.painter.setPen(QPen(self.colour(tone), 1.5))
        self.painter.drawLine(start, end)
