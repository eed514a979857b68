"""A seat's inbox in words: letters, injects, notes of its service, requests. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment
from wargame.game.ids import PUBLIC
from wargame.game.phrasing import listed
from wargame.game.requests import OPEN, TALK
from wargame.support.forms import hour_words
from wargame.support.prose import plain_words
from wargame.ui.views.seat.screen import LetterRow

if TYPE_CHECKING:
    from collections.abc import Container

    from wargame.game.ids import SeatId
    from wargame.game.records import Letter
    from wargame.game.requests import Request
    from wargame.game.visibility import SeatView
    from wargame.play.session import Session

_ICONS = {"intelligence": "eye", "message": "mail", "inject": "speakerphone", "result": "flag"}


def inbox_rows(
    session: Session, seat: SeatId, view: SeatView, read: Container[int] = ()
) -> tuple[LetterRow, ...]:
    """Letters and requests, the newest first; an open request stays on top.

    Args:
        session: The exercise.
        seat: Whose inbox it is.
        view: What that seat may see.
        read: The entries that its player has opened.
    """
    requests = session.seat_state(seat).requests.values()
    rows = [request_row(session, seat, one) for one in requests]
    rows += [letter_row(session, seat, one) for one in view.inbox]
    known = (replace(row, unread=row.unread and row.seq not in read) for row in rows)
    return tuple(sorted(known, key=lambda row: (not row.acts, -row.seq)))


def letter_row(session: Session, seat: SeatId, letter: Letter) -> LetterRow:
    """A letter, an inject or what became of an action, as the seat reads it."""
    typed = letter.what == "message"
    sealed_inject = letter.what == "inject" and PUBLIC not in letter.to
    return LetterRow(
        seq=letter.seq,
        icon="mail" if sealed_inject else _ICONS.get(letter.what, "mail"),
        who=_who(session, seat, letter),
        only=letter.to == (seat,),
        when=clock(letter.at),
        title=letter.title or first_words(letter.text if typed else plain_words(letter.text)),
        words=letter.text,
        typed=typed,
        may_reply=typed and letter.sender != seat,
        sender=letter.sender,
        unread=letter.what != "message" or letter.sender != seat,
        pictures=letter.pictures,
    )


def _who(session: Session, seat: SeatId, letter: Letter) -> str:
    if letter.what == "intelligence":
        return f"Your service, reliability {letter.reliability}"
    if letter.what == "result":
        return "What came of it"
    if letter.what == "message" and letter.sender == seat:
        return f"To {', '.join(session.name(one) for one in letter.to)}"
    if letter.what == "message" or PUBLIC not in letter.to:
        return f"From {session.name(letter.sender)}"
    return "Public"


def request_row(session: Session, seat: SeatId, one: Request) -> LetterRow:
    """A request as one of those whom it concerns reads it."""
    mine = one.seat == seat
    if one.what == TALK:
        names = listed(session.name(other) for other in one.to)
        who = f"You asked {names} for a talk" if mine else f"{session.name(one.seat)} asks to talk"
    else:
        who = "You asked the facilitator"
    state = _REQUEST_STATES.get(one.state, one.state)
    said = one.answer or one.reason
    acts: tuple[tuple[str, str], ...] = ()
    if one.state in OPEN and not session.read_only:
        begin = one.what == TALK and one.state == "open"
        acts = ((("take", "We are talking"),) if begin else ()) + (("close", "Close"),)
    return LetterRow(
        seq=one.last,
        icon="help-circle",
        who=who,
        only=one.what != TALK,
        when=clock(one.last_at),
        title=first_words(one.text) or "A private talk",
        words=f"{one.text}\n{state}{f': {said}' if said else '.'}",
        typed=True,
        may_reply=False,
        sender=one.seat,
        unread=not (mine and one.state == "open"),
        request=one.id,
        acts=acts,
    )


_REQUEST_STATES = {
    "open": "Nobody has taken it up yet",
    "taken": "It is being dealt with",
    "answered": "Answered",
    "closed": "Closed",
}


def first_words(text: str, most: int = 80) -> str:
    """The beginning of a text that has no title, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]}…"


def clock(at: str) -> str:
    """A moment of the log as the clock on the wall shows it."""
    return hour_words(utc_moment(at).astimezone())
