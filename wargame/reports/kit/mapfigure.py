"""A map that reads without colour: outlines, hatched disputed areas, numbered pins."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.tags import Node, tagged
from wargame.reports.kit.text import Text
from wargame.support.cartography import Sheet, rooms_of, stretches
from wargame.support.geo import Box, fitted, outlines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from wargame.support.geo import Projection

Degrees = tuple[float, float]
Rings = list[list[tuple[float, float]]]
_PIN: Final = 6.2
_APART: Final = 13.5
_HATCH: Final = 5.0
_EDGE: Final = 6.0
"""Points that a name keeps from the frame and from a border."""


class Pin(NamedTuple):
    """A numbered place."""

    number: str
    at: Degrees


class Patch(NamedTuple):
    """An outline of the pack's own: `disputed`, `water` or `land`."""

    kind: str
    outline: Sequence[Degrees]
    name: str = ""


class MapFigure(Flowable):
    """A part of the world with pins.

    Args:
        box: West, south, east, north.
        pins: Numbered places; those too close to tell apart are moved and tied to their point,
            those off the map are not drawn.
        patches: Outlines of the pack.
        cities: Names for orientation.
        members: Countries to be tinted, by their three letters.
        alt: What it shows, for those who cannot see it.
    """

    def __init__(  # noqa: PLR0913 - a map has this many layers
        self,
        box: tuple[float, float, float, float],
        pins: Sequence[Pin],
        *,
        patches: Sequence[Patch] = (),
        cities: Sequence[tuple[str, Degrees]] = (),
        members: Iterable[str] = (),
        alt: str,
        height: float = 266.0,
    ) -> None:
        super().__init__()
        self._box = Box(*box)
        self._pins = tuple(pins)
        self._patches = tuple(patches)
        self._cities = tuple(cities)
        self._members = frozenset(members)
        self.node = Node("Figure", alt=alt)
        self.height = height
        self.width = 0.0
        self.spaceBefore = 3.5
        self.spaceAfter = 7.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        return availWidth, self.height

    @override
    def draw(self) -> None:
        canvas = self.canv
        with tagged(canvas, self.node):
            tags, canvas.tags = getattr(canvas, "tags", None), None
            canvas.saveState()
            frame = canvas.beginPath()
            frame.rect(0, 0, self.width, self.height)
            canvas.clipPath(frame, stroke=0, fill=0)
            self._draw(canvas)
            canvas.restoreState()
            canvas.setStrokeColor(colours.RULE_STRONG)
            canvas.setLineWidth(0.5)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.tags = tags

    def _draw(self, canvas: Canvas) -> None:
        sheet = fitted(self._box.wider(0.04), self.width, self.height)
        canvas.setFillColor(colours.SEA)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        countries = outlines(sheet.box())
        canvas.setLineWidth(0.5)
        canvas.setLineJoin(1)
        canvas.setStrokeColor(colours.RULE_STRONG)
        for one in countries:
            tint = colours.MEMBER if one.code in self._members else colours.LAND
            canvas.setFillColor(tint)
            canvas.drawPath(self._path(canvas, sheet, one.rings), stroke=1, fill=1)
        for patch in self._patches:
            self._patch(canvas, sheet, patch)
        places = self._pin_places(sheet)
        names = _Names([(x - _PIN, y - _PIN, x + _PIN, y + _PIN) for _, _, (x, y) in places])
        for name, at in self._cities:
            self._city(canvas, sheet, name, at, names)
        for one in countries:
            self._country_name(canvas, sheet, (one.name, one.rings), names)
        for patch in self._patches:
            if patch.kind == "land":
                self._country_name(canvas, sheet, (patch.name, [patch.outline]), names)
        _draw_pins(canvas, places)

    def _at(self, sheet: Projection, degrees: Degrees) -> tuple[float, float]:
        x, y = sheet.point(*degrees)
        return x, self.height - y

    def _path(
        self, canvas: Canvas, sheet: Projection, rings: Iterable[Sequence[Degrees]]
    ) -> object:
        path = canvas.beginPath()
        for ring in rings:
            points = [self._at(sheet, point) for point in ring]
            first, *rest = near_the_sheet(points, self.width, self.height)
            path.moveTo(*first)
            for point in rest:
                path.lineTo(*point)
            path.close()
        return path

    def _patch(self, canvas: Canvas, sheet: Projection, patch: Patch) -> None:
        path = self._path(canvas, sheet, [patch.outline])
        canvas.saveState()
        if patch.kind != "disputed":
            canvas.setFillColor(colours.SEA if patch.kind == "water" else colours.MEMBER)
            canvas.drawPath(path, stroke=1, fill=1)
        else:
            canvas.saveState()
            canvas.clipPath(path, stroke=0, fill=0)
            _hatch(canvas, self.width, self.height)
            canvas.restoreState()
            canvas.setStrokeColor(colours.BAD)
            canvas.setDash([3, 2])
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    def _country_name(
        self,
        canvas: Canvas,
        sheet: Projection,
        country: tuple[str, Iterable[Sequence[Degrees]]],
        names: _Names,
    ) -> None:
        """Where the country has most room on the map, and no city or pin stands."""
        name, rings = country
        frame = Sheet(_EDGE, _EDGE, self.width - _EDGE, self.height - _EDGE)
        seen = [
            near_the_sheet([self._at(sheet, point) for point in ring], self.width, self.height)
            for ring in rings
        ]
        disputed = [
            [self._at(sheet, point) for point in patch.outline]
            for patch in self._patches
            if patch.kind == "disputed"
        ]
        wide = wide_of(name) + _EDGE
        for place in name_places(seen, disputed, wide, frame):
            if names.takes(name.upper(), place, centred=True):
                _say(canvas, name.upper(), place, colours.INK_3, 6.5, centred=True)
                return

    def _city(
        self, canvas: Canvas, sheet: Projection, name: str, degrees: Degrees, names: _Names
    ) -> None:
        x, y = self._at(sheet, degrees)
        if not names.takes(name, (x + 3, y)):
            return
        canvas.setFillColor(colours.INK_3)
        canvas.circle(x, y, 1.2, stroke=0, fill=1)
        _say(canvas, name, (x + 3, y), colours.INK_3, 6.5)

    def _pin_places(
        self, sheet: Projection
    ) -> list[tuple[str, tuple[float, float], tuple[float, float]]]:
        """Number, point and place of each pin on the map; those off it are left to the key."""
        found: list[tuple[str, tuple[float, float], tuple[float, float]]] = []
        for pin in self._pins:
            point = self._at(sheet, pin.at)
            if 0 <= point[0] <= self.width and 0 <= point[1] <= self.height:
                taken = [place for _, _, place in found]
                found.append((pin.number, point, _free(point, taken, self.width, self.height)))
        return found


