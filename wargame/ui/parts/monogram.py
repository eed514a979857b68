"""Monograms: a seat's code in a rounded square, grey unless it is the one meant."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

_SMALLEST = 12


def paint_monogram(
    painter: QPainter,
    rect: QRect,
    code: str,
    *,
    chosen: bool = False,
    faint: bool = False,
    banded: bool = False,
) -> None:
    """Draws a code into a square.

    Args:
        painter: what draws.
        rect: the square.
        code: such as "KAZ".
        chosen: filled with the accent, as the seat that is meant.
        faint: grey letters, as a seat run by the facilitator.
        banded: on a ground that is the accent itself.
    """
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, edge = ("fill", "fill") if chosen else ("mute_soft", "mute_line")
    if banded:
        chosen, ground, edge = True, "fill_hi", "on2"
    painter.setBrush(theme.colour(ground))
    painter.setPen(QPen(theme.colour(edge), 1))
    radius = max(5.0, rect.width() * 0.2)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(theme.colour("on" if chosen else ("text3" if faint else "text")))
    painter.setFont(_fitting(code, rect.width()))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), code)
    painter.restore()


def _fitting(code: str, side: int) -> QFont:
    font = QFont(current_theme().font("meta-strong"))
    size = max(_SMALLEST, round(side * 0.35))
    font.setPixelSize(size)
    while QFontMetrics(font).horizontalAdvance(code) > side - 4 and size > _SMALLEST:
        size -= 1
        font.setPixelSize(size)
    return font


class Monogram(QWidget):
    """A seat's code; the seat's name is what readers hear.

    Args:
        code: the seat's code in capitals.
        name: the seat's name.
        side: 30 in rows, 36 in cards, 72 on the hand-over screen.
        chosen: whether this is the seat that is meant.
        faint: whether it is run by the facilitator.
        banded: whether it stands on the accent band of a seat's own page.
    """

    def __init__(
        self,
        code: str,
        name: str = "",
        *,
        side: int = 36,
        chosen: bool = False,
        faint: bool = False,
        banded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._code = code
        self._side = side
        self._chosen = chosen
        self._faint = faint
        self._banded = banded
        self.setAccessibleName(name or code)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, *, chosen: bool = False, faint: bool = False) -> None:
        """Whether it is the one meant, or run by the facilitator."""
        self._chosen, self._faint = chosen, faint
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = current_theme().px(self._side)
        widest = current_theme().metrics("meta-strong").horizontalAdvance(self._code) + 4
        return QSize(max(side, widest), max(side, widest))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = (self._chosen, self._faint, self._banded)
        paint_monogram(
            painter, self.rect(), self._code, chosen=look[0], faint=look[1], banded=look[2]
        )
        painter.end()
