"""Lines to write on, and boxes to tick: what a printed form is made of."""

from __future__ import annotations

from typing import Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours
from wargame.reports.kit.tags import artifact

BOX: Final = "\u2610"
"""An empty box, as a letter."""


class Ruled(Flowable):
    """Empty lines to write on."""

    def __init__(self, lines: int, pitch: float = 21.0) -> None:
        super().__init__()
        self._lines = lines
        self._pitch = pitch
        self.width = 0.0
        self.height = lines * pitch

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        fit = int(availHeight / self._pitch)
        if fit <= 0 or fit >= self._lines:
            return []
        return [Ruled(fit, self._pitch), Ruled(self._lines - fit, self._pitch)]

    @override
    def draw(self) -> None:
        canvas = self.canv
        with artifact(canvas):
            canvas.setStrokeColor(colours.INK_3)
            canvas.setLineWidth(0.4)
            for line in range(1, self._lines + 1):
                y = self.height - line * self._pitch + 3
                canvas.line(0, y, self.width, y)


class Cut(Flowable):
    """A broken line across the page, to cut along."""

    def __init__(self) -> None:
        super().__init__()
        self.width, self.height = 0.0, 22.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    @override
    def draw(self) -> None:
        canvas = self.canv
        with artifact(canvas):
            canvas.saveState()
            canvas.setStrokeColor(colours.INK_3)
            canvas.setLineWidth(0.5)
            canvas.setDash([4, 3])
            canvas.line(0, self.height / 2, self.width, self.height / 2)
            canvas.restoreState()
