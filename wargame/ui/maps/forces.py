"""Forces where they stand: at home, on their way, or where they were sent. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.alliance import HOME, ON_THE_WAY, WAITING
from wargame.game.phrasing import listed
from wargame.ui.maps.ground import short_name
from wargame.ui.maps.sheet import MapForce
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wargame.game.alliance import Force
    from wargame.game.ids import SeatId
    from wargame.scenario.pack import Pack, Place

_TITLE = 140
_MOVING = (HOME, ON_THE_WAY, WAITING)


def force_marks(
    forces: Iterable[Force], pack: Pack, name: Callable[[SeatId], str], *, away: bool = False
) -> tuple[MapForce, ...]:
    """Forces with a place on the map, as far as their state is given.

    Args:
        forces: As they stand, from a view.
        pack: Where their home is told, and where places lie.
        name: Names of seats.
        away: Only those that are not at home.
    """
    places = {one.id: one for one in pack.places}
    homes = {one.id: one.home for one in pack.forces}
    marks = []
    for force in forces:
        if away and force.status == HOME:
            continue
        at = force.place if force.status not in _MOVING else ""
        place = places.get(at or homes.get(force.id) or force.place)
        if place is not None:
            marks.append(_mark(force, place, name))
    return tuple(marks)


def _mark(force: Force, place: Place, name: Callable[[SeatId], str]) -> MapForce:
    owners = listed(name(seat) for seat in force.owners)
    parts = [_standing(force), force.strength]
    if force.readiness is not None:
        parts.append(f"readiness {force.readiness}")
    note = ", ".join(part for part in parts if part)
    return MapForce(
        key=force.id,
        place=place.name,
        lon=place.lon,
        lat=place.lat,
        head=f"{short_name(place.name)} · {owners}",
        title=cut(force.title, _TITLE),
        note=note,
        says=f"{place.name}: force, {owners}: {force.title}. {note}".rstrip(". "),
    )


def _standing(force: Force) -> str:
    """Where it stands in words; nothing for one that is at home as always."""
    if force.status == ON_THE_WAY:
        when = f", arrives in turn {force.arrives}" if force.arrives else ""
        return f"on its way to {force.place_name}{when}"
    if force.status == WAITING:
        return f"ordered to {force.place_name}, no way is open"
    return "" if force.status == HOME else force.status.replace("-", " ")
