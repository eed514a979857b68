"""The table of contents: each line a link; page numbers are drawn when they are known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.spans import Span
from wargame.reports.kit.tags import Node, artifact, reserve
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.page import ReportTemplate

_HEIGHT = 21.0


class ContentsLine(Flowable):
    """One section in the contents."""

    def __init__(self, number: str, title: str, section: str, contents: Node) -> None:
        super().__init__()
        self.contents = contents
        self.number, self.title, self.section = number, title, section
        self.height = _HEIGHT
        self.width = 0.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, _HEIGHT

    @override
    def draw(self) -> None:
        canvas = self.canv
        link = f"section-{self.section}"
        style = replace(styles.WIDE, after=0, leading=_HEIGHT)
        node = Node("TOCI", self.contents)
        number = Span(self.number, weight="medium", colour=colours.ACCENT)
        for words, x in ((number, 0), (Span(self.title, link=link), 28)):
            text = Text(style, words, node=node)
            text.set_to(self.width - 60)
            text.draw_at(canvas, x, _HEIGHT)
        with artifact(canvas):
            canvas.setStrokeColor(colours.RULE)
            canvas.setLineWidth(0.5)
            canvas.line(0, 0, self.width, 0)
        x, y = canvas.absolutePosition(0, 0)
        template: ReportTemplate = canvas._doctemplate
        bracket = reserve(canvas, Node("Span", node))
        canvas.later(lambda late: self._page(late, template, (x, y), bracket))

    def _page(
        self, canvas: Canvas, template: ReportTemplate, at: tuple[float, float], bracket: str
    ) -> None:
        page = next((one.first for one in template.running.extents if one.id == self.section), 0)
        text = Text(replace(styles.WIDE, after=0, leading=_HEIGHT, align="right"), str(page))
        text.set_to(60)
        canvas._code.append(bracket)
        text.draw_at(canvas, at[0] + self.width - 60, at[1] + _HEIGHT)
        canvas._code.append("EMC")
