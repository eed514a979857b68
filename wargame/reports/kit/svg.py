"""Draw a pack's picture: the plain part of SVG, read with distrust.

Known are groups, rectangles, paths, circles, ellipses, lines, polygons and lines of letters with
transforms, plain fills, strokes, opacities and linear gradients. Everything else (images, scripts,
style sheets, references to elsewhere) is left out, so a picture can show something but never fetch
or run it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from wargame.reports.kit.svgcolour import Gradient, colour_of
from wargame.reports.kit.svgmatrix import NUMBER, multiply, read_matrix
from wargame.reports.kit.svgpath import LIMIT, read_path
from wargame.reports.kit.svgtext import PLAIN, Lettering, draw_words, is_bold
from wargame.scenario.pictures import MONO, safe_svg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.svgmatrix import Matrix
    from wargame.reports.kit.svgpath import Op

_DEEPEST: Final = 30
_LARGEST: Final = 1000.0
"""Letters of more units would hide the picture."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is drawn; what a shape leaves out comes from the group around it."""

    fill: str = "black"
    stroke: str = "none"
    width: float = 1.0
    opacity: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    dash: tuple[float, ...] = ()
    rule: str = "nonzero"
    join: str = "miter"
    cap: str = "butt"
    letters: Lettering = PLAIN


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline with its place and paint."""

    ops: tuple[Op, ...]
    matrix: Matrix
    paint: Paint


@dataclass(frozen=True, slots=True)
class Line:
    """One line of letters with its place and paint."""

    words: str
    at: tuple[float, float]
    matrix: Matrix
    paint: Paint


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was read: its size, what is on it, and its title."""

    width: float
    height: float
    left: float
    top: float
    shapes: tuple[Shape | Line, ...]
    gradients: tuple[tuple[str, Gradient], ...]
    title: str

    def draw(  # noqa: PLR0913 - a box, and how it is filled
        self,
        canvas: Canvas,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        whole: bool = False,
    ) -> None:
        """Draw the picture into a box, centred: `whole`, or covering it and cut at its edges."""
        scales = width / self.width, height / self.height
        scale = min(scales) if whole else max(scales)
        canvas.saveState()
        edge = canvas.beginPath()
        edge.rect(x, y, width, height)
        canvas.clipPath(edge, stroke=0, fill=0)
        canvas.translate(
            x + (width - self.width * scale) / 2, y + height - (height - self.height * scale) / 2
        )
        canvas.scale(scale, -scale)
        canvas.translate(-self.left, -self.top)
        gradients = dict(self.gradients)
        for shape in self.shapes:
            if isinstance(shape, Line):
                _write(canvas, shape)
            else:
                _draw(canvas, shape, gradients)
        canvas.restoreState()


def read_picture(content: bytes) -> Picture | None:
    """Read an SVG; None when it is too large, declares entities, or is no SVG at all."""
    harmless = safe_svg(content)
    if harmless is None:
        return None
    root = ET.fromstring(harmless)  # noqa: S314 - written by ourselves
    box = [float(one) for one in NUMBER.findall(root.get("viewBox", ""))]
    if _tag(root) != "svg" or len(box) != 4 or box[2] <= 0 or box[3] <= 0:
        return None
    title = next((one.text or "" for one in root if _tag(one) == "title"), "")
    shapes = tuple(_shapes(root, (1, 0, 0, 1, 0, 0), Paint(), 0))
    if sum(len(one.ops) for one in shapes if isinstance(one, Shape)) > LIMIT:
        return None
    gradients = tuple(
        (one.get("id", ""), _gradient(one)) for one in root.iter() if _tag(one) == "linearGradient"
    )
    return Picture(box[2], box[3], box[0], box[1], shapes, gradients, title)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _shapes(element: Element, matrix: Matrix, paint: Paint, depth: int) -> Iterator[Shape | Line]:
    if depth > _DEEPEST:
        return
    for child in element:
        tag = _tag(child)
        own = multiply(matrix, read_matrix(child.get("transform", "")))
        look = _paint(child, paint)
        if tag == "g":
            yield from _shapes(child, own, look, depth + 1)
        elif tag == "text":
            at = _number(child, "x"), _number(child, "y")
            yield Line(child.text or "", at, own, look)
        elif tag in _OUTLINES:
            ops = _OUTLINES[tag](child)
            if ops:
                yield Shape(tuple(ops), own, look)


def _number(element: Element, name: str, default: float = 0.0) -> float:
    found = NUMBER.match(element.get(name, "").strip())
    return float(found[0]) if found else default


def _paint(element: Element, paint: Paint) -> Paint:
    known = element.attrib
    dash = known.get("stroke-dasharray")
    return replace(
        paint,
        fill=known.get("fill", paint.fill),
        stroke=known.get("stroke", paint.stroke),
        width=_float(known.get("stroke-width"), paint.width),
        opacity=paint.opacity * _float(known.get("opacity"), 1.0),
        fill_opacity=_float(known.get("fill-opacity"), paint.fill_opacity),
        stroke_opacity=_float(known.get("stroke-opacity"), paint.stroke_opacity),
        dash=paint.dash if dash is None else tuple(float(n) for n in NUMBER.findall(dash)),
        rule=known.get("fill-rule", paint.rule),
        join=known.get("stroke-linejoin", paint.join),
        cap=known.get("stroke-linecap", paint.cap),
        letters=_letters(known, paint.letters),
    )


def _letters(known: Mapping[str, str], around: Lettering) -> Lettering:
    weight, family = known.get("font-weight"), known.get("font-family")
    return Lettering(
        size=min(_LARGEST, max(0.0, _float(known.get("font-size"), around.size))),
        mono=around.mono if family is None else family == MONO,
        bold=around.bold if weight is None else is_bold(weight),
        anchor=known.get("text-anchor", around.anchor),
    )


