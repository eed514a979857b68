"""The room in words: who is there, whether there is a quorum, how the council sits. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.entry import utc_moment
from wargame.game.ids import CONTROL
from wargame.game.phrasing import listed
from wargame.play.attendance import presence_of, roll_of
from wargame.play.preview import quorum_as_it_stands
from wargame.ui.running.words import local_time
from wargame.ui.views.council.screen import SeatLine

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.quorum import Quorum
    from wargame.play.session import Session
    from wargame.ui.tones import PillTone

SITTINGS = {"formal": "Formal", "informal": "Informal", "suspended": "Suspended"}


class RoomStrip(NamedTuple):
    """The line over the docket.

    Attributes:
        presence: Such as "5 of 6 present".
        sitting: Such as "Informal until 14:30".
        tone: Of a pill that says whether there is a quorum; `quorum` is its word, maybe empty.
    """

    presence: str
    quorum: str
    tone: PillTone
    sitting: str
    sitting_tone: PillTone
    says: str


class RollCall(NamedTuple):
    """The sheet of the roll call."""

    lines: tuple[SeatLine, ...]
    head: str
    tone: PillTone
    why: str


def room_strip(session: Session) -> RoomStrip:
    """The room as it stands."""
    state = session.seat_state(CONTROL)
    quorum = quorum_as_it_stands(session)
    word, tone = _quorum(quorum)
    sitting, sitting_tone = _sitting(session, state)
    presence = f"{quorum.present} of {quorum.of} present"
    away = listed(session.name(seat) for seat in quorum.missing)
    says = f"Roll call: {presence}" + (f", away {away}" if away else "")
    return RoomStrip(presence, word, tone, sitting, sitting_tone, says)


def _quorum(quorum: Quorum) -> tuple[str, PillTone]:
    if quorum.met is None:
        return "", "mute"
    return ("Quorum", "ok") if quorum.met else ("No quorum", "bad")


def _sitting(session: Session, state: State) -> tuple[str, PillTone]:
    sitting = state.council.sitting
    word = SITTINGS.get(sitting.form, sitting.form)
    if not sitting.until:
        return word, "mute" if sitting.form == "formal" else "accent"
    over = session.clock.now() > utc_moment(sitting.until) + timedelta(seconds=1)
    until = local_time(sitting.until)
    return (f"{word}, was until {until}", "warn") if over else (f"{word} until {until}", "accent")


def sitting_words(session: Session) -> str:
    """How the council sits; cheap enough for every tick, as a break's end comes by itself."""
    return _sitting(session, session.seat_state(CONTROL))[0]


def roll_call(session: Session) -> RollCall:
    """Everybody who may be called, members with a vote first, and the quorum that they make."""
    state, setting = session.seat_state(CONTROL), session.setting
    charter = setting.charter(state.exercise.charter)
    quorum = quorum_as_it_stands(session)
    roll = roll_of(state, setting.pack, charter)
    seats = (*roll, *(one for one in state.roster if one not in roll))
    return RollCall(
        lines=tuple(
            SeatLine(
                seat,
                session.monogram(seat),
                state.seats[seat].name,
                _note(state, seat, on_roll=seat in roll),
                presence_of(state, seat),
            )
            for seat in seats
        ),
        head=_head(quorum),
        tone=_quorum(quorum)[1],
        why=_why(session, quorum),
    )


def _note(state: State, seat: str, *, on_roll: bool) -> str:
    marked = next((one for name, one in state.council.presence.items() if name == seat), None)
    said = "" if on_roll else "no vote"
    if marked is None:
        return said or "not called yet"
    at = f"called {local_time(marked.at)} #{marked.seq}"
    return f"{said}, {at}" if said else at


def _head(quorum: Quorum) -> str:
    here = f"{quorum.present} of {quorum.of} members present"
    if quorum.met is None:
        return here
    return f"{here}: {'there is a quorum' if quorum.met else 'there is no quorum'}"


def _why(session: Session, quorum: Quorum) -> str:
    charter = session.setting.charter(session.state.exercise.charter)
    if quorum.met is None:
        return f"{charter.title} asks for no quorum."
    article = charter.articles.get(quorum.article)
    return f"{article.cite}. {quorum.because}" if article else quorum.because
