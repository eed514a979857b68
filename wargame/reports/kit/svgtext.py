"""A line of letters in a picture, in the report's own faces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.reports.kit.faces import runs

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.faces import Weight

_BOLD: Final = 600
BACK: Final = {"middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Lettering:
    """How letters are set; what a line leaves out comes from the group around it."""

    size: float = 16.0
    mono: bool = False
    bold: bool = False
    anchor: str = "start"

    @property
    def weight(self) -> Weight:
        """The report's face for it."""
        return "mono" if self.mono else "strong" if self.bold else "regular"


PLAIN: Final = Lettering()


def is_bold(told: str) -> bool:
    """Whether a weight, as SVG writes it, is a strong one."""
    return int(told) >= _BOLD if told.isdigit() else told.startswith("bold")


def draw_words(  # noqa: PLR0913, PLR0917 - a line has this many sides
    canvas: Canvas, words: str, x: float, y: float, look: Lettering, fill: Color, alpha: float
) -> None:
    """Write a line where the picture's axis points down."""
    pieces = runs(words, look.weight)
    width = sum(face.width(text) for face, text in pieces) * look.size
    canvas.saveState()
    canvas.translate(x - width * BACK.get(look.anchor, 0.0), y)
    canvas.scale(1, -1)
    canvas.setFillColor(fill, alpha=alpha)
    at = 0.0
    for face, text in pieces:
        canvas.setFont(face.name, look.size)
        canvas.drawString(at, 0, text)
        at += face.width(text) * look.size
    canvas.restoreState()
