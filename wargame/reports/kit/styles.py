"""Sizes and distances of the report's texts, on a grid of 3.5 points.

Leadings are multiples of the grid, so that text and tables side by side keep to one rhythm.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wargame.reports.kit import colours

if TYPE_CHECKING:
    from reportlab.lib.colors import Color

    from wargame.reports.kit.faces import Weight

GRID: Final = 3.5
# Width of the text on either paper: the same lines break at the same words on A4 and on Letter.
MEASURE: Final = 487.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; lengths in points.

    `right` keeps running text to a line that an eye can follow back; `orphans` is the fewest
    lines left at the foot of a page, and carried over.
    """

    size: float
    leading: float
    weight: Weight = "regular"
    colour: Color = colours.INK
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0
    orphans: int = 2
    align: str = "left"
    role: str = "P"


TITLE: Final = Style(30, 38.5, "strong", orphans=9, role="Title")
COVER_KIND: Final = Style(11, 17.5, "medium", colour=colours.ACCENT, orphans=9)
COVER_SUMMARY: Final = Style(10.5, 15.75, colour=colours.INK_2, right=70, orphans=9)
SECTION: Final = Style(20, 28, "strong", before=0, after=10.5, orphans=9, role="H1")
PART: Final = Style(12, 17.5, "strong", before=14, after=3.5, orphans=9, role="H2")
MAJOR: Final = Style(11, 15.75, "strong", before=10.5, after=3.5, orphans=9, role="H3")
MINOR: Final = Style(9.5, 14, "strong", before=10.5, after=1.75, orphans=9, role="H3")
BODY: Final = Style(9.5, 14, colour=colours.INK, after=7, right=56)
WIDE: Final = Style(9.5, 14, colour=colours.INK, after=7)
LEAD: Final = Style(11, 17.5, colour=colours.INK_2, after=10.5, right=42)
QUOTE: Final = Style(9.5, 14, colour=colours.INK_2, after=7, left=14, right=56, role="BlockQuote")
CELL: Final = Style(8.5, 12.25)
CELL_QUIET: Final = Style(8.5, 12.25, colour=colours.INK_3)
CELL_STRONG: Final = Style(8.5, 12.25, "strong")
CELL_RIGHT: Final = Style(8.5, 12.25, align="right")
CELL_RIGHT_STRONG: Final = Style(8.5, 12.25, "strong", align="right")
CELL_CENTRE: Final = Style(8.5, 12.25, align="centre")
COLUMN: Final = Style(7.5, 10.5, "strong", colour=colours.INK_3)
COLUMN_RIGHT: Final = Style(7.5, 10.5, "strong", colour=colours.INK_3, align="right")
COLUMN_CENTRE: Final = Style(7.5, 10.5, "strong", colour=colours.INK_3, align="centre")
CAPTION: Final = Style(7.5, 10.5, colour=colours.INK_3, after=7, role="Caption")
FURNITURE: Final = Style(7, 10.5, colour=colours.INK_3)
HANDLING: Final = Style(7.5, 10.5, "strong", colour=colours.INK_2, align="centre")
CODE: Final = Style(8, 12.25, "mono", orphans=1)


def furniture(align: str) -> Style:
    """The style of head and foot, set to one side."""
    return replace(FURNITURE, align=align)
