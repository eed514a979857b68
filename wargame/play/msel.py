"""The queue of injects as the facilitator sees it: what is due, coming, held, done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.effect_words import effect_words
from wargame.play.situation import StateSituation
from wargame.play.timing import turn_minutes
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from wargame.game.ids import InjectId, SeatId
    from wargame.game.records import InjectState
    from wargame.game.state import State
    from wargame.scenario.pack import Inject, Pack

SECOND = 1 / 60
"""A second in minutes: an inject is not late by the microseconds between two entries."""


class Queued(NamedTuple):
    """One inject and where it stands.

    Attributes:
        state: `planned`, `on-condition`, `by-hand`, `due`, `held`, `delivered`, `skipped` or
            `withdrawn`.
        due: Minute of the turn's clock at which it is planned, scaled to the turn's length.
        title: As edited, where it was.
        seq: The entry that brought it to this state, 0 for none.
        answered: The entry that ticked it as answered, 0 for none.
        moved: Whether it comes at another time than planned.
    """

    id: InjectId
    number: str
    turn: str
    state: str
    due: float
    title: str
    text: str
    to: tuple[SeatId, ...]
    sender: str
    method: str
    expected: str
    condition: str
    seq: int
    at: str
    follow_on: str
    answered: int = 0
    moved: bool = False


def queue(state: State, pack: Pack, now: datetime) -> tuple[Queued, ...]:
    """All injects of the turns being played, in the order planned."""
    return tuple(_queued(inject, state, pack, now) for inject in planned(state, pack))


def of_turn(state: State, pack: Pack, now: datetime) -> tuple[Queued, ...]:
    """The injects of the turn in play."""
    return tuple(_queued(inject, state, pack, now) for inject in _in_turn(state, pack))


def minutes_of_turn(state: State, pack: Pack) -> Mapping[InjectId, float]:
    """The minute at which each inject of the turn in play comes, whatever else it waits for."""
    return {
        inject.id: _when(inject, state.injects.get(inject.id), state, pack)[1]
        for inject in _in_turn(state, pack)
    }


def one_of(inject: InjectId, state: State, pack: Pack, now: datetime) -> Queued:
    """One inject, and where it stands."""
    return _queued(pack.inject(inject), state, pack, now)


def _in_turn(state: State, pack: Pack) -> Iterator[Inject]:
    turn = state.turn.id
    return (one for one in planned(state, pack) if _turn_of(one, state) == turn)


def _turn_of(inject: Inject, state: State) -> str:
    """The turn in which it comes: the planned one, or that to which it was put off."""
    record = state.injects.get(inject.id)
    return record.turn if record is not None and record.turn else inject.turn


def planned(state: State, pack: Pack) -> tuple[Inject, ...]:
    """The injects of the length chosen; before that, of all turns."""
    if state.exercise.version:
        return pack.injects_of(state.exercise.version)
    played = set(state.exercise.turns) or {turn.id for turn in pack.turns}
    return tuple(one for one in pack.injects if one.turn in played)


def due_minute(inject: Inject, state: State, pack: Pack) -> float:
    """Planned minute, scaled when the turn is shorter or longer than the pack's."""
    planned = pack.turn(inject.turn).minutes
    if state.turn.id != inject.turn or not planned or not state.turn.minutes:
        return float(inject.minute)
    return inject.minute * state.turn.minutes / planned


def _queued(inject: Inject, state: State, pack: Pack, now: datetime) -> Queued:
    record = state.injects.get(inject.id)
    turn, due = _when(inject, record, state, pack)
    standing = _standing(inject, turn, state, due, now)
    if record is not None and record.state == "postponed":
        standing = _postponed(turn, state, due, now)
    elif record is not None and record.state != "edited":
        standing = record.state
    edited = record is not None and bool(record.text)
    return Queued(
        id=inject.id,
        number=inject.number,
        turn=turn,
        state=standing,
        due=due,
        title=record.title if record is not None and edited else inject.title,
        text=record.text if record is not None and edited else inject.text,
        to=record.to if record is not None and edited else inject.to,
        sender=inject.from_,
        method=inject.method,
        expected=inject.expected,
        condition=inject.condition.words(pack.name),
        seq=record.seq if record is not None else 0,
        at=record.at if record is not None else "",
        follow_on=(inject.follow_on.roll or "") if inject.follow_on else "",
        answered=record.answered if record is not None else 0,
        moved=record is not None and bool(record.turn),
    )


def sets_off(inject: Inject, pack: Pack) -> tuple[str, ...]:
    """What an inject would move, in words, for control alone."""
    words = effect_words(pack, inject.effects)
    if inject.follow_on is None:
        return words
    if inject.follow_on.roll:
        return (*words, f"then a roll: {pack.outcome(inject.follow_on.roll).title}")
    return (*words, f"then inject {pack.inject(str(inject.follow_on.fire)).number}")


def _when(
    inject: Inject, record: InjectState | None, state: State, pack: Pack
) -> tuple[str, float]:
    if record is not None and record.turn:
        return record.turn, float(record.minute)
    return inject.turn, due_minute(inject, state, pack)


def _postponed(turn: str, state: State, due: float, now: datetime) -> str:
    """One put off comes at its new time, whatever its condition; with its turn gone it is held."""
    if turn in state.closed_turns:
        return "held"
    if turn != state.turn.id:
        return "planned"
    return "due" if turn_minutes(state, now) + SECOND >= due else "planned"


def _standing(inject: Inject, turn: str, state: State, due: float, now: datetime) -> str:
    if turn != state.turn.id:
        return "planned"
    if inject.facilitator:
        return "by-hand"
    if inject.condition.ask(StateSituation(state)) is not Truth.YES:
        return "on-condition"
    return "due" if turn_minutes(state, now) + SECOND >= due else "planned"
