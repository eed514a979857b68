"""The cover: the pack's picture over the upper half, the title, and the particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.contours import draw_contours
from wargame.reports.kit.svg import read_picture
from wargame.reports.kit.tags import Node, artifact, tagged
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.reports.kit.spans import Words

_SHARE: Final = 0.47
_LABEL: Final = 84.0


class CoverPage(Flowable):
    """One whole page.

    Args:
        title: The exercise.
        kind: What the document is.
        summary: A sentence or two below it.
        particulars: Pairs of a label and words.
        picture: An SVG of the pack; contour lines where there is none or it cannot be drawn.
    """

    def __init__(
        self,
        title: str,
        kind: Words,
        summary: str,
        particulars: Sequence[tuple[str, Words]],
        picture: bytes | None,
    ) -> None:
        super().__init__()
        self.title = title
        self.kind = kind
        self.summary = summary
        self.particulars = tuple(particulars)
        self.picture = read_picture(picture) if picture else None
        self.width = self.height = 0.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width, self.height = availWidth, availHeight
        return availWidth, availHeight

    @override
    def draw(self) -> None:
        side = (self.width - styles.MEASURE) / 2
        below = self.height * (1 - _SHARE)
        self._draw_picture(below)
        top = below - 35
        top = self._put(Text(styles.COVER_KIND, self.kind), side, top)
        top = self._put(Text(styles.TITLE, self.title), side, top - 3.5)
        if self.summary:
            top = self._put(Text(styles.COVER_SUMMARY, self.summary), side, top - 7)
        self._draw_particulars(side, top - 17.5)

    def _draw_picture(self, below: float) -> None:
        canvas = self.canv
        alt = self.picture.title if self.picture and self.picture.title else "Contour lines"
        with tagged(canvas, Node("Figure", alt=alt)):
            box = (0, below, self.width, self.height - below)
            if self.picture:
                self.picture.draw(canvas, *box)
            else:
                draw_contours(canvas, self.title, box)
        with artifact(canvas):
            canvas.setFillColor(colours.ACCENT)
            canvas.rect(0, below - 3, self.width, 3, stroke=0, fill=1)

    def _draw_particulars(self, side: float, top: float) -> None:
        room = top - 66
        texts = []
        for label, words in self.particulars:
            value = Text(styles.CELL, words)
            value.set_to(styles.MEASURE - _LABEL)
            texts.append((Text(styles.CELL_QUIET, label), value))
        needed = sum(value.height + 3.5 for _, value in texts)
        top = min(top, 66 + needed) if room > needed else top
        with artifact(self.canv):
            self.canv.setStrokeColor(colours.RULE)
            self.canv.setLineWidth(0.5)
            self.canv.line(side, top + 7, side + styles.MEASURE, top + 7)
        for label, value in texts:
            label.set_to(_LABEL - 8)
            label.draw_at(self.canv, side, top)
            value.draw_at(self.canv, side + _LABEL, top)
            top -= max(label.height, value.height) + 3.5

    def _put(self, text: Text, side: float, top: float) -> float:
        text.set_to(styles.MEASURE)
        text.draw_at(self.canv, side, top)
        return top - text.height
