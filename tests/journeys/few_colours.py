"""Pictures of screens in 256 colours: few bytes, and the colours of the theme as they are."""

from __future__ import annotations

from itertools import chain
from typing import cast

from PIL import Image

Counted = tuple[int, tuple[int, int, int]]
EXACT = 192
"""Of the colours that cover most, so many are kept as they are: surfaces, text and its edges."""


def few_colours(picture: Image.Image) -> Image.Image:
    """The picture in 256 colours: the commonest exactly, the rest (covers, maps) by the nearest."""
    plain = picture.convert("RGB")
    counted = cast("list[Counted]", plain.getcolors(plain.width * plain.height))
    common = [colour for _, colour in sorted(counted, reverse=True)[:EXACT]]
    spread = plain.quantize(256 - len(common), Image.Quantize.MEDIANCUT).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([*chain.from_iterable(common), *spread])
    return plain.quantize(palette=palette, dither=Image.Dither.NONE)
