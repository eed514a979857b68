"""A drawing as pixels, for the document to edit: word processors show PNG everywhere, SVG nowhere.

Drawn twice as fine and made smaller, so that slanted lines stay smooth. What a word processor's
reader needs is the picture, not its finesse: gradients are their first colour.
"""

from __future__ import annotations

import io
from functools import cache
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageDraw, ImageFont

from wargame.reports.kit.faces import file_of, runs
from wargame.reports.kit.svg import Line, Shape
from wargame.reports.kit.svgcolour import colour_of, first_colour
from wargame.reports.kit.svgmatrix import multiply
from wargame.reports.kit.svgtext import BACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.reports.kit.svg import Picture
    from wargame.reports.kit.svgmatrix import Matrix

Point = tuple[float, float]
_FINE: Final = 2
_STEPS: Final = 12
"""Straight pieces of which a curve is made."""
_LARGEST: Final = 400
_MOST: Final = 150_000_000
"""Pixels that all shapes together may touch: a hostile drawing lays thousands over each other."""


class _TooMuch(Exception):
    """There is more on the picture than anybody sees."""


class _Canvas:
    """The sheet that is drawn on, shape by shape, each within its own box."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.sheet = Image.new("RGB", size, "white")
        self._left = _MOST

    def box(self, points: list[Point], margin: float) -> tuple[int, int, int, int] | None:
        """Where the points lie on the sheet, with some room around them; None beyond it."""
        wide, high = self.sheet.size
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = max(0, floor(min(xs) - margin)), max(0, floor(min(ys) - margin))
        right, low = min(wide, ceil(max(xs) + margin)), min(high, ceil(max(ys) + margin))
        if right <= left or low <= top:
            return None
        self._left -= (right - left) * (low - top)
        if self._left < 0:
            raise _TooMuch
        return left, top, right, low

    def tint(self, mask: Image.Image, at: tuple[int, int], colour: str, alpha: float) -> None:
        """Lay a colour on wherever the mask is."""
        found = colour_of(colour)
        if found is None:
            return
        if alpha < 1:
            mask = mask.point([round(level * max(0.0, alpha)) for level in range(256)])
        red, green, blue = (round(255 * part) for part in found.rgb())
        self.sheet.paste((red, green, blue), at, mask)


def png_of(picture: Picture, width: int) -> bytes | None:
    """The picture as a PNG of so many pixels across, the same each time; None for too much."""
    scale = width * _FINE / picture.width
    size = (width * _FINE, max(1, min(4 * width * _FINE, round(picture.height * scale))))
    canvas = _Canvas(size)
    to_sheet: Matrix = (scale, 0, 0, scale, -picture.left * scale, -picture.top * scale)
    gradients = dict(picture.gradients)
    try:
        for one in picture.shapes:
            matrix = multiply(to_sheet, one.matrix)
            if isinstance(one, Line):
                _write(canvas, one, matrix)
            else:
                _draw(canvas, one, matrix, first_colour(one.paint.fill, gradients))
    except _TooMuch:
        return None
    small = canvas.sheet.resize((width, max(1, size[1] // _FINE)), Image.Resampling.BOX)
    out = io.BytesIO()
    small.save(out, "PNG")
    return out.getvalue()


def _draw(canvas: _Canvas, shape: Shape, matrix: Matrix, fill: str) -> None:
    paint = shape.paint
    outlines = list(_outlines(shape, matrix))
    points = [point for outline in outlines for point in outline]
    grown = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
    wide = max(1, round(paint.width * grown))
    box = canvas.box(points, wide) if points else None
    if box is None:
        return
    size, corner = (box[2] - box[0], box[3] - box[1]), (box[0], box[1])
    moved = [[(x - box[0], y - box[1]) for x, y in outline] for outline in outlines]
    if colour_of(fill) is not None:
        mask = _filled(size, moved, evenodd=paint.rule == "evenodd")
        canvas.tint(mask, corner, fill, paint.fill_opacity * paint.opacity)
    if colour_of(paint.stroke) is not None:
        mask = Image.new("L", size)
        pen = ImageDraw.Draw(mask)
        for outline in moved:
            for piece in _dashed(outline, [one * grown for one in paint.dash]):
                pen.line(piece, fill=255, width=wide, joint="curve")
        canvas.tint(mask, corner, paint.stroke, paint.stroke_opacity * paint.opacity)


def _filled(size: tuple[int, int], outlines: list[list[Point]], *, evenodd: bool) -> Image.Image:
    mask = Image.new("L", size)
    for points in outlines:
        if len(points) < 3:
            continue
        if not evenodd or len(outlines) == 1:
            ImageDraw.Draw(mask).polygon(points, fill=255)
            continue
        one = Image.new("L", size)
        ImageDraw.Draw(one).polygon(points, fill=255)
        mask = ImageChops.difference(mask, one)
    return mask


def _outlines(shape: Shape, matrix: Matrix) -> Iterator[list[Point]]:
    points: list[Point] = []
    for letter, numbers in shape.ops:
        if letter == "M":
            if len(points) > 1:
                yield points
            points = [_at(matrix, numbers[0], numbers[1])]
        elif letter == "L":
            points.append(_at(matrix, numbers[0], numbers[1]))
        elif letter == "C" and points:
            ends = [_at(matrix, *numbers[at : at + 2]) for at in (0, 2, 4)]
            points.extend(_curve(points[-1], *ends))
        elif letter == "Z" and points:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _curve(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        s = 1 - t
        k = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
        yield (
            k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
            k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
        )


def _dashed(points: list[Point], dash: list[float]) -> Iterator[list[Point]]:
    """A line in dashes; whole where they would be too fine to be seen."""
    if len(dash) < 2 or min(dash) < 1:
        yield points
        return
    at, left, piece = 0, dash[0], [points[0]]
    for (x, y), (to_x, to_y) in pairwise(points):
        far = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
        gone = 0.0
        while far - gone > left:
            gone += left
            here = (x + (to_x - x) * gone / far, y + (to_y - y) * gone / far)
            if at % 2 == 0:
                yield [*piece, here]
            at += 1
            left, piece = dash[at % len(dash)], [here]
        left -= far - gone
        piece.append((to_x, to_y))
    if at % 2 == 0 and len(piece) > 1:
        yield piece


def _write(canvas: _Canvas, line: Line, matrix: Matrix) -> None:
    """A line of letters, turned and placed as the picture says."""
    look = line.paint.letters
    grown = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5
    size = min(_LARGEST, max(1, round(look.size * grown)))
    pieces = [(_font(face.name, size), text) for face, text in runs(line.words, look.weight)]
    wide = sum(font.getlength(text) for font, text in pieces)
    a, b = (matrix[0] / grown, matrix[1] / grown) if grown else (1.0, 0.0)
    back = BACK.get(look.anchor, 0.0) * wide
    x, y = _at(matrix, *line.at)
    ends = [(x + a * at - b * up, y + b * at + a * up)
            for at in (-back, wide - back) for up in (-size * 1.5, size * 0.5)]  # fmt: skip
    box = canvas.box(ends, 2)
    if box is None:
        return
    layer = Image.new("L", (max(1, ceil(wide)), size * 2))
    at = 0.0
    for font, text in pieces:
        ImageDraw.Draw(layer).text((at, size * 1.5), text, font=font, fill=255, anchor="ls")
        at += font.getlength(text)
    # From the sheet back to the layer, as the library wants it.
    from_x, from_y = x - box[0], y - box[1]
    turn = (
        *(a, b, back - a * from_x - b * from_y),
        *(-b, a, size * 1.5 + b * from_x - a * from_y),
    )
    size_of = (box[2] - box[0], box[3] - box[1])
    mask = layer.transform(size_of, Image.Transform.AFFINE, turn, Image.Resampling.BILINEAR)
    alpha = line.paint.fill_opacity * line.paint.opacity
    canvas.tint(mask, (box[0], box[1]), line.paint.fill, alpha)


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file_of(face), size)


def _at(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
