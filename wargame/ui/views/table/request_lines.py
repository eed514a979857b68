"""Questions to control and private talks in words, what waits longest first. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment
from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted, listed
from wargame.game.requests import OPEN, QUESTION, TALK
from wargame.ui.running.playable import playable
from wargame.ui.running.words import cut, local_time

if TYPE_CHECKING:
    from wargame.game.requests import Request
    from wargame.play.session import Session
    from wargame.ui.tones import Tone

_LONG = 400
_GLYPHS = {"open": "due", "taken": "draft", "answered": "passed", "closed": "not-brought"}
_STATES: dict[tuple[str, str], str] = {
    (QUESTION, "open"): "nobody deals with it",
    (QUESTION, "taken"): "you look into it",
    (QUESTION, "answered"): "answered",
    (QUESTION, "closed"): "closed",
    (TALK, "open"): "asked for",
    (TALK, "taken"): "they are talking",
    (TALK, "answered"): "noted what came of it",
    (TALK, "closed"): "over",
}
_WAITS: tuple[str, ...] = ("open", "taken")


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request.

    Attributes:
        acts: `take`, `answer`, `close`.
        verb: Of the answering button: an answer, or what came of a talk.
    """

    key: str
    who: str
    what: str
    title: str
    right: str
    state: str
    glyph: str
    tone: Tone
    acts: tuple[str, ...]
    verb: str
    entry: int


@dataclass(frozen=True, slots=True)
class RequestsScreen:
    """All requests.

    Attributes:
        waiting: How many nobody has answered; the number on the tab.
        tab: Words of the tab.
        seats: Who may ask, for entering what was said aloud: id, monogram, name.
    """

    lines: tuple[RequestLine, ...]
    waiting: int
    tab: str
    seats: tuple[tuple[str, str, str], ...]
    can_ask: bool


def requests_screen(session: Session) -> RequestsScreen:
    """The requests as control sees them: open ones first, the oldest at the top."""
    state = session.seat_state(CONTROL)
    every = sorted(state.requests.values(), key=lambda one: (_rank(one), one.seq))
    waiting = sum(1 for one in every if one.state in _WAITS)
    can = playable(session) and state.started
    return RequestsScreen(
        lines=tuple(_line(session, one, can=can) for one in every),
        waiting=waiting,
        tab=f"Requests {waiting}" if waiting else "Requests",
        seats=tuple(
            (str(one), session.monogram(one), state.seats[one].name) for one in state.roster
        ),
        can_ask=can,
    )


def _rank(one: Request) -> int:
    return ("open", "taken", "answered", "closed").index(one.state)


def _line(session: Session, one: Request, *, can: bool) -> RequestLine:
    talk = one.what == TALK
    others = listed(session.name(seat) for seat in one.to)
    said = one.answer or one.reason
    state = _STATES[one.what, one.state]
    return RequestLine(
        key=one.id,
        who=session.name(one.seat),
        what=f"{session.name(one.seat)} asks for a talk with {others}"
        if talk
        else f"{session.name(one.seat)} asks control",
        title=cut(one.text or "a private talk", _LONG),
        right=_when(session, one),
        state=f"{state[:1].upper()}{state[1:]}{f': {cut(said, _LONG)}' if said else ''}",
        glyph=_GLYPHS[one.state],
        tone="accent" if one.state == "open" else "text2",
        acts=_acts(one) if can else (),
        verb="What came of it" if talk else "Answer",
        entry=one.seq,
    )


def _acts(one: Request) -> tuple[str, ...]:
    if one.state == "open":
        return ("take", "answer", "close")
    return ("answer", "close") if one.state in OPEN else ()


def _when(session: Session, one: Request) -> str:
    if one.state not in _WAITS:
        return f"{local_time(one.last_at)} #{one.last}"
    minutes = int((session.now() - utc_moment(one.at)).total_seconds() // 60)
    return f"waits {counted(minutes, 'minute')}" if minutes else "just now"
