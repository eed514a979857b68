"""The two clocks: the turn's (minutes since it opened, without pauses) and the story's."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment

if TYPE_CHECKING:
    from wargame.game.state import State


def _running(since: str, state: State, paused: float, now: datetime) -> float:
    """Seconds from `since` to now, without pauses; never negative when a clock went back."""
    if not since:
        return 0.0
    upto = utc_moment(state.clock.paused_at) if state.clock.paused_at else now
    return max(0.0, (upto - utc_moment(since)).total_seconds() - paused)


def turn_minutes(state: State, now: datetime) -> float:
    """Minutes of the turn's clock: T+."""
    return _running(state.turn.opened_at, state, state.clock.paused_in_turn, now) / 60


def phase_seconds_left(state: State, now: datetime) -> float:
    """Seconds left in the phase; negative when it is over its time."""
    planned = (state.phase.minutes + state.clock.added) * 60
    return planned - _running(state.phase.opened_at, state, state.clock.paused_in_phase, now)


def story_time(state: State, now: datetime) -> str:
    """Scenario time: it runs linearly over the turn's dates with T+; empty outside turns."""
    return story_at(state, turn_minutes(state, now))


def story_at(state: State, minutes: float) -> str:
    """Scenario time at so many minutes of the turn, ISO 8601 to the minute, without zone."""
    if not state.turn.starts:
        return ""
    first = datetime.fromisoformat(state.turn.starts)
    last = datetime.fromisoformat(state.turn.ends) + timedelta(days=1)
    share = min(1.0, minutes / state.turn.minutes) if state.turn.minutes else 0.0
    moment = first + (last - first) * share
    # The last minute of the last day, not the first of the day after.
    moment = min(moment, last - timedelta(minutes=1))
    return moment.isoformat(timespec="minutes")


def hours_between(earlier: str, later: str) -> Fraction:
    """Hours of story time from one moment to another, exact; 0 where one is missing."""
    if not earlier or not later:
        return Fraction(0)
    span = datetime.fromisoformat(later) - datetime.fromisoformat(earlier)
    return max(Fraction(0), Fraction(int(span.total_seconds()), 3600))
