"""How the exercise keeps its time: what is left as planned, the pace so far, and when it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.entry import utc_moment
from wargame.play.timing import phase_seconds_left

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.scenario.pack import Pack, Turn

SLOWEST, QUICKEST = 3.0, 0.5
ENOUGH = 10.0
"""Minutes of play after which a pace can be told."""
A_LITTLE = 5.0
"""Minutes that nobody calls late."""


def planned_minutes(state: State, pack: Pack, turn: Turn) -> int:
    """How long a turn is planned to be, in the length that is played, at the pace asked for."""
    version = next((one for one in pack.versions if one.id == state.exercise.version), None)
    minutes = version.minutes_of(turn) if version is not None else turn.minutes
    return max(1, round(minutes * state.exercise.pace / 100))


class Coming(NamedTuple):
    """A turn still to come, and how long it is planned to be."""

    id: str
    number: int
    title: str
    minutes: int


class Forecast(NamedTuple):
    """When play ends.

    Attributes:
        pace: Minutes that were used for each minute planned, so far.
        ends: When it ends at that pace.
        planned: When it was to end: as asked for, else as planned at the start.
        late: Minutes between the two; negative when there is time to spare.
        coming: The turns to come.
    """

    pace: float
    ends: datetime
    planned: datetime
    late: float
    coming: tuple[Coming, ...]

    @property
    def is_late(self) -> bool:
        """Whether somebody should do something about it."""
        return self.late > A_LITTLE


def coming(state: State, pack: Pack) -> tuple[Coming, ...]:
    """The turns that are planned after the one in play."""
    done = {*state.closed_turns, state.turn.id}
    turns = [pack.turn(one) for one in state.exercise.turns if one not in done]
    return tuple(
        Coming(one.id, one.number, one.title, planned_minutes(state, pack, one)) for one in turns
    )


def left_in_turn(state: State, pack: Pack, now: datetime) -> float:
    """Minutes left in the turn in play as planned; a phase over its time counts as nothing."""
    if not state.turn.id:
        return 0.0
    later = pack.phases[state.phase.number :]
    shares = sum(one.share for one in later) * state.turn.minutes / 100
    here = phase_seconds_left(state, now) / 60 if state.phase.id else 0.0
    return max(0.0, here) + float(shares)


def pace_so_far(log: Iterable[tuple[Stamp, Event]], state: State, now: datetime) -> float:
    """Wall minutes used for each minute planned, over all phases so far; 1 before one can tell.

    Pauses of the clock are not counted: they are asked for.
    """
    used = planned = 0.0
    opened: datetime | None = None
    minutes = paused = 0.0
    for stamp, event in log:
        if event.kind == "phase_opened":
            opened, paused = utc_moment(stamp.at), 0.0
            minutes = float(getattr(event, "minutes", 0.0))
        elif event.kind == "clock_resumed":
            paused += float(getattr(event, "seconds", 0.0))
        elif event.kind == "phase_closed" and opened is not None:
            used += max(0.0, (utc_moment(stamp.at) - opened).total_seconds() - paused) / 60
            planned += minutes
            opened = None
    if state.phase.id:
        spent = state.phase.minutes + state.clock.added - phase_seconds_left(state, now) / 60
        # A phase within its time says nothing yet: it may still close early.
        if spent > state.phase.minutes:
            used += spent
            planned += state.phase.minutes
    if planned < ENOUGH:
        return 1.0
    return max(QUICKEST, min(SLOWEST, used / planned))


def forecast(
    log: Iterable[tuple[Stamp, Event]],
    state: State,
    pack: Pack,
    now: datetime,
    pace: float | None = None,
) -> Forecast | None:
    """When play ends at the pace so far; None before it began and after it ended.

    Args:
        log: Effective events: abandoned branches took time too, but say nothing of the pace.
        state: The state now.
        pack: The pack.
        now: The time.
        pace: The pace, where it is known already.
    """
    if not state.started or state.ended:
        return None
    if pace is None:
        pace = pace_so_far(log, state, now)
    turns = coming(state, pack)
    left = left_in_turn(state, pack, now) + sum(one.minutes for one in turns)
    ends = now + timedelta(minutes=left * pace)
    planned = _planned_end(state, pack)
    return Forecast(pace, ends, planned, (ends - planned).total_seconds() / 60, turns)


def _planned_end(state: State, pack: Pack) -> datetime:
    if state.exercise.end_by:
        return utc_moment(state.exercise.end_by)
    version = next((one for one in pack.versions if one.id == state.exercise.version), None)
    if version is not None:
        # Its breaks are in it; the hot wash comes after EndEx.
        minutes = version.minutes - version.hot_wash
    else:
        minutes = sum(turn.minutes for turn in pack.turns)
    return utc_moment(state.exercise.started_at) + timedelta(minutes=minutes)


def droppable(pack: Pack, turns: Iterable[Coming]) -> tuple[Coming, ...]:
    """Turns in the order in which they can best be spared: least to decide first.

    The next turn and the last are spared only when nothing else is left: players are in the one,
    and the exercise comes to its point in the other.
    """
    known = tuple(turns)
    inner = known[1:-1]

    def weight(turn: Coming) -> tuple[int, int, int]:
        motions = sum(1 for one in pack.motions if turn.id in one.turns)
        injects = sum(1 for one in pack.injects if one.turn == turn.id)
        return motions, injects, -turn.number

    return tuple(sorted(inner, key=weight))


def enough_to_drop(pack: Pack, told: Forecast) -> tuple[Coming, ...]:
    """The fewest turns whose leaving out brings play to its end in time; empty when none does."""
    if not told.is_late:
        return ()
    order = droppable(pack, told.coming)
    need = told.late - A_LITTLE
    single = [one for one in order if one.minutes * told.pace >= need]
    if single:
        return (single[0],)
    chosen: list[Coming] = []
    for one in order:
        chosen.append(one)
        need -= one.minutes * told.pace
        if need <= 0:
            return tuple(sorted(chosen, key=lambda turn: turn.number))
    return tuple(sorted(chosen, key=lambda turn: turn.number))
