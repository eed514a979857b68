"""Bars that read without colour: a name, a bar on a scale from nothing, the figure at its end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.tags import Node, tagged
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

_ROW: Final = 14.0
_FIGURE: Final = 46.0


class Bar(NamedTuple):
    """A bar: its name, its length, the figure as it is written."""

    name: str
    value: float
    says: str


class Bars(Flowable):
    """Bars below each other; the longest takes the whole width."""

    def __init__(
        self, bars: Sequence[Bar], *, alt: str, width: float = 400.0, names: float = 84.0
    ) -> None:
        super().__init__()
        self.bars = tuple(bars)
        self.node = Node("Figure", alt=alt)
        self.height = _ROW * len(self.bars)
        self._widest = width
        self._names = names
        self.spaceBefore = 3.5
        self.spaceAfter = 10.5

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = min(availWidth, self._widest)
        return availWidth, self.height

    @override
    def draw(self) -> None:
        with tagged(self.canv, self.node):
            tags, self.canv.tags = getattr(self.canv, "tags", None), None
            self._draw(self.canv)
            self.canv.tags = tags

    def _draw(self, canvas: Canvas) -> None:
        longest = max((abs(bar.value) for bar in self.bars), default=0) or 1
        room = self.width - self._names - _FIGURE
        for place, bar in enumerate(self.bars):
            top = self.height - place * _ROW
            name = Text(replace(styles.CELL, after=0), bar.name)
            name.set_to(self._names - 8)
            name.draw_at(canvas, 0, top)
            wide = max(0.75, room * abs(bar.value) / longest)
            canvas.setFillColor(colours.ACCENT)
            canvas.rect(self._names, top - _ROW + 5, wide, 6, stroke=0, fill=1)
            figure = Text(replace(styles.CELL, after=0), bar.says)
            figure.set_to(_FIGURE)
            figure.draw_at(canvas, self._names + wide + 5, top)
