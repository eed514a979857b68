"""Headings: numbered, bookmarked, in the outline, and never alone at the foot of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import styles
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style

_BY_LEVEL: Final = (styles.SECTION, styles.PART, styles.MINOR)


class Heading(Text):
    """A heading of level 0 (section), 1 or 2.

    Attributes:
        anchor: Name of the bookmark.
        plain: The heading as the outline and the running head say it.
    """

    def __init__(self, level: int, anchor: str, plain: str, *words: Words) -> None:
        super().__init__(_BY_LEVEL[level], *words)
        self.level = level
        self.anchor = anchor
        self.plain = plain

    @override
    def draw(self) -> None:
        canvas = self.canv
        tags = getattr(canvas, "tags", None)
        if self.level == 0 and tags is not None:
            tags.open_section()
        anchor_here(canvas, self.anchor, self.height)
        canvas.addOutlineEntry(self.plain, self.anchor, self.level, closed=self.level > 0)
        super().draw()


class Anchor(Flowable):
    """A place that links lead to; takes no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.width = self.height = 0.0

    @override
    def draw(self) -> None:
        anchor_here(self.canv, self.name, 0)


class Opening(Flowable):
    """The beginning of a section that has no heading of its own, such as the cover."""

    def __init__(self, section: str, title: str) -> None:
        super().__init__()
        self.section = section
        self.title = title
        self.width = self.height = 0.0

    @override
    def draw(self) -> None:
        tags = getattr(self.canv, "tags", None)
        if tags is not None:
            tags.open_section()
        anchor_here(self.canv, f"section-{self.section}", 0)
        self.canv.addOutlineEntry(self.title, f"section-{self.section}", 0, closed=True)


def anchor_here(canvas: Canvas, name: str, above: float) -> None:
    """Bookmark a place, with a little air above it when a reader jumps there."""
    x, y = canvas.absolutePosition(0, above)
    canvas.bookmarkPage(name, fit="XYZ", left=max(0.0, x - 36), top=y + 14)


def heading_style(level: int) -> Style:
    """The style of a level of heading."""
    return _BY_LEVEL[level]