def near_the_sheet(
    points: Sequence[tuple[float, float]], width: float, height: float
) -> list[tuple[float, float]]:
    """An outline without what it does beyond one side of the sheet, where nobody sees it.

    A point goes when it, the one kept before it and the one after it lie beyond the same side: the
    line that takes its place lies there too, and the sheet is on the same side of both.
    """
    beyond = [(x < 0) + 2 * (x > width) + 4 * (y < 0) + 8 * (y > height) for x, y in points]
    kept = [points[0]]
    last = beyond[0]
    for point, here, after in zip(points[1:-1], beyond[1:-1], beyond[2:], strict=True):
        if not last & here & after:
            kept.append(point)
            last = here
    return [*kept, points[-1]]


def name_places(
    rings: Rings, disputed: Rings, wide: float, frame: Sheet
) -> Iterator[tuple[float, float]]:
    """Where a name lies wholly in its country and on no disputed area, the roomiest first."""
    for room in rooms_of(map(tuple, rings), frame):
        ends = (room.x - wide / 2, room.x + wide / 2)
        if _holds(rings, room.y, ends, frame) and not _meets(disputed, room.y, ends, frame):
            yield room.x, room.y


def _holds(rings: Rings, y: float, ends: tuple[float, float], frame: Sheet) -> bool:
    """Whether a name at this height lies in one of the outlines, foot and head of it too."""
    return all(
        any(
            left <= ends[0] and ends[1] <= right
            for ring in rings
            for left, right in stretches(ring, y + step, frame)
        )
        for step in (-_EDGE, 0.0, _EDGE)
    )


