"""A quick note in words: what is filled in, and what it may be about. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands.handle_request import OpenRequest
from wargame.play.commands.make_note import MakeNote
from wargame.play.timing import story_time
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.words import cut, local_time, story_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.play.session import Session

KINDS = (("remark", "Remark"), ("observation", "Observation"), ("request", "Request"))
LEANINGS = (("strength", "Strength"), ("improvement", "To improve"))
RATINGS = (
    ("", "No rating"),
    ("performed", "Performed"),
    ("some-challenges", "Some challenges"),
    ("major-challenges", "Major challenges"),
    ("unable", "Unable"),
)
_LINKED = ("inject_delivered", "motion_ruled", "motion_tabled", "action_taken", "move_revealed")
MOST = 12
_LONG = 90


class NoteScreen(NamedTuple):
    """What the form of a note offers.

    Attributes:
        when: Turn, time and story, as the log will fill them in.
        seats: `""` for none, then every seat.
        objectives: Those of the exercise, with no seat, then those of seats: key, words, seat.
        serves: Objectives of the inject that an entry delivered, by entry.
        lately: The entry of the last inject delivered in this turn, 0 for none.
        kind: What the last note was: an evaluator observes again and again.
        links: Entries that it may be about, the latest first; `0` for none.
        about: The one that is meant unless said otherwise.
    """

    when: str
    seats: tuple[tuple[str, str], ...]
    objectives: tuple[tuple[str, str, str], ...]
    links: tuple[tuple[int, str], ...]
    about: int
    seat: str
    serves: Mapping[int, tuple[str, ...]]
    lately: int
    kind: str = "remark"


class NoteAsked(NamedTuple):
    """What was typed and chosen."""

    what: str
    text: str
    seat: str = ""
    objective: str = ""
    rating: str = ""
    leaning: str = ""
    about: int = 0


def note_screen(session: Session, about: int = 0) -> NoteScreen:
    """The form, filled in from where the exercise stands."""
    state, now = session.seat_state(CONTROL), session.now()
    links = _links(session, about)
    meant = about or (links[1][0] if len(links) > 1 else 0)
    turn = f"Turn {state.turn.number}, {state.phase.title}" if state.turn.id else "Between turns"
    serves = _serves(session, [seq for seq, _ in links])
    parts = (turn, local_time(now), story_words(story_time(state, now)))
    return NoteScreen(
        when=" · ".join(part for part in parts if part),
        seats=(("", "No seat"), *((str(one), state.seats[one].name) for one in state.roster)),
        objectives=_objectives(session),
        links=links,
        about=meant,
        seat=_seat_of(session, about),
        serves=serves,
        lately=max(serves, default=0) if not about else 0,
        kind=_last_kind(session),
    )


def _last_kind(session: Session) -> str:
    notes = session.state.notes.values()
    last = max(notes, key=lambda note: note.seq, default=None)
    return "observation" if last is not None and last.what == "observation" else "remark"


def _objectives(session: Session) -> tuple[tuple[str, str, str], ...]:
    pack = session.setting.pack
    return (
        *((one.id, one.title, "") for one in pack.learning_objectives),
        *((one.id, one.title, str(one.seat)) for one in pack.objectives),
    )


def _serves(session: Session, entries: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """What the injects serve that these entries delivered; one invented in play serves nothing."""
    known = {str(one.id): one.serves for one in session.setting.pack.injects}
    found = {}
    for seq in filter(None, entries):
        for _, event in session.events()[seq - 1 : seq]:
            if isinstance(event, InjectDelivered) and known.get(event.inject):
                found[seq] = known[event.inject]
    return found


def _links(session: Session, about: int) -> tuple[tuple[int, str], ...]:
    """The entries that a note is usually about, those of this turn; the one asked for first."""
    state = session.seat_state(CONTROL)
    since = max(0, state.turn.seq - 1)
    lines = [line for line in session.log(after=since) if not line.abandoned]
    if about:
        lines = [one for one in session.log(after=about - 1) if one.seq == about]
    else:
        lines = [one for one in reversed(lines) if one.kind in _LINKED][:MOST]
    words = [(one.seq, f"#{one.seq} {cut(one.says.rstrip('.'), _LONG)}") for one in lines]
    return ((0, "About nothing in the log"), *words)


def _seat_of(session: Session, about: int) -> str:
    """The seat that an entry is about, empty where it is about none."""
    for stamp, event in session.events()[max(0, about - 1) : about]:
        seat = str(getattr(event, "seat", "") or stamp.actor)
        return seat if seat in session.seat_state(CONTROL).seats else ""
    return ""


def write_note(session: Session, note: NoteAsked) -> Answer:
    """Record a note; a request is opened for its seat, so that it is not forgotten."""
    if note.what == "request" and note.seat:
        return ask(session, OpenRequest(seat=SeatId(note.seat), text=note.text))
    return ask(
        session,
        MakeNote(
            what=note.what,
            text=note.text,
            seat=note.seat,
            objective=note.objective,
            rating=note.rating,
            leaning=note.leaning,
            about=note.about,
        ),
    )
