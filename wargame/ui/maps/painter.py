"""Draws a map onto anything: the table's widget and the room's slides share these strokes.

`MapPainter` draws the ground, then names, arrows and pins; what it has drawn can be asked for
afterwards (`pin_rects`), so that a click finds its pin.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from wargame.support.cartography import Room, Sheet, edge_arrow, free_place, rooms_of, spread
from wargame.support.geo import COARSE, FINE, MIDDLE, box_around, outlines, strength_for
from wargame.ui.maps.pinmarks import PIN_HIGH, paint_force, paint_pin, pin_rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wargame.support.geo import Country, Projection, Ring
    from wargame.ui.maps.look import MapLook
    from wargame.ui.maps.sheet import MapForce, MapPin, MapScreen, Member, Town


class Named(NamedTuple):
    """A country's name and where it has room, the best place first; nowhere off the sheet."""

    name: str
    rooms: tuple[Room, ...]

    @property
    def room(self) -> Room | None:
        """Where it has most room."""
        return self.rooms[0] if self.rooms else None


_PATHS: dict[tuple[str, str, str], QPainterPath] = {}
_PILL_PAD = 8.0
_GAP = 5.0
_CAPITAL = 3
_SPILL = 0.8
"""Of its width, what of a name must lie within its country."""


class MapPainter:
    """One drawing of a map.

    Args:
        painter: what draws; its coordinates are those of the projection's sheet.
        screen: what is on the map.
        projection: which part of the world fills which sheet.
        look: colours and sizes.
        chosen: key of the pin with a ring around it.
    """

    def __init__(
        self,
        painter: QPainter,
        screen: MapScreen,
        projection: Projection,
        look: MapLook,
        *,
        chosen: str = "",
    ) -> None:
        self._painter = painter
        self._screen = screen
        self._at = projection
        self._look = look
        self._chosen = chosen
        self._taken: list[Sheet] = []
        self._sheet = Sheet(0, 0, projection.width, projection.height)
        self.pin_rects: list[tuple[str, QRectF]] = []
        self.name_rects: list[tuple[str, QRectF]] = []

    def keep_free(self, rects: Iterable[QRectF]) -> None:
        """No name and no arrow goes where something else lies over the map."""
        self._taken.extend(_sheet_of(one) for one in rects)

    def paint(self) -> None:
        """Draw everything, from back to front."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._at.box()
        strength = strength_for(box)
        self._paint_ground(outlines(box), strength)
        self._paint_ways()
        self._claim_pins()
        rooms = dict(_rooms(self._at, MIDDLE if strength == FINE else COARSE))
        self._paint_towns(pinned=True)
        away = self._paint_members(rooms)
        self._paint_arrows(away)
        self._paint_towns(pinned=False)
        self._paint_names(rooms)
        self._paint_forces()
        self._paint_pins()

    # The ground

    def _paint_ground(self, countries: Sequence[Country], strength: str) -> None:
        painter, colour = self._painter, self._look.colour
        painter.fillRect(QRectF(0, 0, self._at.width, self._at.height), colour("sea"))
        members = {one.code for one in self._screen.sheet.members}
        painter.save()
        painter.setClipRect(QRectF(0, 0, self._at.width, self._at.height))
        painter.setTransform(self._to_sheet(), combine=True)
        pen = QPen(colour("mborder"), self._look.unit)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for one in countries:
            painter.setBrush(colour("member" if one.code in members else "land"))
            painter.drawPath(_path_of(one, strength))
        painter.restore()
        self._paint_patches()

    def _to_sheet(self) -> QTransform:
        """From degrees to the sheet."""
        at = self._at
        turned = QTransform()
        turned.translate(at.width / 2, at.height / 2)
        turned.scale(at.flat * at.scale, -at.scale)
        turned.translate(-at.lon, -at.lat)
        return turned

    def _paint_patches(self) -> None:
        colour = self._look.colour
        for patch in self._screen.sheet.patches:
            path = self._line(patch.outline, closed=True)
            if patch.kind == "water":
                self._painter.fillPath(path, colour("sea"))
            elif patch.kind == "land":
                self._painter.setPen(QPen(colour("mborder"), self._look.unit))
                self._painter.setBrush(colour("member" if patch.code else "land"))
                self._painter.drawPath(path)
            else:
                self._hatch(path)

    def _hatch(self, path: QPainterPath) -> None:
        painter, ink = self._painter, QColor(self._look.colour("theatre"))
        pen = QPen(ink, 1.4 * self._look.unit, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        ink.setAlpha(110)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        box, step = path.boundingRect(), 5.0 * self._look.unit
        painter.setPen(QPen(ink, 0.8 * self._look.unit))
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += step
        painter.restore()
        painter.setPen(pen)
        painter.drawPath(path)

    def _line(self, points: Ring, *, closed: bool = False) -> QPainterPath:
        path = QPainterPath()
        for place, (lon, lat) in enumerate(points):
            point = QPointF(*self._at.point(lon, lat))
            if place:
                path.lineTo(point)
            else:
                path.moveTo(point)
        if closed:
            path.closeSubpath()
        return path

    def _paint_ways(self) -> None:
        pen = QPen(self._look.colour("text3"), 1.6 * self._look.unit, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1, 2.5])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for way in self._screen.sheet.ways:
            self._painter.drawPath(self._line(way.points))

    # Members, on the map and beyond it

    def _paint_members(self, rooms: Mapping[str, Named]) -> list[Member]:
        """The letters of members where they lie; returns those beyond the edge."""
        away = []
        for member in self._screen.sheet.members:
            named = rooms.get(member.code)
            land = [one.outline for one in self._screen.sheet.patches if one.code == member.code]
            room = (
                Named("", _widest(land, self._at)).room if land else named.room if named else None
            )
            known = member.middle is not None
            inside = known and self._at.box().wider(0.04).holds(member.middle or (0, 0))
            if room is None or not inside:
                away.extend([member] if known else [])
                continue
            size = self._pill_size(member.code)
            middle = self._free(QPointF(room.x, room.y), size)
            if middle is not None:
                self._pill(middle, size, member.code, framed=True)
        return away

    def _free(self, middle: QPointF, size: tuple[float, float]) -> QPointF | None:
        """The nearest free place for a sign, straight above or below its own."""
        wide, high = size
        steps = [0.0, *(sign * high * n * 0.6 for n in range(1, 7) for sign in (1, -1))]
        wanted = [_around(middle.x(), middle.y() + step, wide, high) for step in steps]
        found = free_place(wanted, self._taken, self._sheet)
        if found is None:
            return None
        self._taken.append(found)
        return QPointF((found.left + found.right) / 2, (found.top + found.bottom) / 2)

    def _pill_size(self, words: str, *, arrow: bool = False) -> tuple[float, float]:
        metrics = QFontMetricsF(self._look.pill)
        wide = metrics.horizontalAdvance(words) + 2 * _PILL_PAD * self._look.unit
        return wide + (18 * self._look.unit if arrow else 0), metrics.height() * 1.5

    def _pill(
        self, middle: QPointF, size: tuple[float, float], words: str, *, framed: bool
    ) -> None:
        painter, colour = self._painter, self._look.colour
        wide, high = size
        rect = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        radius = 5 * self._look.unit if framed else high / 2
        painter.setPen(QPen(colour("accent" if framed else "accent_line"), 1.4 * self._look.unit))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(colour("accent"))
        painter.setFont(self._look.pill)
        room = rect.adjusted(0, 0, 0 if framed else -18 * self._look.unit, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_arrows(self, away: Sequence[Member]) -> None:
        if not away:
            return
        size = self._pill_size("WWW", arrow=True)
        edge = max(size[0] / 2 + 10 * self._look.unit, self._look.edges * self._look.unit)
        frame = Sheet(
            edge, size[1] / 2 + 10, self._at.width - edge, self._at.height - size[1] / 2 - 10
        )
        ways = [
            edge_arrow(self._at.point(*member.middle), frame) for member in away if member.middle
        ]
        for member, arrow in zip(away, spread(ways, size, frame, self._taken), strict=True):
            self._pill(QPointF(arrow.x, arrow.y), size, member.code, framed=False)
            self._taken.append(_around(arrow.x, arrow.y, *size))
            self._arrow(QPointF(arrow.x + size[0] / 2 - 16 * self._look.unit, arrow.y), arrow.turn)

    def _arrow(self, middle: QPointF, turn: float) -> None:
        """A small arrow; eight ways are enough to be read."""
        painter, reach = self._painter, 5.0 * self._look.unit
        painter.save()
        painter.translate(middle)
        painter.rotate(round(turn / 45) * 45)
        pen = QPen(self._look.colour("accent"), 1.6 * self._look.unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(-reach, 0), QPointF(reach, 0))
        painter.drawLine(QPointF(reach, 0), QPointF(reach * 0.3, -reach * 0.6))
        painter.drawLine(QPointF(reach, 0), QPointF(reach * 0.3, reach * 0.6))
        painter.restore()

    # Names

    def _paint_names(self, rooms: Mapping[str, Named]) -> None:
        """Names of countries in capitals, where their visible part has room for them.

        A name stands in its own country or nowhere: beside it, it would name another.
        """
        painter = self._painter
        metrics = QFontMetricsF(self._look.country)
        codes = {one.code: one.name for one in self._screen.sheet.members}
        own = {
            one.name: Named(one.name, _widest([one.outline], self._at))
            for one in self._screen.sheet.patches
            if one.code
        }
        painter.setFont(self._look.country)
        painter.setPen(self._look.colour("mlabel"))
        for code, (name, found) in {**rooms, **own}.items():
            words = codes.get(code, name).upper()
            wide, high = metrics.horizontalAdvance(words), metrics.height()
            place = free_place(_places(found, wide, high), self._taken, self._sheet)
            if place is not None:
                self._taken.append(place)
                middle = (place.top + place.bottom) / 2
                rect = QRectF(place.left, middle - 20, wide + 4, 40)
                painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)
                self.name_rects.append((code, rect))

    def _paint_towns(self, *, pinned: bool) -> None:
        """Names of places where something happened come before everything else."""
        pins = {(one.lon, one.lat) for one in self._screen.things}
        box = self._at.box()
        for town in self._screen.sheet.towns:
            is_pinned = (town.lon, town.lat) in pins
            if is_pinned == pinned and box.holds((town.lon, town.lat)):
                self._paint_town(town, pinned=pinned)

    def _paint_town(self, town: Town, *, pinned: bool) -> None:
        painter, unit = self._painter, self._look.unit
        x, y = self._at.point(town.lon, town.lat)
        place = self._town_place(town.name, x, y, pinned=pinned)
        if place is None and town.weight < 2:
            return
        if not pinned:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("text2"))
            painter.drawEllipse(QPointF(x, y), 2.4 * unit, 2.4 * unit)
        if place is None:
            return
        self._taken.append(place)
        painter.setFont(self._look.town)
        rect = QRectF(place.left, place.top, place.right - place.left, place.bottom - place.top)
        self._haloed(rect, town.name)

    def _haloed(self, rect: QRectF, words: str) -> None:
        """Words that stay readable on a border."""
        path = QPainterPath()
        metrics = QFontMetricsF(self._look.town)
        base = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2
        path.addText(QPointF(rect.left(), base), self._look.town, words)
        halo = QColor(self._look.colour("land"))
        halo.setAlpha(200)
        pen = QPen(halo, 3 * self._look.unit)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.strokePath(path, pen)
        self._painter.fillPath(path, QBrush(self._look.colour("text2")))

    def _town_place(self, name: str, x: float, y: float, *, pinned: bool) -> Sheet | None:
        """Beside its dot, else under or above it; under a pin the place above is the pin's."""
        metrics = QFontMetricsF(self._look.town)
        wide, high, gap = metrics.horizontalAdvance(name), metrics.height(), _GAP * self._look.unit
        drop = (_GAP if not pinned else 9.5) * self._look.unit
        beside = [
            Sheet(x + gap, y - high / 2, x + gap + wide, y + high / 2),
            Sheet(x - gap - wide, y - high / 2, x - gap, y + high / 2),
        ]
        below = Sheet(x - wide / 2, y + drop, x + wide / 2, y + drop + high)
        above = Sheet(x - wide / 2, y - gap - high, x + wide / 2, y - gap)
        wanted = [below, *beside] if pinned else [*beside, below, above]
        return free_place(wanted, self._taken, self._sheet)

    # Pins and forces

    def _claim_pins(self) -> None:
        for pin in self._screen.pins:
            rect = pin_rect(QPointF(*self._at.point(pin.lon, pin.lat)), self._look.unit)
            self._taken.append(_sheet_of(rect))
        for force in self._screen.forces:
            side = 18 * self._look.unit
            x, y = self._at.point(force.lon, force.lat)
            self._taken.append(_around(x, y - self._lift(force), side, side))
        for town in self._screen.sheet.towns:
            if town.weight >= _CAPITAL:
                x, y = self._at.point(town.lon, town.lat)
                self._taken.append(_around(x, y, 6, 6))

    def _lift(self, force: MapForce) -> float:
        """A force stands over the pin of its place, where there is one."""
        pinned = any((pin.lon, pin.lat) == (force.lon, force.lat) for pin in self._screen.pins)
        return PIN_HIGH * self._look.unit if pinned else 0.0

    def _paint_forces(self) -> None:
        for force in self._screen.forces:
            x, y = self._at.point(force.lon, force.lat)
            if not self._sheet.holds(x, y):
                continue
            point = QPointF(x, y - self._lift(force))
            rect = paint_force(self._painter, point, self._look, chosen=force.key == self._chosen)
            self.pin_rects.append((force.key, rect))

    def _paint_pins(self) -> None:
        ordered = sorted(self._screen.pins, key=lambda pin: (pin.key == self._chosen, pin.lat))
        for pin in sorted(ordered, key=lambda pin: pin.key == self._chosen):
            self._paint_pin(pin)

    def _paint_pin(self, pin: MapPin) -> None:
        x, y = self._at.point(pin.lon, pin.lat)
        if not self._sheet.holds(x, y):
            return
        chosen = pin.key == self._chosen
        rect = paint_pin(
            self._painter, QPointF(x, y), pin.state, pin.icon, self._look, chosen=chosen
        )
        self.pin_rects.append((pin.key, rect))


