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
ENOUGH = 15.0
"""Minutes planned for whole turns after which a pace can be told from them."""
PACED = frozenset(
    {
        "turn_opened",
        "phase_opened",
        "clock_paused",
        "clock_resumed",
        "phase_closed",
        "turn_cut_short",
        "turn_closed",
    }
)
"""Kinds of event by which a pace is told."""
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


class Pace(NamedTuple):
    """How long the turns took that were played to their end.

    Attributes:
        used: Minutes that they took.
        planned: Minutes that were planned for them.
    """

    used: float = 0.0
    planned: float = 0.0

    @property
    def is_known(self) -> bool:
        """Whether enough was played to reckon with it."""
        return self.planned >= ENOUGH

    @property
    def rate(self) -> float:
        """Minutes used for each minute planned; 1, as planned, before that can be told."""
        if not self.is_known:
            return 1.0
        return max(QUICKEST, min(SLOWEST, self.used / self.planned))


class Forecast(NamedTuple):
    """When play ends.

    Attributes:
        pace: The pace so far, by which the rest is reckoned.
        ends: When it ends at that pace.
        planned: When it was to end: as asked for, else as planned at the start.
        late: Minutes between the two; negative when there is time to spare.
        coming: The turns to come.
    """

    pace: Pace
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


def pace_so_far(log: Iterable[tuple[Stamp, Event]]) -> Pace:
    """What the turns took that were played to their end, and what was planned for them.

    Whole turns only: inside a turn one phase makes good what another has lost, so that a forecast
    from phases would leap with each. What the turn in play has lost counts in minutes, by the
    clock. A turn that was cut short says nothing, nor do pauses: both are asked for.
    """
    turn = whole = Pace()
    phase, cut = _Phase(), False
    for stamp, event in log:
        if event.kind not in PACED:
            continue
        at = utc_moment(stamp.at)
        if event.kind == "turn_opened":
            turn, cut = Pace(), False
        elif event.kind == "phase_closed":
            turn = Pace(turn.used + phase.used(at), turn.planned + phase.minutes)
            phase = _Phase()
        elif event.kind == "turn_cut_short":
            cut = True
        elif event.kind == "turn_closed" and not cut:
            whole = Pace(whole.used + turn.used, whole.planned + turn.planned)
        else:
            phase = phase.after(event, at)
    return whole


class _Phase(NamedTuple):
    """A phase in play: when it opened, its minutes, seconds of pauses, when the last one began."""

    opened: datetime | None = None
    minutes: float = 0.0
    paused: float = 0.0
    since: datetime | None = None

    def after(self, event: Event, at: datetime) -> _Phase:
        """The phase after an event."""
        if event.kind == "phase_opened":
            return _Phase(at, float(getattr(event, "minutes", 0.0)))
        if event.kind == "clock_paused":
            return self._replace(since=at)
        if event.kind == "clock_resumed":
            paused = self.paused + float(getattr(event, "seconds", 0.0))
            return self._replace(paused=paused, since=None)
        return self

    def used(self, now: datetime) -> float:
        """Minutes played in it."""
        if self.opened is None:
            return 0.0
        played = ((self.since or now) - self.opened).total_seconds() - self.paused
        return max(0.0, played) / 60


def forecast(
    log: Iterable[tuple[Stamp, Event]],
    state: State,
    pack: Pack,
    now: datetime,
    pace: Pace | None = None,
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
        pace = pace_so_far(log)
    turns = coming(state, pack)
    left = left_in_turn(state, pack, now) + sum(one.minutes for one in turns)
    ends = now + timedelta(minutes=left * pace.rate)
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
    single = [one for one in order if one.minutes * told.pace.rate >= need]
    if single:
        return (single[0],)
    chosen: list[Coming] = []
    for one in order:
        chosen.append(one)
        need -= one.minutes * told.pace.rate
        if need <= 0:
            return tuple(sorted(chosen, key=lambda turn: turn.number))
    return tuple(sorted(chosen, key=lambda turn: turn.number))