def _meets(rings: Rings, y: float, ends: tuple[float, float], frame: Sheet) -> bool:
    """Whether a name at this height would stand on a part of one of the outlines."""
    return any(
        left < ends[1] and ends[0] < right
        for ring in rings
        for step in (-_EDGE, 0.0, _EDGE)
        for left, right in stretches(ring, y + step, frame)
    )


def wide_of(name: str) -> float:
    """About how wide a name is on the map."""
    return 3.9 * len(name)


class _Names:
    """Where names stand: a name that would cover another, or a pin, is left out."""

    def __init__(self, taken: list[tuple[float, float, float, float]]) -> None:
        self._taken = taken

    def takes(self, name: str, at: tuple[float, float], *, centred: bool = False) -> bool:
        """Take the room of a name; False where there is none."""
        wide = wide_of(name)
        left = at[0] - wide / 2 if centred else at[0]
        box = (left, at[1] - 4, left + wide, at[1] + 4)
        if any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for other in self._taken
        ):
            return False
        self._taken.append(box)
        return True


def _draw_pins(
    canvas: Canvas, places: Iterable[tuple[str, tuple[float, float], tuple[float, float]]]
) -> None:
    """Ties first, so that none of them crosses out another pin's number."""
    placed = list(places)
    canvas.setStrokeColor(colours.INK)
    canvas.setFillColor(colours.INK)
    canvas.setLineWidth(0.7)
    for _, point, place in placed:
        if place != point:
            canvas.line(*point, *place)
            canvas.circle(*point, 1.4, stroke=0, fill=1)
    for number, _, place in placed:
        canvas.setFillColor(colours.INK)
        canvas.setStrokeColor(colours.PAPER)
        canvas.circle(*place, _PIN, stroke=1, fill=1)
        _say(canvas, number, place, colours.PAPER, 7, centred=True, strong=True)


def on_map(box: tuple[float, float, float, float], at: Degrees) -> bool:
    """Whether a place lies on the map."""
    return Box(*box).wider(0.04).holds(at)


def _free(
    point: tuple[float, float], taken: Sequence[tuple[float, float]], width: float, height: float
) -> tuple[float, float]:
    """The nearest place for a pin that hides no other and lies within the map."""
    steps = ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
    for ring in range(1, 7):
        for dx, dy in steps:
            x, y = point[0] + dx * ring * _APART, point[1] + dy * ring * _APART
            inside = _PIN < x < width - _PIN and _PIN < y < height - _PIN
            if inside and all(hypot(x - a, y - b) >= _APART for a, b in taken):
                return x, y
    return point


def _hatch(canvas: Canvas, width: float, height: float) -> None:
    canvas.setStrokeColor(colours.BAD)
    canvas.setLineWidth(0.5)
    x = -height
    while x < width:
        canvas.line(x, 0, x + height, height)
        x += _HATCH


def _say(  # noqa: PLR0913 - where, what, and how
    canvas: Canvas,
    words: str,
    at: tuple[float, float],
    colour: Color,
    size: float,
    *,
    centred: bool = False,
    strong: bool = False,
) -> None:
    style = replace(
        styles.CAPTION,
        size=size,
        leading=8.75,
        after=0,
        colour=colour,
        weight="strong" if strong else "regular",
        align="centre" if centred else "left",
    )
    wide = 140.0
    text = Text(style, words)
    text.set_to(wide)
    text.draw_at(canvas, at[0] - (wide / 2 if centred else 0), at[1] + 4.4)
