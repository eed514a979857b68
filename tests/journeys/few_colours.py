"""Pictures of screens in 256 colours: few bytes, and the colours of the theme as they are."""

from __future__ import annotations

from itertools import chain
from typing import cast

from PIL import Image

Counted = tuple[int, tuple[int, int, int, int]]


def few_colours(picture: Image.Image) -> Image.Image:
    """The picture in 256 colours, each of them the commonest of those that it stands for.

    A palette of averages would move the canvas from one picture to the next.
    """
    plain = picture.convert("RGB")
    few = plain.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    places = Image.frombytes("L", few.size, few.tobytes())
    both = Image.merge("RGBA", (*plain.split(), places))
    counted = cast("list[Counted]", both.getcolors(plain.width * plain.height))
    colours = {place: (red, green, blue) for _, (red, green, blue, place) in sorted(counted)}
    few.putpalette([*chain.from_iterable(colours.get(place, (0, 0, 0)) for place in range(256))])
    return few
