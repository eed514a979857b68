"""The seat strip in words: who sits where, and what each has done in this phase. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted, listed
from wargame.game.visibility import status
from wargame.ui.running.playable import playable
from wargame.ui.running.words import local_time
from wargame.ui.views.table.card_lines import may_enter
from wargame.ui.views.table.screen import SeatLine

if TYPE_CHECKING:
    from wargame.game.records import Move, Seat
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import Tone

DRAFT = "move"
"""The key under which a seat's page keeps its unsealed move."""

PAPER = "paper"
"""The menu's word for entering an order card."""

NOTE, PEOPLE, OVER = "note", "people", "over"
"""The menu's words for an inject to this seat alone, the list of seats, and handing over."""

_BRIEF = {"Not begun": "Waiting", "Nothing yet": "Waiting", "Not read yet": "Not read"}
"""What a narrow card says; of others the first word, without the time."""

_MODES = (("person", "A person plays it"), ("control", "Run it myself"), ("absent", "Mark absent"))


def voting_lines(session: Session) -> tuple[SeatLine, ...]:
    """Cards of the seats that vote."""
    state = session.seat_state(CONTROL)
    return tuple(
        seat_line(session, state, state.seats[one]) for one in state.roster if state.seats[one].vote
    )


def other_lines(session: Session) -> tuple[SeatLine, ...]:
    """The seats without a vote, for the last card and its menu."""
    state = session.seat_state(CONTROL)
    return tuple(
        seat_line(session, state, state.seats[one])
        for one in state.roster
        if not state.seats[one].vote
    )


def others_words(lines: tuple[SeatLine, ...], *, orders: bool) -> tuple[str, str]:
    """Title and status of the one card for all seats without a vote."""
    waiting = [line.name for line in lines if line.act == "Hand over" and line.glyph != "passed"]
    if not orders:
        return counted(len(lines), "other"), ""
    return counted(len(lines), "other"), f"{len(waiting)} to go" if waiting else "All set"


def seat_line(session: Session, state: State, seat: Seat) -> SeatLine:
    """One card."""
    people = session.store.people()
    names = listed(people.get(person, "") for person in seat.people)
    modes = {"control": "Run by you", "absent": "Absent"}
    glyph, words, tone, mark = _status(session, state, seat)
    act = _act(session, state, seat)
    return SeatLine(
        seat=seat.id,
        code=session.monogram(seat.id),
        name=seat.name,
        person=modes.get(seat.mode, names or "A person"),
        glyph=glyph,
        status=words,
        tone=tone,
        mark=mark,
        act=act,
        urgent=act == "Hand over" and glyph == "draft",
        faint=seat.mode != "person",
        menu=_menu(session, state, seat),
        brief=_BRIEF.get(words, words.partition(" ")[0]),
    )


def _menu(session: Session, state: State, seat: Seat) -> tuple[tuple[str, str], ...]:
    if not playable(session):
        return ()
    acts = []
    if may_enter(session, seat.id):
        acts.append((PAPER, "Enter its order card…"))
    if seat.mode == "person" and state.turn.id and not _act(session, state, seat):
        acts.append((OVER, "Hand over"))
    if seat.mode == "control" and state.turn.id and not _act(session, state, seat):
        acts.append((OVER, "Write for it"))
    if seat.mode != "absent" and state.turn.id:
        acts.append((NOTE, "Send it a note…"))
    acts += [pair for pair in _MODES if pair[0] != seat.mode]
    return (*acts, (PEOPLE, "Its people and pass-phrase"))


def _status(session: Session, state: State, seat: Seat) -> tuple[str, str, Tone, str]:
    word = status(state, seat.id)
    if word == "sealed":
        move = state.moves[seat.id]
        return "passed", f"Sealed {local_time(move.sealed_at)}", "ok", move.code[:4]
    if word == "absent":
        return "not-brought", "Absent", "text2", ""
    # In Orders only a sealed move is enough: whoever wrote a letter still owes one.
    if word == "acted" and "orders" not in state.phase.asks:
        return "passed", "Acted", "ok", ""
    if not state.phase.asks:
        return _between_asks(session, state, seat)
    kept = _draft(session, state, seat.id) if "orders" in state.phase.asks else ""
    if kept:
        return "draft", f"Draft {kept}", "accent", ""
    begun = "orders" not in state.phase.asks or word == "control"
    return "waiting", "Nothing yet" if begun else "Not begun", "text2", ""


def _between_asks(session: Session, state: State, seat: Seat) -> tuple[str, str, Tone, str]:
    """Where a phase asks nothing of a seat: what became of its move, or has it read."""
    move = state.moves.get(seat.id)
    if move is not None:
        return _of_move(move)
    if seat.mode != "person" or not state.turn.id:
        return "", "", "text2", ""
    gone_by = _in_orders(session, state, seat)
    if gone_by:
        words = "Was absent" if gone_by == "absent" else "Passed"
        return "not-brought", words, "text2", ""
    if state.readers.get(seat.id, ("", 0))[0] == state.turn.id:
        return "passed", "Has read", "ok", ""
    return "waiting", "Not read yet", "text2", ""


def _of_move(move: Move) -> tuple[str, str, Tone, str]:
    if move.unopened:
        return "contested", "Move not opened", "warn", ""
    if move.revealed_seq:
        return "passed", "Move opened", "ok", ""
    return "passed", f"Sealed {local_time(move.sealed_at)}", "ok", move.code[:4]


def _in_orders(session: Session, state: State, seat: Seat) -> str:
    """What a seat without a move was in this turn's Orders; empty before they are closed."""
    asked = {one.id for one in session.setting.pack.phases if "orders" in one.asks}
    for closed in reversed(state.statuses):
        if closed.turn == state.turn.id and closed.phase in asked:
            return dict(closed.of).get(seat.id, "")
    return ""


def _draft(session: Session, state: State, seat: str) -> str:
    """When a draft of this turn was kept, empty when there is none."""
    found = session.store.draft(seat, DRAFT)
    if found is None or found[1] < state.turn.opened_at:
        return ""
    return local_time(found[1])


def _act(session: Session, state: State, seat: Seat) -> str:
    if not playable(session) or "orders" not in state.phase.asks or seat.id in state.moves:
        return ""
    return {"person": "Hand over", "control": "Write"}.get(seat.mode, "")