def _path_of(one: Country, strength: str) -> QPainterPath:
    key = (strength, one.code, one.name)
    found = _PATHS.get(key)
    if found is None:
        found = QPainterPath()
        found.setFillRule(Qt.FillRule.OddEvenFill)
        for ring in one.rings:
            found.moveTo(*ring[0])
            for point in ring[1:]:
                found.lineTo(*point)
            found.closeSubpath()
        _PATHS[key] = found
    return found


@lru_cache(maxsize=8)
def _rooms(at: Projection, strength: str) -> tuple[tuple[str, Named], ...]:
    """Where the names of the countries on a sheet have room; coarser outlines do for that."""
    return tuple(
        (one.code, Named(one.name, _widest(one.rings, at))) for one in outlines(at.box(), strength)
    )


def _places(rooms: Sequence[Room], wide: float, high: float) -> list[Sheet]:
    """Where a name of that width may stand in the rooms of its country, the best place first."""
    places = []
    for room in rooms:
        spare = max(0.0, room.width - wide) / 2
        if room.width >= wide * _SPILL:
            ways = (0.0, -spare / 2, spare / 2, -spare, spare) if spare else (0.0,)
            places += [_around(room.x + way, room.y, wide, high) for way in ways]
    return places


def _widest(rings: Iterable[Ring], at: Projection) -> tuple[Room, ...]:
    box = at.box()
    near = [ring for ring in rings if box_around(ring).meets(box)]
    sheet = Sheet(0, 0, at.width, at.height).shrunk(8)
    return rooms_of([tuple(at.point(x, y) for x, y in ring) for ring in near], sheet)


def _around(x: float, y: float, wide: float, high: float) -> Sheet:
    return Sheet(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _sheet_of(rect: QRectF) -> Sheet:
    return Sheet(rect.left(), rect.top(), rect.right(), rect.bottom())
