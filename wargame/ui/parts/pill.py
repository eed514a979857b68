"""Pills: a word on a soft ground, with a status shape or an icon before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.theme.theme import current_theme

_HEIGHT = 22
_MARK = 14

if TYPE_CHECKING:
    from wargame.ui.tones import PillTone


def pill_size(word: str, *, marked: bool) -> QSize:
    """The room that a pill needs."""
    theme = current_theme()
    wide = theme.metrics("meta-strong").horizontalAdvance(word) + 20
    if marked:
        wide += theme.px(_MARK) + 4
    return QSize(wide, theme.px(_HEIGHT))


def paint_pill(
    painter: QPainter, rect: QRect, word: str, *, tone: PillTone = "mute", glyph: str = "",
    icon: str = "",
) -> None:  # fmt: skip
    """Draws a pill into a rectangle of its size."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = theme.tokens.name.endswith("contrast")
    painter.setPen(theme.colour(tone) if flat else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{tone}_soft"))
    radius = rect.height() / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    x = rect.left() + (8 if glyph or icon else 10)
    side = theme.px(_MARK)
    box = QRect(x, rect.top() + (rect.height() - side) // 2, side, side)
    if glyph:
        paint_glyph(painter, QRectF(box), glyph, tone=tone)
    elif icon:
        paint_icon(painter, box, icon, tone)
    if glyph or icon:
        x += side + 6
    painter.setFont(theme.font("meta-strong"))
    painter.setPen(theme.colour("text2" if tone == "mute" else tone))
    words = QRect(x, rect.top(), rect.right() - x + 1, rect.height())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), word)
    painter.restore()


class Pill(QWidget):
    """A word on a soft ground; the word is its accessible name.

    Args:
        word: what it says.
        tone: the tokens of ground and letters.
        glyph: a status shape before the word.
        icon: an icon before the word, instead of a shape.
    """

    def __init__(
        self,
        word: str,
        tone: PillTone = "mute",
        *,
        glyph: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._word = word
        self._tone: PillTone = tone
        self._glyph = glyph
        self._icon = icon
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, word: str, tone: PillTone, *, glyph: str = "", icon: str = "") -> None:
        """Another word, tone and mark."""
        self._word, self._tone, self._glyph, self._icon = word, tone, glyph, icon
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return pill_size(self._word, marked=bool(self._glyph or self._icon))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(
            painter, self.rect(), self._word, tone=self._tone, glyph=self._glyph, icon=self._icon
        )
        painter.end()
