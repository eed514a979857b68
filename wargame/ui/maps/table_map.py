"""The facilitator's map: what was shown, what is due, what waits; and the forces. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.alliance import Force
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.phrasing import listed
from wargame.play.membership import members_of
from wargame.play.msel import queue
from wargame.ui.maps.disputes import dispute
from wargame.ui.maps.forces import force_marks
from wargame.ui.maps.ground import ground_of, short_name
from wargame.ui.maps.icons import pin_icon
from wargame.ui.maps.keys import ByIdentity
from wargame.ui.maps.sheet import MapPin, MapScreen, MapSheet
from wargame.ui.running.words import cut, local_time

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.msel import Queued
    from wargame.play.session import Session
    from wargame.scenario.pack import Force as PackForce
    from wargame.scenario.pack import Place
    from wargame.ui.maps.sheet import MapForce, PinState

LEGEND: tuple[tuple[PinState, str], ...] = (
    ("shown", "shown to the room"),
    ("due", "due now"),
    ("later", "not released"),
)
_RANK = {"due": 0, "shown": 1, "later": 2}
_WAITING = ("planned", "on-condition", "by-hand", "held")
_TITLE = 140
_MORE = 3


class _Event(NamedTuple):
    """An inject at a place, as the facilitator sees it."""

    one: Queued
    icon: str
    state: PinState
    when: str
    note: str
    glyph: str
    tone: str
    dispute: str


def table_map(session: Session) -> MapScreen:
    """The map as it stands, for the facilitator's eyes."""
    pack = session.setting.pack
    pins = _pins(session)
    return MapScreen(
        sheet=sheet_of(session),
        pins=pins,
        forces=_forces(session),
        legend=LEGEND,
        empty=""
        if pins
        else "Nothing has happened on the map in this turn so far."
        if any(one.place for one in pack.injects)
        else "No inject of this pack names a place.",
    )


def sheet_of(session: Session) -> MapSheet:
    """The ground under the charter in force; it is made once for each."""
    pack, exercise = session.setting.pack, session.seat_state(PUBLIC).exercise
    charter = session.setting.charter(exercise.charter or pack.charters[0])
    return _sheet(ByIdentity(pack), tuple(str(one) for one in members_of(pack, charter)))


@lru_cache(maxsize=8)
def _sheet(key: ByIdentity, members: tuple[str, ...]) -> MapSheet:
    return ground_of(key.pack, members)


def _pins(session: Session) -> tuple[MapPin, ...]:
    pack, state = session.setting.pack, session.seat_state(CONTROL)
    places = {one.id: one for one in pack.places}
    by_place: dict[str, list[_Event]] = defaultdict(list)
    for one in queue(state, pack, session.now()):
        planned = pack.inject(one.id)
        icon = pin_icon(planned.mark or "", one.method)
        found = _event(session, state, one, icon, dispute(session, planned))
        if planned.place and found is not None:
            by_place[planned.place].append(found)
    pins = [_pin(places[name], events) for name, events in by_place.items()]
    return tuple(sorted(pins, key=lambda pin: (_RANK[pin.state], -pin.lat)))


def _event(session: Session, state: State, one: Queued, icon: str, asked: str) -> _Event | None:
    """An inject as a pin shows it; None while it is not for the map."""
    if one.state == "due":
        return _Event(one, icon, "due", "due now", "Due now", "due", "accent", "")
    if one.state == "delivered":
        at = f"{local_time(one.at)}, #{one.seq}"
        if PUBLIC in one.to:
            return _Event(
                one, icon, "shown", "shown", f"Shown to the room {at}", "passed", "ok", asked
            )
        to = listed(session.name(seat) for seat in one.to)
        return _Event(one, icon, "later", "sealed", f"Sealed to {to}, {at}", "held", "text2", asked)
    if one.state in _WAITING and one.turn == state.turn.id:
        words = {"held": "Held by you", "on-condition": f"If {cut(one.condition, 80)}"}
        note = words.get(one.state, "By hand" if one.state == "by-hand" else "Planned")
        glyph = {"held": "held", "planned": "planned"}.get(one.state, "on-condition")
        return _Event(one, icon, "later", "not released", note, glyph, "text2", "")
    return None


def _pin(place: Place, events: list[_Event]) -> MapPin:
    """The pin of a place: the most urgent thing there, the latest of its kind first."""
    latest = list(reversed(events))
    first, *others = sorted(latest, key=lambda event: _RANK[event.state])
    more = tuple(f"{each.one.number}  {cut(each.one.title, _TITLE)}" for each in others[:_MORE])
    left = len(others) - len(more)
    return MapPin(
        key=first.one.id,
        place=place.name,
        lon=place.lon,
        lat=place.lat,
        state=first.state,
        icon=first.icon,
        head=f"{short_name(place.name)} · inject {first.one.number}",
        title=cut(first.one.title, _TITLE),
        note=first.note,
        glyph=first.glyph,
        tone=first.tone,
        dispute=first.dispute,
        more=(*more, f"and {left} more") if left > 0 else more,
        says=f"{place.name}: inject {first.one.number}, {first.when}: {first.one.title}",
    )


def _forces(session: Session) -> tuple[MapForce, ...]:
    """Forces as they stand; before they were laid, and in old files, as the pack has them."""
    pack, state = session.setting.pack, session.seat_state(CONTROL)
    known = state.forces.values() or (_as_written(session, one) for one in pack.forces)
    return force_marks(known, pack, session.name)


def _as_written(session: Session, force: PackForce) -> Force:
    home = session.setting.pack.name(force.home) if force.home else ""
    return Force(
        force.id, force.title, force.owners, 0, strength=force.strength, home=home,
        readiness=force.readiness,
    )  # fmt: skip
