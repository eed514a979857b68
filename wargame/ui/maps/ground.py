"""The ground of a map from a pack: region, members, towns, areas, routes. No Qt here.

All of it is printed in the pack for everybody; nothing here depends on what was played.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.support.geo import Box, box_around, country
from wargame.ui.maps.sheet import MapSheet, Member, Patch, Town, Way

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.scenario.pack import Pack
    from wargame.support.geo import Point, Ring

_MARGIN = 0.12
_LEAST = 0.5
_NEAR = 25.0
_ENOUGH = 8
_EVERYWHERE = Box(-170, -55, 180, 75)


def ground_of(pack: Pack, members: Sequence[str]) -> MapSheet:
    """The ground of a pack's map.

    Args:
        pack: The pack.
        members: Seats of the alliance under the charter in force.
    """
    region = _region(pack)
    known = tuple(_member(pack, seat, region) for seat in members)
    middles = [one.middle for one in known if one.middle is not None]
    places = [(one.lon, one.lat) for one in pack.places]
    corners = [(region.west, region.south), (region.east, region.north)]
    whole = box_around((*middles, *places, *corners)).wider(_MARGIN)
    return MapSheet(
        region=region,
        whole=whole,
        members=known,
        towns=_towns(pack),
        patches=tuple(
            Patch(one.name, one.kind, _closed(one.outline), str(one.seat or ""))
            for one in pack.areas
        ),
        ways=_ways(pack),
        note=pack.region.note if pack.region else "Borders shown take no position.",
    )


def short_name(name: str) -> str:
    """A place's name as the map has room for it: what follows the comma is left off."""
    return name.split(",", maxsplit=1)[0]


def _region(pack: Pack) -> Box:
    """The pack's region; without one, all its places; without places, the inhabited world."""
    if pack.region is not None:
        return Box(pack.region.west, pack.region.south, pack.region.east, pack.region.north)
    points = tuple((one.lon, one.lat) for one in pack.places)
    if not points:
        return _EVERYWHERE
    box = box_around(points)
    return Box(box.west - _LEAST, box.south - _LEAST, box.east + _LEAST, box.north + _LEAST).wider(
        _MARGIN
    )


def _member(pack: Pack, seat: str, region: Box) -> Member:
    names = {str(one.id): one.name for one in pack.seats}
    land = next((one.outline for one in pack.areas if one.seat == seat), None)
    rings: Iterable[Ring] = (land,) if land else ()
    if not land:
        found = country(seat)
        rings = found.rings if found else ()
    return Member(seat, names.get(seat, seat), _near(rings, region) or _centre(rings))


def _near(rings: Iterable[Ring], region: Box) -> Point | None:
    """The middle of what is not far away of a large country: an arrow shall point there."""
    lon, lat = region.middle
    around = Box(lon - _NEAR, lat - _NEAR, lon + _NEAR, lat + _NEAR)
    points = [point for ring in rings for point in ring if around.holds(point)]
    if len(points) < _ENOUGH:
        return None
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _centre(rings: Iterable[Ring]) -> Point | None:
    """The centre of the largest ring by its area."""
    best: tuple[float, Point] | None = None
    for ring in rings:
        twice = x = y = 0.0
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
            cross = ax * by - bx * ay
            twice += cross
            x += (ax + bx) * cross
            y += (ay + by) * cross
        if twice and (best is None or abs(twice) > best[0]):
            best = abs(twice), (x / (3 * twice), y / (3 * twice))
    return best[1] if best else None


def _towns(pack: Pack) -> tuple[Town, ...]:
    named = {short_name(one.name) for one in pack.places}
    places = [
        Town(short_name(one.name), one.lon, one.lat, 3 if "capital" in one.role.lower() else 2)
        for one in pack.places
    ]
    cities = [Town(one.name, one.lon, one.lat) for one in pack.cities if one.name not in named]
    return tuple(sorted((*places, *cities), key=lambda town: -town.weight))


def _ways(pack: Pack) -> tuple[Way, ...]:
    places = {one.id: (one.lon, one.lat) for one in pack.places}
    return tuple(Way(one.title, tuple(places[name] for name in one.places)) for one in pack.routes)


def _closed(outline: Sequence[Point]) -> Ring:
    points = tuple((float(x), float(y)) for x, y in outline)
    return points if points[0] == points[-1] else (*points, points[0])
