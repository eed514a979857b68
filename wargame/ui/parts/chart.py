"""A small line chart: lines told apart by their marks and by the label at their end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.parts.accessible import ensure_factory
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

Marker = Literal["disc", "square", "diamond", "triangle", "none"]

_LABEL_GAP = 10
_AXIS = 30
_STEP = 18


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart.

    Attributes:
        name: its label at the end.
        values: one a column; None where there is none yet.
        tone: the token of its colour.
        marker: the mark on each value.
        dotted: whether it is drawn dotted, as history is.
        strong: whether it is the thicker one.
    """

    name: str
    values: tuple[float | None, ...]
    tone: str = "accent"
    marker: Marker = "disc"
    dotted: bool = False
    strong: bool = False


class Chart(QWidget):
    """Up to four lines over the turns, with labels at their ends and a table for readers.

    Args:
        name: what it shows, for readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ensure_factory()
        self._theme = current_theme()
        self._columns: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._now = -1
        self._access: QAccessibleWidget | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_series(self, columns: Sequence[str], series: Sequence[Series], now: int = -1) -> None:
        """Shows lines.

        Args:
            columns: words under the chart, such as "start" and "turn 1".
            series: the lines; each has one value a column.
            now: the column that is now, or -1.
        """
        self._columns = tuple(columns)
        self._series = tuple(series)
        self._now = now
        self.setAccessibleDescription(self.as_table())
        self.update()

    def as_table(self) -> str:
        """All values as lines of text, for readers and for the clipboard."""
        lines = [", ".join(("", *self._columns)).removeprefix(", ")]
        for each in self._series:
            shown = ("none" if value is None else f"{value:g}" for value in each.values)
            lines.append(f"{each.name}: {', '.join(shown)}")
        return "\n".join(lines)

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use: a chart whose description is its table."""
        if self._access is None:
            self._access = QAccessibleWidget(self, QAccessible.Role.Chart)
        return self._access

    def bounds(self) -> tuple[float, float]:
        """The lowest and highest figure on the axis, in steps of 20."""
        values = [v for each in self._series for v in each.values if v is not None]
        if not values:
            return 0.0, 100.0
        low = 20 * (min(values) // 20)
        high = 20 * -(-max(values) // 20)
        return low, max(high, low + 20)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(240))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 140)

    def _plot(self) -> QRectF:
        ends = max(
            (self._theme.metrics("second-medium").horizontalAdvance(s.name) for s in self._series),
            default=0,
        )
        figure = self._theme.metrics("second-medium").horizontalAdvance("000")
        room = QRectF(self.rect()).adjusted(self._theme.px(_AXIS), 8, -figure - 14, -24)
        room.setRight(max(room.left() + 80, room.right() - ends - _LABEL_GAP))
        return room

    def _point(self, plot: QRectF, column: int, value: float) -> QPointF:
        low, high = self.bounds()
        across = plot.width() / max(1, len(self._columns) - 1)
        return QPointF(
            plot.left() + column * across,
            plot.bottom() - (value - low) / (high - low) * plot.height(),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        plot = self._plot()
        self._paint_axes(painter, plot)
        for each in self._series:
            self._paint_series(painter, plot, each)
        self._paint_ends(painter, plot)
        painter.end()

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        low, high = self.bounds()
        painter.setFont(self._theme.font("meta"))
        value = low
        while value <= high:
            y = self._point(plot, 0, value).y()
            painter.setPen(QPen(self._theme.colour("divider"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("text3"))
            figure = QRectF(0, y - 8, plot.left() - 8, 16)
            painter.drawText(figure, int(Qt.AlignmentFlag.AlignRight), f"{value:g}")
            value += 20
        self._paint_columns(painter, plot)

    def _paint_columns(self, painter: QPainter, plot: QRectF) -> None:
        low, _ = self.bounds()
        metrics = self._theme.metrics("meta-strong")
        free_from = -1.0
        for column, word in enumerate(self._columns):
            x = self._point(plot, column, low).x()
            wide = metrics.horizontalAdvance(word) + 6
            now = column == self._now
            if x - wide / 2 < free_from and not now:
                continue
            free_from = x + wide / 2
            painter.setFont(self._theme.font("meta-strong" if now else "meta"))
            painter.setPen(self._theme.colour("accent" if now else "text3"))
            box = QRectF(x - wide / 2, plot.bottom() + 6, wide, 18)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)

    def _paint_series(self, painter: QPainter, plot: QRectF, each: Series) -> None:
        points = [
            self._point(plot, column, value)
            for column, value in enumerate(each.values)
            if value is not None
        ]
        colour = self._theme.colour(each.tone)
        pen = QPen(colour, 2.5 if each.strong else 1.75)
        if each.dotted:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            _paint_marker(painter, point, each.marker, colour)

    def _paint_ends(self, painter: QPainter, plot: QRectF) -> None:
        """Labels at the ends of the lines, moved apart where they would meet."""
        ends = []
        for each in self._series:
            last = next((v for v in reversed(each.values) if v is not None), None)
            if last is not None:
                ends.append((self._point(plot, 0, last).y(), each, last))
        step = self._theme.px(_STEP)
        y = plot.top() - step
        painter.setFont(self._theme.font("second-medium"))
        for wish, each, last in sorted(ends, key=lambda end: end[0]):
            y = max(wish, y + step)
            painter.setPen(self._theme.colour(each.tone))
            box = QRectF(plot.right() + _LABEL_GAP, y - step / 2, self.width(), step)
            flags = int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(box, flags, each.name)
            box.setRight(self.width() - 2)
            painter.drawText(box, flags | int(Qt.AlignmentFlag.AlignRight), f"{last:g}")


def _paint_marker(painter: QPainter, at: QPointF, marker: Marker, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if marker == "disc":
        painter.drawEllipse(at, 3.5, 3.5)
    elif marker == "square":
        painter.drawRect(QRectF(at.x() - 3, at.y() - 3, 6, 6))
    elif marker == "diamond":
        painter.drawPolygon(_shape(at, ((0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0))))
    elif marker == "triangle":
        painter.drawPolygon(_shape(at, ((0, -4.5), (4.2, 3.2), (-4.2, 3.2))))


def _shape(at: QPointF, offsets: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([at + QPointF(*offset) for offset in offsets])
