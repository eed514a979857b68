"""Where it happened: places on the map at which the reader knows of something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.inject_delivered import InjectDelivered

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events
    from wargame.scenario.pack import Pack

Degrees = tuple[float, float]
"""Longitude and latitude."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place, with number and entry of each inject that happened there."""

    name: str
    at: Degrees
    injects: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Patch:
    """A part of the map with an outline of its own: disputed, water, or invented land."""

    name: str
    kind: str
    outline: tuple[Degrees, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The map of an exercise.

    Attributes:
        box: West, south, east and north of what it shows.
        note: What the pack says of its borders.
        members: Seats that decide under the charter in force, by their three letters.
        cities: For orientation; nothing happened there.
    """

    box: tuple[float, float, float, float]
    note: str
    pins: tuple[Pin, ...]
    patches: tuple[Patch, ...]
    cities: tuple[tuple[str, Degrees], ...]
    members: tuple[SeatId, ...]


def scene(kept: Events, pack: Pack, members: tuple[SeatId, ...]) -> Scene | None:
    """Put what was delivered on the pack's map; None where no place is known to the reader."""
    region = pack.region
    pins = _pins(kept, pack)
    if region is None or not pins:
        return None
    return Scene(
        (region.west, region.south, region.east, region.north),
        region.note,
        pins,
        tuple(Patch(one.name, one.kind, one.outline) for one in pack.areas),
        tuple((one.name, (one.lon, one.lat)) for one in pack.cities),
        members,
    )


def _pins(kept: Events, pack: Pack) -> tuple[Pin, ...]:
    happened: dict[str, list[tuple[str, int]]] = {}
    for stamp, event in kept:
        if isinstance(event, InjectDelivered) and event.place:
            happened.setdefault(event.place, []).append((event.number, stamp.seq))
    known = {str(place.id): place for place in pack.places}
    return tuple(
        Pin(known[name].name, (known[name].lon, known[name].lat), tuple(injects))
        for name, injects in happened.items()
        if name in known
    )
