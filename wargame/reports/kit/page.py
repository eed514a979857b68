"""Pages: margins, running head and foot, the handling mark, and which section stands where."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.heading import Heading, Opening
from wargame.reports.kit.legible import clip
from wargame.reports.kit.tags import artifact
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus.flowables import Flowable

    from wargame.reports.kit.canvas import ReportCanvas
    from wargame.reports.kit.spans import Words

PAPERS: Final[dict[str, tuple[float, float]]] = {"a4": A4, "letter": LETTER}
_TOP: Final = 84.0
_BOTTOM: Final = 66.5
_HEAD: Final = 45.5
_FOOT: Final = 38.5


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page.

    Attributes:
        title: The exercise, at the left of the running head.
        kind: What the document is, where no section has begun yet.
        handling: The handling mark, empty for none.
        note, digest: The foot: a sentence, and the digest of the log's head.
    """

    title: str
    kind: str
    handling: str
    note: str
    digest: Words


@dataclass(slots=True)
class Extent:
    """A section and the pages it runs over."""

    id: str
    title: str
    first: int
    last: int = 0


@dataclass(slots=True)
class Running:
    """Where the reader is while pages are drawn."""

    heading: str = ""
    top: str = ""
    extents: list[Extent] = field(default_factory=list)

    def turn_to(self, heading: str, *, at_top: bool) -> None:
        """A section begins; the head of the page names the one that stands first on it."""
        if not self.top:
            self.top = heading if at_top else self.heading or heading
        self.heading = heading


class ReportTemplate(BaseDocTemplate):
    """The document: a cover without margins, and pages with head and foot."""

    def __init__(
        self,
        target: Any,
        paper: str,
        furniture: Furniture,
        *,
        starts_with_cover: bool,
        **options: Any,
    ) -> None:
        width, height = PAPERS[paper]
        super().__init__(target, pagesize=(width, height), **options)
        self.furniture = furniture
        self.running = Running()
        self.begin: Callable[[Any], None] | None = None
        self._canvas: ReportCanvas | None = None
        side = (width - styles.MEASURE) / 2
        bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
        whole = Frame(0, 0, width, height, id="cover", **bare)
        text = Frame(side, _BOTTOM, styles.MEASURE, height - _TOP - _BOTTOM, id="text", **bare)
        cover = PageTemplate("cover", [whole], onPageEnd=_finish_cover)
        pages = PageTemplate("text", [text], onPageEnd=_finish_page)
        self.addPageTemplates([cover, pages] if starts_with_cover else [pages, cover])

    @override
    def beforeDocument(self) -> None:
        self._canvas = self.canv
        if self.begin is not None:
            self.begin(self.canv)

    def let_go(self) -> None:
        """Untie what was built; nothing can be read of it afterwards."""
        if self._canvas is not None:
            self._canvas.let_go()
        self.__dict__.clear()

    @override
    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Heading) and flowable.level == 0:
            used = flowable.height + flowable.getSpaceAfter()
            top = self.frame._y + used >= self.frame._y2 - 1
            self.running.turn_to(flowable.plain, at_top=top)
            self._begin(flowable.anchor.removeprefix("section-"), flowable.plain, at_top=top)
        elif isinstance(flowable, Opening):
            self._begin(flowable.section, flowable.title, at_top=True)

    def _begin(self, section: str, title: str, *, at_top: bool) -> None:
        page = self.canv.getPageNumber()
        extents = self.running.extents
        if extents:
            extents[-1].last = max(extents[-1].first, page - at_top)
        extents.append(Extent(section, title, page))

    @override
    def afterPage(self) -> None:
        if self.running.extents:
            self.running.extents[-1].last = self.canv.getPageNumber()
        self.running.top = ""


def _finish_cover(canvas: Canvas, template: ReportTemplate) -> None:
    _handling(canvas, template, colours.PAPER)


def _finish_page(canvas: Canvas, template: ReportTemplate) -> None:
    width, height = template.pagesize
    side = (width - styles.MEASURE) / 2
    furniture = template.furniture
    section = template.running.top or template.running.heading or furniture.kind
    _handling(canvas, template)
    with artifact(canvas, repeated=True):
        tags, canvas.tags = canvas.tags, None
        half = styles.MEASURE / 2 - 8
        _say(canvas, furniture.title, (side, height - _HEAD), half, "left")
        _say(canvas, clip(section, 64), (width - side - half, height - _HEAD), half, "right")
        canvas.setStrokeColor(colours.RULE)
        canvas.setLineWidth(0.5)
        canvas.line(side, height - _HEAD - 14, width - side, height - _HEAD - 14)
        canvas.line(side, _FOOT + 12.5, width - side, _FOOT + 12.5)
        foot = (furniture.note, "    " if furniture.note else "", furniture.digest)
        _say(canvas, foot, (side, _FOOT + 7), styles.MEASURE - 70, "left")
        canvas.tags = tags
    page = canvas.getPageNumber()
    canvas.later(lambda late: _folio(late, page, width - side))


def _folio(canvas: Canvas, page: int, right: float) -> None:
    total = canvas.getPageNumber() - 1
    with artifact(canvas, repeated=True):
        _say(canvas, f"{page} of {total}", (right - 60, _FOOT + 7), 60, "right")


def _handling(
    canvas: Canvas, template: ReportTemplate, upper: Color = styles.HANDLING.colour
) -> None:
    mark = template.furniture.handling
    if not mark:
        return
    width, height = template.pagesize
    side = (width - styles.MEASURE) / 2
    with artifact(canvas, repeated=True):
        tags, canvas.tags = canvas.tags, None
        for y, colour in ((height - 24.5, upper), (26.25, styles.HANDLING.colour)):
            text = Text(replace(styles.HANDLING, colour=colour), mark)
            text.set_to(styles.MEASURE)
            text.draw_at(canvas, side, y)
        canvas.tags = tags


def _say(canvas: Canvas, words: Words, at: tuple[float, float], width: float, align: str) -> None:
    text = Text(styles.furniture(align), words)
    text.set_to(width)
    text.draw_at(canvas, *at)
