"""The overview and the map in words: who has sealed, the news, the last motion, the pins. No Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from wargame.game.phrasing import listed
from wargame.support.forms import day_words
from wargame.ui.maps.forces import force_marks
from wargame.ui.maps.ground import short_name
from wargame.ui.maps.icons import pin_icon
from wargame.ui.maps.sheet import MapPin, MapScreen
from wargame.ui.maps.table_map import sheet_of
from wargame.ui.projector.fitting import fit
from wargame.ui.projector.motions import look_of_motion, marks_of, speakers, tally_words
from wargame.ui.projector.slides import LastMotion, MapSlide, News, Overview, Sealed

if TYPE_CHECKING:
    from wargame.game.records import Letter
    from wargame.ui.maps.sheet import MapSheet, PinState, Town
    from wargame.ui.projector.room import Room

NEWS = 2
_NEWS_LONG, _TITLE_LONG = 150, 90
_MAP_NEWS = 4
_AT_MOST = 6
_SPARSER, _SPARSE = 0.075, 0.05


def overview(room: Room) -> Overview:
    """The slide between everything else."""
    title, count, sealed = _seals(room)
    injects = room.letters()
    return Overview(
        map=public_map(room),
        sealed_title=title,
        sealed_count=count,
        sealed=sealed,
        news=news(room, NEWS),
        last=_last(room),
        quiet="" if injects else "Nothing has been announced so far.",
    )


@lru_cache(maxsize=8)
def _thinned(sheet: MapSheet, pinned: frozenset[str], share: float) -> MapSheet:
    """The sheet with the towns that a last row can tell apart: where something happened first."""
    region = sheet.region
    apart = share * (region.east - region.west)
    narrow = cos(radians((region.north + region.south) / 2))
    kept: list[Town] = []
    for town in sorted(sheet.towns, key=lambda one: (one.name not in pinned, -one.weight)):
        near = (
            hypot((town.lon - one.lon) * narrow, town.lat - one.lat) < apart * narrow
            for one in kept
        )
        if town.name in pinned or not any(near):
            kept.append(town)
    return replace(sheet, towns=tuple(one for one in sheet.towns if one in kept))


def map_slide(room: Room) -> MapSlide:
    """The map alone, with the newest things on it."""
    placed = tuple(one for one in room.letters() if one.place)
    return MapSlide(public_map(room, _SPARSE), _news_of(room, placed, _MAP_NEWS))


def public_map(room: Room, share: float = _SPARSER) -> MapScreen:
    """The map with what was shown to the room: injects, and forces known to be away from home.

    Args:
        room: What the room may see.
        share: Of the width of the map, what lies between two towns at least.
    """
    session = room.session
    places = {one.id: one for one in session.setting.pack.places}
    latest: dict[str, Letter] = {}
    for letter in room.letters():
        if letter.place in places:
            latest.pop(letter.place, None)
            latest[letter.place] = letter
    pins = []
    for number, (name, letter) in enumerate(reversed(latest.items())):
        place, state = places[name], _pin_state(number)
        pins.append(
            MapPin(
                key=str(letter.seq),
                place=place.name,
                lon=place.lon,
                lat=place.lat,
                state=state,
                icon=pin_icon(letter.mark, letter.method),
                head=short_name(place.name),
                title=letter.title,
                says=f"{place.name}: {letter.title}",
            )
        )
    forces = force_marks(room.state.forces.values(), session.setting.pack, session.name, away=True)
    pinned = frozenset(short_name(places[name].name) for name in latest)
    return MapScreen(_thinned(sheet_of(session), pinned, share), tuple(pins), forces)


def _pin_state(number: int) -> PinState:
    return "shown" if number else "new"


def news(room: Room, count: int) -> tuple[News, ...]:
    """The newest public injects, the latest first."""
    return _news_of(room, room.letters(), count)


def _news_of(room: Room, letters: tuple[Letter, ...], count: int) -> tuple[News, ...]:
    newest = letters[-1].seq if letters else 0
    return tuple(
        News(
            when=when_of(room, letter),
            place=place_of(room, letter),
            words=fit(letter.title, _NEWS_LONG).text,
            is_new=letter.seq == newest and letter.turn == room.view.turn.id,
        )
        for letter in reversed(letters[-count:])
    )


def when_of(room: Room, letter: Letter) -> str:
    """The day of the story, such as "16 October"."""
    story = room.story(letter.seq)
    if not story:
        return ""
    return day_words(datetime.fromisoformat(story), year=False)


def place_of(room: Room, letter: Letter) -> str:
    """The place as the map names it, empty for none."""
    places = {one.id: one.name for one in room.session.setting.pack.places}
    return short_name(places.get(letter.place, ""))


def _seals(room: Room) -> tuple[str, str, tuple[Sealed, ...]]:
    """Who speaks, who has sealed while moves are asked for, or who sits at the table."""
    view = room.view
    spoken = speakers(room)
    if spoken is not None and "orders" not in view.phase.asks:
        return "Speakers", "", _speaking(room)
    voting = [(seat, word) for seat, word in view.statuses if room.state.seats[seat].vote]
    if "orders" in view.phase.asks:
        sealed = tuple(_sealed(room, seat, word) for seat, word in voting)
        done = sum(word == "sealed" for _, word in voting)
        asked = sum(word != "absent" for _, word in voting)
        return "Moves sealed", f"{done} of {asked}", sealed
    seated = tuple(_seated(room, seat, word) for seat, word in voting)
    return "At the table", "", seated


def _speaking(room: Room) -> tuple[Sealed, ...]:
    """The floor, then the list."""
    council = room.council
    floor = council.floor
    first = [Sealed(room.name(floor.seat), "Speaking", "due", "accent")] if floor else []
    waiting = [Sealed(room.name(one.seat), "Waits", "waiting", "text3") for one in council.queue]
    return tuple((*first, *waiting)[:_AT_MOST])


def _sealed(room: Room, seat: str, word: str) -> Sealed:
    name = room.name(seat)
    if word == "sealed":
        return Sealed(name, "Sealed", "passed", "text2")
    if word == "absent":
        return Sealed(name, "Absent", "not-brought", "text3")
    return Sealed(name, "Not yet", "waiting", "text3")


def _seated(room: Room, seat: str, word: str) -> Sealed:
    who = next(one for one in room.view.seats if one.id == seat)
    people = listed(room.names.get(person, "") for person in who.people)
    if word == "absent":
        return Sealed(room.name(seat), "Absent", "not-brought", "text3")
    if who.mode == "control":
        return Sealed(room.name(seat), "By the facilitator", "waiting", "text3")
    return Sealed(room.name(seat), people or "Present", "passed", "text2")


def _last(room: Room) -> LastMotion | None:
    """The motion that was decided last."""
    decided = [one for one in room.view.motions if one.rulings]
    if not decided:
        return None
    motion = max(decided, key=lambda one: one.rulings[-1].seq)
    look = look_of_motion(motion)
    return LastMotion(
        number=motion.number,
        title=fit(motion.title, _TITLE_LONG).text,
        word=look.word,
        glyph=look.glyph,
        tone=look.tone,
        marks=marks_of(motion),
        tally=tally_words(motion),
    )
