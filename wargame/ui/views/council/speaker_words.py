"""The speakers in words: who has the floor, who waits, whose time is left. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted
from wargame.play.floor import seconds_left, time_left, time_used
from wargame.ui.running.playable import playable
from wargame.ui.views.council.screen import SeatLine

if TYPE_CHECKING:
    from wargame.game.council import Listed, Point, Speaking
    from wargame.game.state import State
    from wargame.play.session import Session

SHOWN = 3
STANCES = {
    "": "",
    "for": "for",
    "against": "against",
    "neutral": "neutral",
    "reply": "in reply",
    "question": "to ask",
}


class Speaker(NamedTuple):
    """A seat that speaks or waits."""

    seat: str
    code: str
    name: str
    how: str


class PointLine(NamedTuple):
    """A point of order that waits for the chair."""

    point: str
    says: str


class SpeakersScreen(NamedTuple):
    """The speakers under the docket.

    Attributes:
        note: Such as "2 min each".
        more: How many wait besides, in words; empty for none.
        held: Whether the speaker's clock stands.
    """

    note: str
    now: Speaker | None
    waiting: tuple[Speaker, ...]
    more: str
    held: bool
    points: tuple[PointLine, ...]
    can: bool
    is_open: bool


class SpeakerClock(NamedTuple):
    """The speaker's clock at one moment."""

    text: str
    over: bool


def speakers_screen(session: Session) -> SpeakersScreen:
    """The list as it stands."""
    state = session.seat_state(CONTROL)
    council = state.council
    floor = council.floor
    waiting = tuple(_waiting(session, one) for one in council.queue)
    more = len(waiting) - SHOWN
    return SpeakersScreen(
        note=ruled(council.speaking),
        now=_speaker(session, floor.seat, floor.stance) if floor else None,
        waiting=waiting[:SHOWN],
        more=f"and {counted(more, 'more', 'more')}" if more > 0 else "",
        held=bool(floor and floor.held_at),
        points=tuple(_point(session, one) for one in council.points.values() if not one.ruling),
        can=bool(state.turn.id) and playable(session),
        is_open=council.speaking.is_open,
    )


def ruled(speaking: Speaking) -> str:
    """How speech is ordered, in a few words."""
    minutes, rest = divmod(speaking.seconds, 60)
    each = f"{minutes} min" if not rest else f"{speaking.seconds} s"
    return f"{each} each" if speaking.is_open else f"closed, {each} each"


def _waiting(session: Session, one: Listed) -> Speaker:
    return _speaker(session, one.seat, one.stance)


def _speaker(session: Session, seat: str, stance: str) -> Speaker:
    return Speaker(seat, session.monogram(seat), session.name(seat), STANCES.get(stance, stance))


def _point(session: Session, one: Point) -> PointLine:
    text = f": {one.text}" if one.text else ""
    return PointLine(one.id, f"{session.name(one.seat)}, point of order{text}")


def speaker_clock(session: Session) -> SpeakerClock:
    """What the speaker's clock shows now; cheap enough for every tick."""
    left = round(seconds_left(session.state, session.clock.now()))
    minutes, rest = divmod(abs(left), 60)
    text = f"{minutes:02d}:{rest:02d}"
    return SpeakerClock(f"over {text}" if left < 0 else text, left < 0)


def speaking_lines(session: Session) -> tuple[SeatLine, ...]:
    """Every seat with its time in the turn, and how it waits, for the sheet."""
    state = session.seat_state(CONTROL)
    waits = {one.seat: (place, one.stance) for place, one in enumerate(state.council.queue, 1)}
    lines = []
    for seat in state.roster:
        place, stance = waits.get(seat, (0, ""))
        chosen = (stance or "speak") if place else ""
        note = _time(session, state, seat)
        lines.append(
            SeatLine(
                seat,
                session.monogram(seat),
                state.seats[seat].name,
                f"{place}. on the list, {note}" if place else note,
                chosen,
            )
        )
    return tuple(lines)


def _time(session: Session, state: State, seat: str) -> str:
    now = session.now()
    who = next(one for one in state.roster if one == seat)
    used = round(time_used(state, who, now))
    left = time_left(state, who, now)
    said = f"{_clock(used)} spoken"
    return said if left is None else f"{said}, {_clock(max(0, round(left)))} left"


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02d}"
