"""The speaker's clock and the seats' time: computed from the log, so it survives a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment
from wargame.game.events.speaker_finished import SpeakerFinished
from wargame.game.events.speaker_held import SpeakerHeld

if TYPE_CHECKING:
    from datetime import datetime

    from wargame.game.council import Floor, Listed
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings

STANCES = ("", "for", "against", "neutral", "reply", "question")
FREE = ("reply", "question")
"""Stances that do not count against speaking once."""
_SIDES = ("for", "against")


def spoken(state: State, now: datetime) -> float:
    """Seconds that the present speaker has spoken, without stops and pauses; 0 for nobody."""
    floor = state.council.floor
    if floor is None:
        return 0.0
    # What stopped first stops the clock: the speaker's own stop, or the exercise's.
    upto = [now]
    upto += [utc_moment(at) for at in (floor.held_at, state.clock.paused_at) if at]
    ran = (min(upto) - utc_moment(floor.began)).total_seconds()
    return max(0.0, ran - floor.held - _paused(state, floor))


def _paused(state: State, floor: Floor) -> float:
    """Seconds for which the exercise clock was stopped during the speech, ended stops only."""
    if state.phase.seq != floor.phase:
        return 0.0
    return max(0.0, state.clock.paused_in_phase - floor.paused)


def seconds_left(state: State, now: datetime) -> float:
    """Seconds left to the present speaker; negative when over time."""
    floor = state.council.floor
    return 0.0 if floor is None else floor.allowed - spoken(state, now)


def time_used(state: State, seat: SeatId, now: datetime) -> float:
    """Seconds that a seat has spoken this turn, the speech in progress included."""
    done = sum(
        one.seconds
        for one in state.council.speeches
        if one.seat == seat and one.turn == state.turn.id
    )
    floor = state.council.floor
    return done + (spoken(state, now) if floor is not None and floor.seat == seat else 0.0)


def time_left(state: State, seat: SeatId, now: datetime) -> float | None:
    """Seconds of a seat's time that are left in the turn; None where time is not limited."""
    budget = state.council.speaking.budget
    if not budget:
        return None
    return budget + state.council.extra.get((state.turn.id, seat), 0) - time_used(state, seat, now)


def has_spoken(state: State, seat: SeatId) -> bool:
    """Whether a seat spoke on the current item in this turn; replies do not count."""
    council = state.council
    return any(
        one.seat == seat
        and one.turn == state.turn.id
        and one.item == council.item
        and one.stance not in FREE
        for one in council.speeches
    )


def place_for(state: State, stance: str) -> int:
    """Where in the queue a seat comes: last, or between two of the other side when interlaced."""
    queue = state.council.queue
    if not state.council.speaking.interlaced or stance not in _SIDES:
        return len(queue)
    floor = state.council.floor
    before = floor.stance if floor is not None else ""
    for place, one in enumerate(queue):
        if _crowds(before, one, stance):
            return place
        before = one.stance
    return len(queue)


def _crowds(before: str, one: Listed, stance: str) -> bool:
    """Whether two of the other side follow one another here."""
    return before == one.stance and before in _SIDES and before != stance


def close_floor(at: Proceedings, how: str = "finished", to: str = "") -> None:
    """Record the end of the speech in progress, if there is one."""
    floor = at.state.council.floor
    if floor is not None:
        seconds = round(spoken(at.state, at.now))
        at.record(
            SpeakerFinished(
                seat=floor.seat, stance=floor.stance, seconds=seconds, how=how, yielded_to=to
            )
        )


def hold_floor(at: Proceedings, *, held: bool) -> None:
    """Stop the speaker's clock, or let it go on where it stood; twice is as good as once."""
    floor = at.state.council.floor
    if floor is not None and bool(floor.held_at) != held:
        at.record(SpeakerHeld(seat=floor.seat, held=held, seconds=_stood(at, floor)))


def _stood(at: Proceedings, floor: Floor) -> float:
    """Seconds to leave out when the clock runs again, so that it goes on where it stood."""
    if not floor.held_at:
        return 0.0
    said = spoken(at.state, at.now)
    ran = (at.now - utc_moment(floor.began)).total_seconds() - floor.held
    return round(max(0.0, ran - _paused(at.state, floor) - said), 3)
