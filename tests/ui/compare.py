"""Two pictures side by side with what differs, and the figures that a person reads first.

It reports; only a missing picture or another size is a failure, because rasters of text differ
between systems.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from pathlib import Path

_NOTICED = 16


@dataclass(frozen=True)
class Difference:
    """How two pictures of one name differ.

    Attributes:
        same_size: whether they are as large.
        share: pixels of which a channel is off by more than 16 of 255, from 0 to 1.
        box: the rectangle around all of those, left, top, right, bottom; none if none differ.
    """

    same_size: bool
    share: float
    box: tuple[int, int, int, int] | None

    def line(self, name: str) -> str:
        """The report's line for a picture."""
        if not self.same_size:
            return f"{name}: another size"
        return f"{name}: {self.share:.4%} differ, within {self.box}"


def compare(old: Path, new: Path, into: Path) -> Difference:
    """Compares two pictures and writes old, new and difference beside each other."""
    with Image.open(old) as first, Image.open(new) as second:
        before, after = first.convert("RGB"), second.convert("RGB")
    if before.size != after.size:
        return Difference(same_size=False, share=1.0, box=None)
    off = ImageChops.difference(before, after)
    red, green, blue = (band.point(_mark) for band in off.split())
    noticed = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    wide, high = before.size
    sheet = Image.new("RGB", (3 * wide, high))
    for place, picture in enumerate((before, after, noticed.convert("RGB"))):
        sheet.paste(picture, (place * wide, 0))
    sheet.save(into)
    count = noticed.histogram()[255]
    return Difference(same_size=True, share=count / (wide * high), box=noticed.getbbox())


def _mark(value: int) -> int:
    return 255 if value > _NOTICED else 0
