"""Outlines of the world, read without Qt: the window and the report draw the same map.

`outlines(box)` gives the countries that reach into a part of the world, in the strength that fits
its width; `Projection` puts degrees on a sheet. Where borders are disputed the base follows the
United Nations; what a pack says of them is laid over it, with its note.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians
from typing import Any, NamedTuple

from wargame.support.assets import asset

Point = tuple[float, float]
Ring = tuple[Point, ...]

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


def box_around(points: tuple[Point, ...]) -> Box:
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


@cache
def _world(strength: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(asset("geo", f"{strength}.json").read_text(encoding="utf-8"))
    return read


def strength_for(box: Box) -> str:
    """The strength that fits a part of the world: fine only where the fine one is kept."""
    fine = Box(*_world(FINE)["within"])
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
    world = _world(chosen)
    return tuple(
        _country(chosen, place)
        for place, one in enumerate(world["countries"])
        if Box(*one["box"]).meets(box)
    )


def country(code: str) -> Country | None:
    """One country, in coarse outline; None where the world has no such code."""
    world = _world(COARSE)
    for place, one in enumerate(world["countries"]):
        if one["code"] == code:
            return _country(COARSE, place)
    return None


@lru_cache(maxsize=600)
def _country(strength: str, place: int) -> Country:
    world = _world(strength)
    one = world["countries"][place]
    rings = tuple(_ring(strength, tuple(ring)) for ring in one["rings"])
    return Country(one["code"], one["name"], rings)


def _ring(strength: str, indices: tuple[int, ...]) -> Ring:
    points: list[Point] = []
    for index in indices:
        arc = _arc(strength, index) if index >= 0 else _arc(strength, ~index)[::-1]
        points.extend(arc[1:] if points and points[-1] == arc[0] else arc)
    return tuple(points)


@lru_cache(maxsize=10_000)
def _arc(strength: str, index: int) -> Ring:
    world = _world(strength)
    units, steps = world["units"], world["arcs"][index]
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / units, y / units))
    return tuple(points)