def _float(text: str | None, default: float) -> float:
    found = NUMBER.match(text.strip()) if text else None
    return float(found[0]) if found else default


def _rectangle(element: Element) -> list[Op]:
    x, y = _number(element, "x"), _number(element, "y")
    w, h = _number(element, "width"), _number(element, "height")
    r = min(_number(element, "rx", _number(element, "ry")), w / 2, h / 2)
    if r <= 0:
        return read_path(f"M{x} {y}h{w}v{h}h{-w}z")
    a = f"a{r} {r} 0 0 1"
    return read_path(
        f"M{x + r} {y}h{w - 2 * r}{a} {r} {r}v{h - 2 * r}{a} {-r} {r}"
        f"h{2 * r - w}{a} {-r} {-r}v{2 * r - h}{a} {r} {-r}z"
    )


def _ellipse(element: Element) -> list[Op]:
    x, y = _number(element, "cx"), _number(element, "cy")
    r = _number(element, "r")
    rx, ry = _number(element, "rx", r), _number(element, "ry", r)
    if rx <= 0 or ry <= 0:
        return []
    return read_path(f"M{x - rx} {y}a{rx} {ry} 0 0 1 {2 * rx} 0a{rx} {ry} 0 0 1 {-2 * rx} 0z")


def _line(element: Element) -> list[Op]:
    ends = [_number(element, name) for name in ("x1", "y1", "x2", "y2")]
    return [("M", (ends[0], ends[1])), ("L", (ends[2], ends[3]))]


def _points(element: Element) -> list[Op]:
    numbers = [float(one) for one in NUMBER.findall(element.get("points", ""))]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    ops: list[Op] = [("L" if place else "M", pair) for place, pair in enumerate(pairs)]
    if _tag(element) == "polygon" and ops:
        ops.append(("Z", ()))
    return ops


_OUTLINES: Final[Mapping[str, Callable[[Element], list[Op]]]] = {
    "path": lambda element: read_path(element.get("d", "")),
    "rect": _rectangle,
    "circle": _ellipse,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _points,
    "polygon": _points,
}


def _gradient(element: Element) -> Gradient:
    def part(name: str, default: float) -> float:
        text = element.get(name, "")
        return _float(text, default) / (100 if text.endswith("%") else 1)

    stops = tuple(
        (
            _float(stop.get("offset"), 0.0) / (100 if stop.get("offset", "").endswith("%") else 1),
            stop.get("stop-color", "black"),
        )
        for stop in element
        if _tag(stop) == "stop"
    )
    return Gradient(part("x1", 0), part("y1", 0), part("x2", 1), part("y2", 0), stops)


def _write(canvas: Canvas, line: Line) -> None:
    fill = colour_of(line.paint.fill)
    if fill is None:
        return
    canvas.saveState()
    canvas.transform(*line.matrix)
    alpha = line.paint.fill_opacity * line.paint.opacity
    draw_words(canvas, line.words, *line.at, line.paint.letters, fill, alpha)
    canvas.restoreState()


def _draw(canvas: Canvas, shape: Shape, gradients: Mapping[str, Gradient]) -> None:
    paint = shape.paint
    canvas.saveState()
    canvas.transform(*shape.matrix)
    path = canvas.beginPath()
    for letter, numbers in shape.ops:
        if letter == "M":
            path.moveTo(*numbers)
        elif letter == "L":
            path.lineTo(*numbers)
        elif letter == "C":
            path.curveTo(*numbers)
        else:
            path.close()
    fill, stroke = colour_of(paint.fill), colour_of(paint.stroke)
    named = re.match(r"url\(#([^)]+)\)", paint.fill)
    if named:
        fill = _fill_gradient(canvas, shape, path, gradients.get(named[1]))
    if fill is not None:
        canvas.setFillColor(fill, alpha=paint.fill_opacity * paint.opacity)
    if stroke is not None:
        canvas.setStrokeColor(stroke, alpha=paint.stroke_opacity * paint.opacity)
        canvas.setLineWidth(paint.width)
        canvas.setLineJoin({"round": 1, "bevel": 2}.get(paint.join, 0))
        canvas.setLineCap({"round": 1, "square": 2}.get(paint.cap, 0))
        if any(length > 0 for length in paint.dash):
            canvas.setDash(list(paint.dash))
    if fill is not None or stroke is not None:
        canvas.drawPath(
            path,
            stroke=int(stroke is not None),
            fill=int(fill is not None),
            fillMode=0 if paint.rule == "evenodd" else 1,
        )
    canvas.restoreState()


def _fill_gradient(
    canvas: Canvas, shape: Shape, path: object, gradient: Gradient | None
) -> Color | None:
    """Fill a shape with a gradient; one that cannot be drawn falls back to its first colour."""
    if gradient is None or not gradient.stops:
        return None
    found = [(at, colour_of(text)) for at, text in gradient.stops]
    stops = [(at, colour) for at, colour in found if colour is not None]
    if len(stops) < 2:
        return stops[0][1] if stops else None
    xs = [n for _, numbers in shape.ops for n in numbers[::2]]
    ys = [n for _, numbers in shape.ops for n in numbers[1::2]]
    left, low, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.linearGradient(
        left + gradient.x1 * wide,
        low + gradient.y1 * high,
        left + gradient.x2 * wide,
        low + gradient.y2 * high,
        [colour for _, colour in stops],
        [at for at, _ in stops],
    )
    canvas.restoreState()
    return None
