"""Outlines of the world, read without Qt: the window and the report draw the same map.

`outlines(box)` gives the countries that reach into a part of the world, in the strength that fits
its width; `Projection` puts degrees on a sheet. Where borders are disputed the base follows the
United Nations; what a pack says of them is laid over it, with its note.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import cos, radians
from typing import NamedTuple, TypeAlias, overload

from typing_extensions import override

from wargame.support.assets import asset

Point = tuple[float, float]
Ring: TypeAlias = Sequence[Point]

FINE, MIDDLE, COARSE = "10m", "50m", "110m"
_FINE_TO, _MIDDLE_TO = 24.0, 75.0
"""Widths in degrees up to which a part of the world is drawn fine, or in the middle strength."""


class Box(NamedTuple):
    """A part of the world in degrees; it does not cross the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Degrees from west to east."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """Degrees from south to north."""
        return self.north - self.south

    @property
    def middle(self) -> Point:
        """The point half way, as longitude and latitude."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def meets(self, other: Box) -> bool:
        """Whether the two have a part in common."""
        return (
            self.west < other.east
            and other.west < self.east
            and self.south < other.north
            and other.south < self.north
        )

    def holds(self, point: Point) -> bool:
        """Whether a point (longitude, latitude) lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def wider(self, share: float) -> Box:
        """The same with a margin of so much of its sides all around, within the world."""
        dx, dy = self.width * share, self.height * share
        return Box(
            max(-180.0, self.west - dx),
            max(-85.0, self.south - dy),
            min(180.0, self.east + dx),
            min(85.0, self.north + dy),
        )


class Outline(Sequence[Point]):
    """Points of a closed line, kept as figures: as pairs they would take seven times as much."""

    __slots__ = ("_xs", "_ys")

    def __init__(self, xs: array[float], ys: array[float]) -> None:
        self._xs = xs
        self._ys = ys

    @override
    def __len__(self) -> int:
        return len(self._xs)

    @override
    def __iter__(self) -> Iterator[Point]:
        return zip(self._xs, self._ys, strict=True)

    @overload
    def __getitem__(self, place: int) -> Point: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Point, ...]: ...
    @override
    def __getitem__(self, place: int | slice) -> Point | tuple[Point, ...]:
        if isinstance(place, slice):
            return tuple(zip(self._xs[place], self._ys[place], strict=True))
        return self._xs[place], self._ys[place]


def box_around(points: Ring) -> Box:
    """The smallest part of the world with all these points.

    Raises:
        ValueError: There is no point.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Country:
    """A country: three letters, its English name, and its outline as closed rings of points."""

    code: str
    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees on a sheet: equal steps along the middle parallel, north up, y downwards.

    Attributes:
        lon: Longitude in the middle of the sheet.
        lat: Latitude there.
        scale: Units of the sheet in a degree of latitude.
        parallel: The latitude whose steps are true; it stays while the sheet is moved.
        width: Of the sheet.
        height: Of the sheet.
    """

    lon: float
    lat: float
    scale: float
    width: float
    height: float
    parallel: float

    @property
    def flat(self) -> float:
        """How much shorter a degree of longitude is than one of latitude."""
        return cos(radians(self.parallel))

    def point(self, lon: float, lat: float) -> Point:
        """Where a place lies on the sheet."""
        x = self.width / 2 + (lon - self.lon) * self.flat * self.scale
        return x, self.height / 2 - (lat - self.lat) * self.scale

    def degrees(self, x: float, y: float) -> Point:
        """Which longitude and latitude lie at a point of the sheet."""
        lon = self.lon + (x - self.width / 2) / (self.flat * self.scale)
        return lon, self.lat - (y - self.height / 2) / self.scale

    def box(self) -> Box:
        """The part of the world on the sheet."""
        west, north = self.degrees(0, 0)
        east, south = self.degrees(self.width, self.height)
        return Box(max(-180, west), max(-90, south), min(180, east), min(90, north))


def fitted(box: Box, width: float, height: float) -> Projection:
    """The projection in which a part of the world fills a sheet as far as it can, whole."""
    lon, lat = box.middle
    flat = cos(radians(lat))
    wide = width / max(0.01, box.width * flat)
    high = height / max(0.01, box.height)
    return Projection(lon, lat, min(wide, high), width, height, parallel=lat)


class _Shape(NamedTuple):
    """A country as it is kept: its rings are numbers of lines, `~n` for line n the other way."""

    code: str
    name: str
    box: Box
    rings: tuple[tuple[int, ...], ...]


class _World(NamedTuple):
    """One strength of outlines: lines as steps of so many in a degree, and who has which."""

    units: int
    within: Box
    lines: tuple[array[int], ...]
    shapes: tuple[_Shape, ...]


@cache
def _world(strength: str) -> _World:
    read = json.loads(asset("geo", f"{strength}.json").read_bytes())
    shapes = (
        _Shape(one["code"], one["name"], Box(*one["box"]), tuple(map(tuple, one["rings"])))
        for one in read["countries"]
    )
    lines = tuple(array("i", steps) for steps in read["arcs"])
    return _World(read["units"], Box(*read["within"]), lines, tuple(shapes))


def strength_for(box: Box) -> str:
    """The strength that fits a part of the world: fine only where the fine one is kept."""
    fine = _world(FINE).within
    whole = box.west >= fine.west and box.east <= fine.east
    whole = whole and box.south >= fine.south and box.north <= fine.north
    if whole and box.width <= _FINE_TO:
        return FINE
    return MIDDLE if box.width <= _MIDDLE_TO else COARSE


def outlines(box: Box, strength: str = "") -> tuple[Country, ...]:
    """The countries that reach into a part of the world, in the order of their codes.

    Args:
        box: The part.
        strength: `10m`, `50m` or `110m`; the one that fits when empty.
    """
    chosen = strength or strength_for(box)
    shapes = _world(chosen).shapes
    return tuple(_country(chosen, place) for place, one in enumerate(shapes) if one.box.meets(box))


def country(code: str) -> Country | None:
    """One country, in coarse outline; None where the world has no such code."""
    for place, one in enumerate(_world(COARSE).shapes):
        if one.code == code:
            return _country(COARSE, place)
    return None


@lru_cache(maxsize=600)
def _country(strength: str, place: int) -> Country:
    world = _world(strength)
    shape = world.shapes[place]
    return Country(shape.code, shape.name, tuple(_ring(world, ring) for ring in shape.rings))


def _ring(world: _World, numbers: Sequence[int]) -> Outline:
    """Lines put together; the first point of each is the last of the one before."""
    xs, ys = array("d"), array("d")
    for number in numbers:
        line = world.lines[number if number >= 0 else ~number]
        along, up = _degrees(line[::2], world.units), _degrees(line[1::2], world.units)
        if number < 0:
            along.reverse()
            up.reverse()
        meets = bool(xs) and (xs[-1], ys[-1]) == (along[0], up[0])
        xs.extend(along[meets:])
        ys.extend(up[meets:])
    return Outline(xs, ys)


def _degrees(steps: array[int], units: int) -> array[float]:
    return array("d", (at / units for at in accumulate(steps)))
