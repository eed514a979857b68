"""Which part of the world fills a map's widget: fitted to a box, zoomed, moved."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

from wargame.support.geo import Box, Projection, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF

    from wargame.ui.maps.sheet import MapForce, MapPin

_CLOSEST, _FARTHEST = 900.0, 3.0


class Viewpoint:
    """Where the map stands; a box that was fitted stays fitted when the size changes.

    Attributes:
        at: The projection, None before the first box.
    """

    def __init__(self) -> None:
        self.at: Projection | None = None
        self._fitted: Box | None = None

    def fit(self, box: Box, width: int, height: int) -> None:
        """Show a box, whole."""
        self._fitted = box
        self.at = fitted(box, max(1, width), max(1, height))

    def resize(self, width: int, height: int) -> None:
        """Another size: what was fitted is fitted again, else the middle stays."""
        if self._fitted is not None:
            self.fit(self._fitted, width, height)
        elif self.at is not None:
            self.at = replace(self.at, width=width, height=height)

    def zoom(self, by: float, about: QPointF | None = None) -> None:
        """Come closer or go away; the place under the pointer, or the middle, stays."""
        at = self.at
        if at is None:
            return
        scale = min(_CLOSEST, max(_FARTHEST, at.scale * by))
        x, y = (about.x(), about.y()) if about else (at.width / 2, at.height / 2)
        lon, lat = at.degrees(x, y)
        self._fitted = None
        moved = replace(at, scale=scale)
        now = moved.degrees(x, y)
        self.at = replace(moved, lon=moved.lon + lon - now[0], lat=moved.lat + lat - now[1])

    def move_by(self, dx: float, dy: float) -> None:
        """Move what is shown by pixels."""
        at = self.at
        if at is None:
            return
        lon, lat = at.degrees(at.width / 2 - dx, at.height / 2 - dy)
        self.centre(lon, lat)

    def centre(self, lon: float, lat: float) -> None:
        """Bring a place into the middle."""
        if self.at is not None:
            self._fitted = None
            self.at = replace(self.at, lon=min(180, max(-180, lon)), lat=min(85, max(-85, lat)))


def nearest(
    things: Sequence[MapPin | MapForce],
    now: MapPin | MapForce | None,
    at: Projection,
    way: tuple[int, int],
) -> str:
    """The nearest pin or force in a direction as seen from one; the first from none."""
    if now is None:
        return things[0].key if things else ""
    x, y = at.point(now.lon, now.lat)
    best: tuple[float, str] | None = None
    for one in things:
        ox, oy = at.point(one.lon, one.lat)
        along = (ox - x) * way[0] + (oy - y) * way[1]
        aside = abs((ox - x) * way[1]) + abs((oy - y) * way[0])
        if one.key == now.key or along <= 0:
            continue
        cost = hypot(along, 2 * aside)
        if best is None or cost < best[0]:
            best = cost, one.key
    return best[1] if best else now.key
