"""Line charts that read without colour: own markers, names at line ends, history dotted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.legible import clip
from wargame.reports.kit.tags import Node, tagged
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.spans import Words

MARKERS: Final = ("circle", "square", "triangle", "diamond")
INKS: Final = (colours.ACCENT, colours.INK_2, colours.OK, colours.WARN)
_LABEL: Final = replace(styles.CAPTION, after=0)
_LABEL_STEP: Final = 10.5


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, its points (turn number, value), its look.

    `dotted` is history, `dashed` what nobody did anything about: neither was played, so neither has
    markers.
    """

    title: str
    points: tuple[tuple[int, int], ...]
    marker: str = "circle"
    colour: Color = colours.ACCENT
    dotted: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The drawing's inner field: where values and turns lie on the page."""

    x: float
    y: float
    width: float
    height: float
    turns: int
    low: int
    high: int

    def place(self, turn: float, value: float) -> tuple[float, float]:
        """Page coordinates of a point."""
        across = self.x + self.width * turn / max(1, self.turns)
        return across, self.y + self.height * (value - self.low) / (self.high - self.low)


class LineChart(Flowable):
    """Lines over turns 0 (the start) to `turns`."""

    def __init__(  # noqa: PLR0913 - a picture has this many sides
        self,
        series: Sequence[Series],
        turns: int,
        *,
        alt: str,
        height: float = 210.0,
        title: Words = "",
        labels: float = 132.0,
        scale: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self.series = tuple(series)
        self.turns = max(1, turns)
        self.height = height
        self.title = title
        self._labels = labels
        self._scale = scale or value_range(self.series)
        self._step = 20 if height > 150 else 50
        self.node = Node("Figure", alt=alt)
        self.spaceBefore = 3.5
        self.spaceAfter = 7.0
        self.width = 0.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    @override
    def draw(self) -> None:
        self.draw_at(self.canv, 0, self.height, self.width)

    def draw_at(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at x, top."""
        with tagged(canvas, self.node):
            tags, canvas.tags = getattr(canvas, "tags", None), None
            self._draw(canvas, x, top, width)
            canvas.tags = tags

    def _draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        head = 0.0
        if self.title:
            text = Text(styles.CELL_STRONG, self.title)
            head = text.set_to(width) + 5.25
            text.draw_at(canvas, x, top)
        low, high = self._scale
        field = Frame(
            x + 22,
            top - self.height + 16,
            width - 22 - self._labels,
            self.height - 16 - head - 5,
            self.turns,
            low,
            high,
        )
        _axes(canvas, field, self._step)
        for one in self.series:
            _line(canvas, one, field)
        _ends(canvas, self.series, field, self._labels)


class ChartRow(Flowable):
    """Two charts side by side."""

    def __init__(self, charts: Sequence[LineChart]) -> None:
        super().__init__()
        self.charts = tuple(charts)
        self.spaceAfter = 10.5
        self.width = 0.0
        self.height = max(chart.height for chart in self.charts)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    @override
    def draw(self) -> None:
        wide = (self.width - 21) / 2
        for number, chart in enumerate(self.charts):
            chart.draw_at(self.canv, number * (wide + 21), self.height, wide)


def value_range(series: Sequence[Series]) -> tuple[int, int]:
    """Whole twenties around all values, at least forty apart, within 0 to 100."""
    values = [value for one in series for _, value in one.points] or [0, 100]
    low = max(0, (min(values) - 2) // 20 * 20)
    high = min(100, -(-(max(values) + 2) // 20) * 20)
    while high - low < 40:
        low, high = max(0, low - 20), min(100, high + 20)
    return low, high


def _axes(canvas: Canvas, field: Frame, step: int) -> None:
    small = replace(_LABEL, size=7, leading=8.75)
    canvas.setLineWidth(0.4)
    for value in range(field.low, field.high + 1, step):
        x, y = field.place(0, value)
        canvas.setStrokeColor(colours.RULE_STRONG if value == field.low else colours.RULE)
        canvas.line(x, y, x + field.width, y)
        _put(canvas, str(value), (field.x - 26, y + 4.4), 22, replace(small, align="right"))
    every = 1 if field.width / field.turns > 18 else 2
    for turn in range(0, field.turns + 1, every):
        x, y = field.place(turn, field.low)
        says = "start" if turn == 0 else str(turn)
        _put(canvas, says, (x - 20, y - 4), 40, replace(small, align="centre"))


def _line(canvas: Canvas, series: Series, field: Frame) -> None:
    points = [field.place(turn, value) for turn, value in series.points]
    if not points:
        return
    canvas.saveState()
    canvas.setStrokeColor(series.colour)
    canvas.setLineWidth(1.3 if series.dotted else 1.4)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    if series.dotted:
        canvas.setDash([0.1, 2.8])
    elif series.dashed:
        canvas.setDash([4.5, 3])
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
    if not series.dotted and not series.dashed:
        for point in points:
            marker(canvas, series.marker, point, series.colour)


def marker(canvas: Canvas, shape: str, at: tuple[float, float], colour: Color) -> None:
    """Draw a marker of a line, ringed in white so that it stands off from lines it crosses."""
    x, y = at
    r = 2.6
    canvas.saveState()
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colours.PAPER)
    canvas.setLineWidth(0.8)
    if shape == "circle":
        canvas.circle(x, y, r, stroke=1, fill=1)
    elif shape == "square":
        canvas.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, stroke=1, fill=1)
    else:
        corners = {
            "triangle": ((0, 1.25), (1.15, -0.85), (-1.15, -0.85)),
            "diamond": ((0, 1.35), (1.35, 0), (0, -1.35), (-1.35, 0)),
        }[shape]
        path = canvas.beginPath()
        path.moveTo(x + corners[0][0] * r, y + corners[0][1] * r)
        for dx, dy in corners[1:]:
            path.lineTo(x + dx * r, y + dy * r)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    canvas.restoreState()


def _ends(canvas: Canvas, series: Sequence[Series], field: Frame, room: float) -> None:
    """Name each line at its end; labels that would overlap are moved apart."""
    shown = [one for one in series if one.points]
    shown.sort(key=lambda one: one.points[-1][1])
    floor = -1e9
    for one in shown:
        turn, value = one.points[-1]
        x, y = field.place(turn, value)
        at = max(y, floor + _LABEL_STEP)
        floor = at
        x = max(x, field.x + field.width)
        if abs(at - y) > 2:
            canvas.setStrokeColor(colours.RULE_STRONG)
            canvas.setLineWidth(0.4)
            canvas.line(x + 4, y, x + 9, at)
        style = replace(
            _LABEL, colour=one.colour, weight="regular" if one.dotted or one.dashed else "medium"
        )
        name = clip(one.title, 60)
        text = Text(style, f"{value}  {name}" if name else str(value))
        text.set_to(room - 12)
        text.draw_at(canvas, x + 11, at + 5.25)


def _put(
    canvas: Canvas, words: str, at: tuple[float, float], width: float, style: styles.Style
) -> None:
    text = Text(style, words)
    text.set_to(width)
    text.draw_at(canvas, *at)
