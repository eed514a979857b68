"""Where words stand on a map: a country's name in its visible part, arrows to what lies beyond.

Everything here is plane geometry on points of a sheet (x to the right, y downwards), without Qt.
"""

from __future__ import annotations

from itertools import pairwise
from math import atan2, degrees
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.support.geo import Point, Ring

_LEVELS = 13
_MOST = 24
"""Places for a name that are worth trying."""


class Room(NamedTuple):
    """The widest place of an outline: the middle of its longest level stretch, and its length."""

    x: float
    y: float
    width: float


class Sheet(NamedTuple):
    """A rectangle of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: Sheet) -> bool:
        """Whether the two have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def shrunk(self, by: float) -> Sheet:
        """The same with so much taken off each side."""
        return Sheet(self.left + by, self.top + by, self.right - by, self.bottom - by)


def widest_room(rings: Iterable[Ring], sheet: Sheet) -> Room | None:
    """Where a name has most room in the part of an outline that is on the sheet.

    Levels near the middle of that part are preferred to those at its edges. None where nothing
    of it is on the sheet.
    """
    found = rooms_of(rings, sheet)
    return found[0] if found else None


def rooms_of(rings: Iterable[Ring], sheet: Sheet) -> tuple[Room, ...]:
    """Where a name has room in what of an outline is on the sheet, the best place first."""
    found: list[tuple[float, Room]] = []
    for ring in rings:
        ys = [y for _, y in ring]
        top, bottom = max(sheet.top, min(ys)), min(sheet.bottom, max(ys))
        if bottom <= top:
            continue
        for level in range(1, _LEVELS):
            share = level / _LEVELS
            y = top + (bottom - top) * share
            for left, right in stretches(ring, y, sheet):
                worth = (right - left) * (1 - abs(share - 0.5) * 0.8)
                found.append((worth, Room((left + right) / 2, y, right - left)))
    found.sort(key=lambda one: -one[0])
    return tuple(room for _, room in found[:_MOST])


def stretches(ring: Sequence[Point], y: float, sheet: Sheet) -> list[tuple[float, float]]:
    """The level stretches inside a ring at a height, as far as they are on the sheet."""
    crossings = sorted(
        ax + (y - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in pairwise((*ring, ring[0]))
        if (ay > y) != (by > y)
    )
    pairs = zip(crossings[::2], crossings[1::2], strict=False)
    cut = ((max(sheet.left, left), min(sheet.right, right)) for left, right in pairs)
    return [(left, right) for left, right in cut if right > left]


class Arrow(NamedTuple):
    """A sign at the edge of the sheet for what lies beyond: its middle, and where it points.

    `turn` is in degrees, 0 to the right and 90 downwards.
    """

    x: float
    y: float
    turn: float


def edge_arrow(target: Point, sheet: Sheet) -> Arrow:
    """Where the way from the middle of a sheet to a point beyond it leaves the sheet."""
    cx, cy = (sheet.left + sheet.right) / 2, (sheet.top + sheet.bottom) / 2
    dx, dy = target[0] - cx, target[1] - cy
    half_x, half_y = (sheet.right - sheet.left) / 2, (sheet.bottom - sheet.top) / 2
    reach = min(
        half_x / abs(dx) if dx else float("inf"),
        half_y / abs(dy) if dy else float("inf"),
        1.0,
    )
    return Arrow(cx + dx * reach, cy + dy * reach, degrees(atan2(dy, dx)))


def free_place(wanted: Sequence[Sheet], taken: Sequence[Sheet], within: Sheet) -> Sheet | None:
    """The first of several places that lies on the sheet and on nothing else, or None."""
    for place in wanted:
        inside = within.holds(place.left, place.top) and within.holds(place.right, place.bottom)
        if inside and not any(place.meets(other) for other in taken):
            return place
    return None


def spread(
    arrows: Sequence[Arrow],
    size: tuple[float, float],
    sheet: Sheet,
    taken: Sequence[Sheet] = (),
) -> list[Arrow]:
    """The same signs moved along their edges so that none covers another, or what is taken."""
    placed: list[Arrow] = []
    wide, high = size
    for arrow in arrows:
        upright = abs(arrow.x - sheet.left) < 1 or abs(arrow.x - sheet.right) < 1
        step = (0.0, high + 6) if upright else (wide + 6, 0.0)
        for turn in range(2 * (len(arrows) + len(taken)) + 1):
            way = (turn + 1) // 2 * (1 if turn % 2 else -1)
            moved = arrow._replace(x=arrow.x + way * step[0], y=arrow.y + way * step[1])
            room = Sheet(
                moved.x - wide / 2, moved.y - high / 2, moved.x + wide / 2, moved.y + high / 2
            )
            clear = all(
                abs(moved.x - one.x) >= wide or abs(moved.y - one.y) >= high for one in placed
            )
            clear = clear and not any(room.meets(one) for one in taken)
            if clear and sheet.holds(moved.x, moved.y):
                placed.append(moved)
                break
        else:
            placed.append(arrow)
    return placed
