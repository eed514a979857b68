"""The inject queue in words, in groups: due, coming, held, by hand, delivered. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.msel import queue
from wargame.play.timing import turn_minutes
from wargame.ui.running.playable import playable
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.table.screen import InjectLine, InjectText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from wargame.game.state import State
    from wargame.play.msel import Queued
    from wargame.play.session import Session

GLYPHS = {
    "due": "due",
    "planned": "planned",
    "on-condition": "on-condition",
    "by-hand": "on-condition",
    "held": "held",
    "delivered": "passed",
    "skipped": "not-brought",
    "withdrawn": "not-brought",
}
_LATER = "later"
_WAITING = ("planned", "on-condition", "by-hand")
_GROUPS = (
    ("due", "Due now", ("due",)),
    ("coming", "Coming", ("planned",)),
    (_LATER, "Next turn", (_LATER,)),
    ("held", "Held", ("held",)),
    ("hand", "By hand or on condition", ("on-condition", "by-hand")),
    ("left-out", "Left out", ("skipped", "withdrawn")),
    ("delivered", "Delivered", ("delivered",)),
)
_FOLDED = (_LATER, "left-out", "delivered")
_OWN = "own-"
_TITLE = 300


def queued(session: Session) -> tuple[Queued, ...]:
    """The injects of this turn, and those of the next that are not here yet."""
    state = session.seat_state(CONTROL)
    following = _next_turn(session)
    return tuple(
        one
        for one in queue(state, session.setting.pack, session.now())
        if one.turn in {state.turn.id, following} and one.turn
    )


def due_keys(session: Session) -> tuple[str, ...]:
    """Ids of the injects that are due now, to see cheaply whether one was added."""
    state = session.seat_state(CONTROL)
    if not state.turn.id:
        return ()
    return tuple(one.id for one in queued(session) if one.state == "due")


def inject_lines(session: Session, opened: Iterable[str] = ()) -> tuple[InjectLine, ...]:
    """The queue as lines; `opened` names the folded groups that are open."""
    state, now = session.seat_state(CONTROL), session.now()
    every = queued(session)
    lines: list[InjectLine] = []
    for key, title, states in _GROUPS:
        mine = [one for one in every if _group_of(state, one) in states]
        group = [_line(session, state, one, now) for one in mine]
        if key == "delivered":
            group = [*_own_lines(session), *reversed(group)]
        if not group:
            continue
        folded = key in _FOLDED and key not in set(opened)
        word = ("open" if folded else "fold") if key in _FOLDED else ""
        lines.append(InjectLine(key, "section", title, number=str(len(group)), right=word))
        lines.extend(() if folded else group)
    return tuple(lines)


def _group_of(state: State, one: Queued) -> str:
    """Its state, or that it comes with the next turn."""
    return _LATER if one.turn != state.turn.id and one.state in _WAITING else one.state


def _line(session: Session, state: State, one: Queued, now: datetime) -> InjectLine:
    later = one.turn != state.turn.id
    done = one.state in {"delivered", "skipped", "withdrawn"}
    return InjectLine(
        key=one.id,
        kind="line" if done else "row",
        title=cut(one.title, _TITLE),
        number=one.number,
        glyph=GLYPHS[one.state],
        to=recipients(session, one.to),
        sealed=PUBLIC not in one.to,
        right=_when(session, state, one, now),
        urgent=one.state == "due",
        expected=cut(one.expected, _TITLE),
        quiet=done or later or one.state == "held",
        acts=_acts(one, later=later) if playable(session) else (),
    )


def _acts(one: Queued, *, later: bool) -> tuple[str, ...]:
    if one.state == "delivered":
        return ()
    if one.state in {"held", "skipped"}:
        return ("deliver", "release", "edit")
    if one.state == "withdrawn":
        return ("deliver",)
    if later:
        return ("deliver", "hold", "skip", "edit")
    return ("deliver", "hold", "skip", "edit")


def _when(session: Session, state: State, one: Queued, now: datetime) -> str:
    fixed = {
        "delivered": f"{local_time(one.at)} #{one.seq}",
        "skipped": f"skipped #{one.seq}",
        "withdrawn": f"fell away #{one.seq}",
        "held": "held by you",
    }.get(one.state)
    if fixed is not None:
        return fixed
    if one.turn != state.turn.id:
        number = session.setting.pack.turn(one.turn).number
        return f"turn {number}, T+{round(one.due)}"
    wall = local_time(now + timedelta(minutes=one.due - turn_minutes(state, now)))
    return {
        "by-hand": "by hand",
        "on-condition": f"if {cut(one.condition, 60)}",
        "due": f"due {wall}",
    }.get(one.state, wall)


def recipients(session: Session, to: Sequence[str]) -> str:
    """Who receives it, in a few letters."""
    if PUBLIC in to:
        return "Public"
    return f"Sealed to {', '.join(seat if seat.isupper() else session.name(seat) for seat in to)}"


def _own_lines(session: Session) -> list[InjectLine]:
    """Injects that the facilitator invented in this turn, the latest first."""
    state = session.seat_state(CONTROL)
    letters = {letter.seq: letter for letter in state.letters.values()}
    found = [
        (record.seq, letters[record.seq])
        for name, record in state.injects.items()
        if name.startswith(_OWN) and record.seq in letters
    ]
    return [
        InjectLine(
            key=f"own-{seq}",
            kind="line",
            title=cut(letter.title, _TITLE),
            number=letter.number,
            glyph="passed",
            to=recipients(session, letter.to),
            sealed=PUBLIC not in letter.to,
            right=f"{local_time(letter.at)} #{seq}",
            quiet=True,
        )
        for seq, letter in sorted(found, reverse=True)
        if letter.turn == state.turn.id
    ]


def inject_text(session: Session, key: str) -> InjectText | None:
    """An inject in full; None for a heading or one that is not in the queue."""
    state = session.seat_state(CONTROL)
    for one in queue(state, session.setting.pack, session.now()):
        if one.id == key:
            return InjectText(
                inject=one.id,
                number=one.number,
                title=one.title,
                text=one.text,
                to=tuple(one.to),
                sender=session.setting.pack.name(one.sender),
                expected=one.expected,
                condition=one.condition,
                can_edit=one.state not in {"delivered", "withdrawn"} and playable(session),
            )
    for letter in state.letters.values():
        if f"own-{letter.seq}" == key:
            return InjectText(
                key, letter.number, letter.title, letter.text, tuple(letter.to),
                session.name(letter.sender), "", "", can_edit=False,
            )  # fmt: skip
    return None


def empty_words(session: Session) -> tuple[str, str]:
    """What stands where no inject is left: what is so, and what to do."""
    state = session.seat_state(CONTROL)
    if not state.turn.id:
        return "No turn is open", "Injects come with the next turn."
    mine = [one for one in queued(session) if one.turn == state.turn.id]
    delivered = sum(1 for one in mine if one.state == "delivered")
    skipped = sum(1 for one in mine if one.state == "skipped")
    return (
        "No injects left in this turn",
        f"Delivered {delivered}, skipped {skipped}. You can invent one.",
    )


def first_current(lines: Sequence[InjectLine]) -> str:
    """The line that is meant when nobody chose one: the first that is due, else the first."""
    rows = [line for line in lines if line.kind == "row"]
    due = [line for line in rows if line.urgent]
    return next((line.key for line in (*due, *rows)), "")


def _next_turn(session: Session) -> str:
    state = session.seat_state(CONTROL)
    done = {*state.closed_turns, state.turn.id}
    return next((turn for turn in state.exercise.turns if turn not in done), "")
