"""The inject queue in words: due, the next three, held, the shelf, delivered. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.phrasing import capital, listed
from wargame.play.enclosures import enclosed
from wargame.play.msel import queue, sets_off
from wargame.play.timing import turn_minutes
from wargame.ui.running.playable import playable
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.table.screen import InjectLine, InjectText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from wargame.game.enclosed import Enclosed
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
NEXT = 3
"""How many of those to come stand open."""
_LATER, _NAMED = "later", 3
_DONE = ("delivered", "skipped", "withdrawn")
_GROUPS = (
    ("due", "Due now"),
    ("coming", "Coming"),
    (_LATER, "After these"),
    ("held", "Held"),
    ("shelf", "Contingency shelf"),
    ("left-out", "Left out"),
    ("delivered", "Delivered"),
)
_GROUP_OF = {
    "due": "due",
    "planned": "coming",
    "on-condition": "coming",
    "held": "held",
    "by-hand": "shelf",
    "skipped": "left-out",
    "withdrawn": "left-out",
    "delivered": "delivered",
}
_FOLDED = (_LATER, "left-out", "delivered")
_ALWAYS = ("by-hand", "held")
"""Kept in sight whatever turn they belong to."""
_OWN = "own-"
_TITLE = 300


def queued(session: Session) -> tuple[Queued, ...]:
    """The injects of this turn and the next, and from any turn what is held or on the shelf."""
    state = session.seat_state(CONTROL)
    near = {state.turn.id, _next_turn(session)} - {""}
    shelf = _by_hand(session)
    return tuple(
        one if one.id not in shelf or one.state != "planned" else one._replace(state="by-hand")
        for one in queue(state, session.setting.pack, session.now())
        if one.turn in near or one.state in _ALWAYS or _on_shelf(state, shelf, one)
    )


def _by_hand(session: Session) -> set[str]:
    return {one.id for one in session.setting.pack.injects if one.facilitator}


def _on_shelf(state: State, shelf: set[str], one: Queued) -> bool:
    """Fired by hand only, and of no turn that is over."""
    return one.id in shelf and one.state == "planned" and one.turn not in state.closed_turns


def due_keys(session: Session) -> tuple[str, ...]:
    """Ids of the injects that are due now, to see cheaply whether one was added."""
    state = session.seat_state(CONTROL)
    if not state.turn.id:
        return ()
    return tuple(one.id for one in queued(session) if one.state == "due")


def inject_lines(session: Session, opened: Iterable[str] = ()) -> tuple[InjectLine, ...]:
    """The queue as lines; `opened` names the folded groups that are open."""
    state, now = session.seat_state(CONTROL), session.now()
    groups = _grouped(session, state)
    lines: list[InjectLine] = []
    for key, title in _GROUPS:
        group = [_line(session, state, one, now) for one in groups.get(key, ())]
        if key == "delivered":
            group = [*_own_lines(session), *reversed(group)]
        if not group:
            continue
        folded = key in _FOLDED and key not in set(opened)
        word = ("open" if folded else "fold") if key in _FOLDED else ""
        lines.append(InjectLine(key, "section", title, number=str(len(group)), right=word))
        lines.extend(() if folded else group)
    return tuple(lines)


def _grouped(session: Session, state: State) -> dict[str, list[Queued]]:
    """The queue by group; of those to come the next three stand apart from the rest."""
    groups: dict[str, list[Queued]] = {}
    for one in queued(session):
        groups.setdefault(_GROUP_OF[one.state], []).append(one)

    def when(one: Queued) -> tuple[bool, bool, float]:
        return one.turn != state.turn.id, one.state == "on-condition", one.due

    to_come = sorted(groups.pop("coming", []), key=when)
    groups["coming"], groups[_LATER] = to_come[:NEXT], to_come[NEXT:]
    return groups


def _line(session: Session, state: State, one: Queued, now: datetime) -> InjectLine:
    later = one.turn != state.turn.id
    done = one.state in _DONE
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
        acts=_acts(session, one),
        notes=_told(session, one),
        serves=_served(session, one),
        answered=bool(one.answered),
        early=_early(session, state, one),
    )


def _early(session: Session, state: State, one: Queued) -> str:
    """Why nobody expects it yet; what is held or on the shelf is delivered by intent."""
    if one.state == "on-condition":
        return "is on a condition that is not met"
    if one.state == "planned" and one.turn != state.turn.id:
        return f"belongs to turn {session.setting.pack.turn(one.turn).number}"
    return ""


def _told(session: Session, one: Queued) -> str:
    """What stands under its title in the queue, for control alone."""
    if one.state == "on-condition":
        return f"If {cut(one.condition, _TITLE)}"
    return _notes(session, one) if one.state == "due" else ""


def _served(session: Session, one: Queued) -> str:
    """What it is for and who brings it, at the one that is to be delivered now."""
    serves, by = _serves(session, one.id), session.setting.pack.inject(one.id).controller
    words = (f"Serves {serves}" if serves else "", f"brought by {by}" if by else "")
    return cut(capital(" · ".join(filter(None, words))), _TITLE) if one.state == "due" else ""


def _serves(session: Session, inject: str) -> str:
    """The learning objectives of an inject, by title."""
    pack = session.setting.pack
    return "; ".join(pack.name(one) for one in pack.inject(inject).serves)


def _notes(session: Session, one: Queued) -> str:
    pack = session.setting.pack
    words = sets_off(pack.inject(one.id), pack)
    return f"Sets off {cut('; '.join(words), _TITLE)}" if words else ""


def _acts(session: Session, one: Queued) -> tuple[str, ...]:
    if not playable(session):
        return ()
    if one.state == "delivered":
        return ("unanswer",) if one.answered else ("answer",)
    if one.state in {"held", "skipped"}:
        return ("deliver", "release", "edit", "later")
    if one.state == "withdrawn":
        return ("deliver", "later")
    return ("deliver", "hold", "skip", "edit", "later")


def _when(session: Session, state: State, one: Queued, now: datetime) -> str:
    if one.answered:
        return f"answered #{one.seq}"
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
        return f"turn {number}, T+{round(one.due)}" if one.state != "by-hand" else f"turn {number}"
    wall = local_time(now + timedelta(minutes=one.due - turn_minutes(state, now)))
    return {
        "by-hand": "by hand",
        "on-condition": "on condition",
        "due": f"due {wall}",
    }.get(one.state, wall)


def recipients(session: Session, to: Sequence[str]) -> str:
    """Who receives it, in a few letters: two of many by name."""
    if PUBLIC in to:
        return "Public"
    names = [seat if seat.isupper() else session.name(seat) for seat in to]
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more"]
        return f"Sealed to {listed(names)}"
    return f"Sealed to {', '.join(names)}"


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
                notes=_notes(session, one),
                acts=_acts(session, one),
                serves=_serves(session, one.id),
                controller=session.setting.pack.inject(one.id).controller,
                pictures=_pictures(session, state, one),
                letter=one.seq if one.state == "delivered" else 0,
            )
    for letter in state.letters.values():
        if f"own-{letter.seq}" == key:
            return InjectText(
                key, letter.number, letter.title, letter.text, tuple(letter.to),
                session.name(letter.sender), "", "", can_edit=False,
                pictures=letter.pictures, letter=letter.seq,
            )  # fmt: skip
    return None


def _pictures(session: Session, state: State, one: Queued) -> tuple[Enclosed, ...]:
    """What came with it, or would come."""
    if one.state == "delivered" and one.seq in state.letters:
        return state.letters[one.seq].pictures
    return enclosed(session.setting.pack.inject(one.id), session.setting)


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
