"""A line of the annex: number, time, actor, sentence; it is where citations lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.heading import anchor_here
from wargame.reports.kit.legible import one_line
from wargame.reports.kit.tags import Node
from wargame.reports.kit.text import Text

_SMALL: Final = replace(styles.CELL, size=8, leading=10.5)
_QUIET: Final = replace(_SMALL, colour=colours.INK_3)
_NUMBER: Final = replace(_SMALL, weight="medium", align="right")
_PLACES: Final = (0.0, 42.0, 92.0, 150.0)


class LogLine(Flowable):
    """One entry of the log."""

    def __init__(self, seq: int, at: str, actor: str, says: str, *, abandoned: bool) -> None:
        super().__init__()
        self.seq = seq
        self.abandoned = abandoned
        self.node = Node("P")
        style = _QUIET if abandoned else _SMALL
        self._head = (
            Text(_NUMBER if not abandoned else replace(_NUMBER, colour=colours.INK_3), f"#{seq}"),
            Text(_QUIET, at),
            Text(_QUIET, actor),
        )
        line = one_line(says)
        self._says = Text(style, f"taken back: {line}" if abandoned else line)
        for text in (*self._head, self._says):
            text.node = self.node
        self._goes_on = False
        self.width = self.height = 0.0

    def sentence(self) -> str:
        """The whole line in words."""
        parts = (*self._head, self._says)
        return " ".join("".join(span.text for span in text.words) for text in parts)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        for text, room in zip(self._head, (34.0, 44.0, 52.0), strict=True):
            text.set_to(room)
        self.height = self._says.set_to(availWidth - _PLACES[3]) + 1.75
        return availWidth, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.wrap(availWidth, availHeight)
        fit = int((availHeight - 1.75) / _SMALL.leading)
        rows = len(self._says.rows or ())
        if rows <= 4 or fit < 2:
            return []
        fit = min(fit, rows - 1)
        return [self._part(0, fit), self._part(fit, rows)]

    def _part(self, first: int, end: int) -> LogLine:
        one = LogLine(self.seq, "", "", "", abandoned=self.abandoned)
        one._head, one.node = self._head, self.node
        one._says = self._says.part(first, end)
        one._goes_on = self._goes_on or first > 0
        return one

    @override
    def draw(self) -> None:
        if not self._goes_on:
            anchor_here(self.canv, f"entry-{self.seq}", self.height)
            for text, x in zip(self._head, _PLACES, strict=False):
                text.draw_at(self.canv, x, self.height)
        self._says.draw_at(self.canv, _PLACES[3], self.height)
