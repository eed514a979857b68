"""A picture that came with an inject, small in a report, and told to those who cannot see it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.raster import png_of
from wargame.reports.kit.svg import read_picture
from wargame.reports.kit.tags import Node, tagged
from wargame.reports.kit.text import Text
from wargame.scenario.pictures import kind_of, unshowable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.svg import Picture

_MOST: Final = 1400
"""Pixels a side that are printed; more no printer shows at these sizes."""
_GAP: Final = 14.0
_UNDER: Final = 4.0
GONE: Final = "The picture is not in this file."
BROKEN: Final = "This picture cannot be shown: it is broken."


class Shown:
    """A picture read for paper: a drawing, or pixels, or the sentence that stands in its place.

    Attributes:
        shape: Width to height.
        why: Why it cannot be shown; empty where it can.
    """

    def __init__(self, content: bytes | None) -> None:
        self.drawing: Picture | None = None
        self.pixels: Image.Image | None = None
        self.shape = 1.5
        self.why = GONE if content is None else _why(content)
        if content is None or self.why:
            return
        if kind_of(content) == "svg":
            self.drawing = read_picture(content)
            if self.drawing is not None:
                self.shape = self.drawing.width / self.drawing.height
        else:
            self.pixels = _pixels(content)
            if self.pixels is not None:
                self.shape = self.pixels.width / self.pixels.height
        if self.drawing is None and self.pixels is None:
            self.why = BROKEN

    def png(self, width: int = 900) -> bytes | None:
        """The picture for a word processor, which need not know SVG."""
        if self.drawing is not None:
            return png_of(self.drawing, width)
        if self.pixels is None:
            return None
        out = io.BytesIO()
        self.pixels.save(out, "PNG")
        return out.getvalue()


def _why(content: bytes) -> str:
    why = unshowable(content)
    return f"This picture cannot be shown: it {why}." if why else ""


def _pixels(content: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            image.draft("RGB", (_MOST, _MOST))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((_MOST, _MOST))
            if upright.mode in {"RGB", "L"}:
                return upright.copy()
            clear = upright.convert("RGBA")
            ground = Image.new("RGB", clear.size, "white")
            ground.paste(clear, mask=clear.getchannel("A"))
            return ground
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError):
        return None


class Figure(Flowable):
    """One picture in a box, with a caption below it.

    Args:
        content: Its bytes; None where the file does not hold it.
        alt: What it shows.
        caption: Its title, and whose it is.
        box: The largest width and height of the picture itself.
    """

    def __init__(
        self, content: bytes | None, alt: str, caption: Words, box: tuple[float, float]
    ) -> None:
        super().__init__()
        self.shown = Shown(content)
        self.node = Node("Figure", alt=f"{alt} {self.shown.why}".strip())
        self.caption = Text(styles.CAPTION, caption)
        self.wide = min(box[0], box[1] * self.shown.shape)
        self.high = self.wide / self.shown.shape
        self.width = max(self.wide, min(box[0], 120.0))
        self.spaceBefore, self.spaceAfter = 3.5, 7.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.height = self.high + _UNDER + self.caption.set_to(self.width)
        return availWidth, self.height

    @override
    def draw(self) -> None:
        self.draw_at(0, self.height)

    def draw_at(self, x: float, top: float) -> None:
        """Draw with the upper left corner at x, top."""
        canvas = self.canv
        low = top - self.high
        with tagged(canvas, self.node):
            # Letters of the picture are no text of the report.
            tags, canvas.tags = getattr(canvas, "tags", None), None
            if self.shown.drawing is not None:
                self.shown.drawing.draw(canvas, x, low, self.wide, self.high, whole=True)
            elif self.shown.pixels is not None:
                image = ImageReader(self.shown.pixels)
                canvas.drawImage(image, x, low, self.wide, self.high)
            else:
                why = Text(styles.CELL_QUIET, self.shown.why)
                why.set_to(self.wide - 16)
                why.draw_at(canvas, x + 8, top - 8)
            canvas.setStrokeColor(colours.RULE_STRONG)
            canvas.setLineWidth(0.5)
            canvas.rect(x, low, self.wide, self.high, stroke=1, fill=0)
            canvas.tags = tags
        self.caption.draw_at(canvas, x, low - _UNDER)


class FigureRow(Flowable):
    """Figures side by side."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        super().__init__()
        self.figures = tuple(figures)
        self.spaceBefore, self.spaceAfter = 7.0, 7.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.height = max(one.wrap(availWidth, availHeight)[1] for one in self.figures)
        return availWidth, self.height

    @override
    def draw(self) -> None:
        x = 0.0
        for one in self.figures:
            one.canv = self.canv
            one.draw_at(x, self.height)
            x += one.width + _GAP
