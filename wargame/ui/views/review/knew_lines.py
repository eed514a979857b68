"""Who knew what, when: every inject and service report by seat, up to the handle. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.entry import utc_moment
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.fold import effective
from wargame.game.ids import PUBLIC
from wargame.game.phrasing import listed
from wargame.ui.running.words import cut
from wargame.ui.views.review.screen import KnewCell, KnewLine, KnewScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.play.session import Session

FEW = 2
"""Up to so many seats, somebody was told alone."""
_NEVER = KnewCell("", "never")
_TELLING = (TurnOpened, InjectDelivered, IntelligenceGiven, TakenBack)


class _Told(NamedTuple):
    number: str
    title: str
    turn: int
    seq: int
    times: dict[str, tuple[int, int]]


class _Column(NamedTuple):
    head: str
    says: str
    seats: tuple[str, ...]


def knew_screen(session: Session, upto: int, *, turn: int = 0) -> KnewScreen:
    """The matrix up to an entry.

    Args:
        session: The exercise.
        upto: The handle.
        turn: Number of the turn to show alone, 0 for all.
    """
    # All of a long log is gone through whenever the handle moves: what tells nobody is left out.
    events = effective([one for one in session.events()[:upto] if isinstance(one[1], _TELLING)])
    told = [one for one in _told(session, events) if turn in {0, one.turn}]
    columns = _columns(session, told)
    return KnewScreen(
        seats=tuple((column.head, column.says) for column in columns),
        lines=tuple(_line(session, one, columns) for one in told),
        gap=_gap(session, told),
    )


def _told(session: Session, events: Sequence[tuple[Stamp, Event]]) -> list[_Told]:
    number = {str(turn.id): turn.number for turn in session.setting.pack.turns}
    opened: dict[str, str] = {}
    found: dict[str, _Told] = {}
    for stamp, event in events:
        turn = number.get(stamp.turn, 0)
        if isinstance(event, TurnOpened):
            opened[stamp.turn] = stamp.at
        elif isinstance(event, InjectDelivered):
            one = found.setdefault(
                event.inject, _Told(event.number, event.title, turn, stamp.seq, {})
            )
            _note(one, event.to, turn, _minute(opened, stamp))
        elif isinstance(event, IntelligenceGiven):
            one = found.setdefault(
                event.id,
                # It has no number: one would read like an inject's.
                _Told("", cut(event.text, 90), turn, stamp.seq, {}),
            )
            _note(one, (event.seat,), turn, _minute(opened, stamp))
    return list(found.values())


def _note(told: _Told, to: Sequence[str], turn: int, minute: int) -> None:
    for seat in to:
        told.times.setdefault(seat, (turn, minute))


def _minute(opened: dict[str, str], stamp: Stamp) -> int:
    start = opened.get(stamp.turn)
    if not start:
        return 0
    # To the nearest minute, as the report has it: a clock may fall a moment short of one.
    return round((utc_moment(stamp.at) - utc_moment(start)).total_seconds() / 60)


def _columns(session: Session, told: Sequence[_Told]) -> tuple[_Column, ...]:
    state = session.state
    voting = tuple(
        _Column(seat, session.name(seat), (str(seat),))
        for seat in state.roster
        if state.seats[seat].vote
    )
    reached = {seat for one in told for seat in one.times} - {PUBLIC}
    others = tuple(
        str(seat) for seat in state.roster if seat in reached and not state.seats[seat].vote
    )
    rest = (_Column("other", "Seats without a vote", others),) if others else ()
    return (*voting, *rest, _Column("room", "The room", (str(PUBLIC),)))


def _line(session: Session, told: _Told, columns: Sequence[_Column]) -> KnewLine:
    cells = tuple(_cell(session, told, column) for column in columns)
    return KnewLine(str(told.seq), told.number, told.title, cells, told.seq)


def _cell(session: Session, told: _Told, column: _Column) -> KnewCell:
    there = [seat for seat in column.seats if seat in told.times]
    times = [told.times[seat] for seat in there]
    if PUBLIC in told.times:
        times.append(told.times[PUBLIC])
    if not times:
        return _NEVER
    who = listed(session.name(seat) for seat in there) if len(column.seats) > 1 else ""
    turn, minute = min(times)
    if turn != told.turn:
        return KnewCell(f"turn {turn}", "later", who)
    alone = PUBLIC not in told.times and len(told.times) <= FEW
    return KnewCell(f"T+{minute}", "alone" if alone else "shared", who)


def _gap(session: Session, told: Sequence[_Told]) -> str:
    """One sentence on who was told alone; the earliest such thing."""
    for one in told:
        if PUBLIC in one.times or not 0 < len(one.times) <= FEW:
            continue
        turn, minute = next(iter(one.times.values()))
        names = listed(session.name(seat) for seat in one.times)
        alone = "alone was" if len(one.times) == 1 else "alone were"
        return f"{names} {alone} told “{one.title.rstrip('.')}” in turn {turn} at T+{minute}."
    return "Everything so far was told to more than two seats, or to the room." if told else ""
