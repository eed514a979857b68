"""The days on which a story's turns begin, on one line, as far apart as they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_HIGH, _LINE, _DOT, _APART = 44, 9, 5.0, 14.0


class DayStrip(QWidget):
    """Dots on a line; those days are named that have room, the first and the last always.

    Args:
        days: Where each stands, from 0 to 1, with its day in words; in order.
    """

    def __init__(self, days: Sequence[tuple[float, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = tuple(days)
        self._theme = current_theme()
        self.setAccessibleName(f"Key days: {', '.join(day for _, day in self._days)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HIGH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, font = self._theme, self._theme.font("meta")
        dot, middle = theme.px(_DOT * 10) / 10, theme.px(_LINE)
        measure = QFontMetricsF(font)
        places = [dot + share * (self.width() - 2 * dot) for share, _ in self._days]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("mute_line"), 2))
            painter.drawLine(QPointF(dot, middle), QPointF(self.width() - dot, middle))
            painter.setFont(font)
            named = self._named(places, measure)
            for place, x in enumerate(places):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent" if place in named else "text3"))
                size = dot if place in named else dot * 0.7
                painter.drawEllipse(QPointF(x, middle), size, size)
            painter.setPen(theme.colour("text2"))
            for place, left in named.items():
                rect = QRectF(left, middle + dot + 4, 400, measure.height())
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft), self._days[place][1])

    def _named(self, places: Sequence[float], measure: QFontMetricsF) -> dict[int, float]:
        """Which days are named, and where their words begin: the ends first, then what fits."""
        kept: dict[int, float] = {}
        last = len(places) - 1
        for place in (0, last, *range(1, last)):
            if place < 0 or place in kept:
                continue
            wide = measure.horizontalAdvance(self._days[place][1])
            left = min(max(0.0, places[place] - wide / 2), self.width() - wide)
            free = all(
                left + wide + _APART <= other
                or left >= other + measure.horizontalAdvance(self._days[at][1]) + _APART
                for at, other in kept.items()
            )
            if free:
                kept[place] = left
        return kept
