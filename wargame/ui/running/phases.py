"""The phase bar in words: turn, dates, phases, and the clock. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.timing import phase_seconds_left, story_time
from wargame.ui.running.playable import playable
from wargame.ui.running.turn_words import turn_of
from wargame.ui.running.words import local_time, story_in_short, story_words

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.scenario.parts.time import Turn


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The clock at one moment.

    Attributes:
        seconds: Left in the phase; negative when it is over its time.
        beside: Beside the figures: what runs out.
        closes: When it does, or that the clock stands.
        running: Whether a phase is open at all.
        tooltip: Where the story is.
        story: The same in short, to stand in the bar while a phase is open.
    """

    seconds: int
    paused: bool
    beside: str
    closes: str
    running: bool
    tooltip: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """One phase of the rail: `state` is `done`, `now`, `next` or `later`."""

    id: str
    title: str
    number: int
    state: str


@dataclass(frozen=True, slots=True)
class PhaseBarScreen:
    """All words of the phase bar."""

    turn: str
    dates: str
    title: str
    phases: tuple[PhaseMark, ...]
    pause: str
    can_run: bool
    has_rail: bool
    look_only: str = ""


def clock_face(session: Session) -> ClockFace:
    """What the clock shows now."""
    state, now = session.seat_state(CONTROL), session.clock.now()
    phase = state.phase
    if not phase.id or state.ended:
        return ClockFace(0, paused=False, beside="", closes="", running=False)
    seconds = round(phase_seconds_left(state, now))
    paused = bool(state.clock.paused_at)
    at = story_time(state, now)
    story, short = story_words(at), story_in_short(at)
    if not phase.minutes and not state.clock.added:
        # No time was planned for it: the clock says how long it has gone on.
        beside = f"since {phase.title} began"
        return ClockFace(-seconds, paused, beside, "no time is set", True, story, short)
    if paused:
        closes = f"paused {local_time(state.clock.paused_at)}"
    elif seconds < 0:
        closes = f"was to close {local_time(now + timedelta(seconds=seconds))}"
    else:
        closes = f"closes {local_time(now + timedelta(seconds=seconds))}"
    beside = f"in {phase.title}" if seconds < 0 else f"left in {phase.title}"
    return ClockFace(seconds, paused, beside, closes, True, story, short)


def phase_bar(session: Session) -> PhaseBarScreen:
    """The phase bar as it stands."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    turn, phase = state.turn, state.phase
    coming = upcoming(session)
    marks = tuple(
        PhaseMark(one.id, one.title, place, _mark(place, phase.number))
        for place, one in enumerate(pack.phases, start=1)
    )
    paused = bool(state.clock.paused_at)
    return PhaseBarScreen(
        turn=turn_of(turn.id, turn.number, _turns(session)) if turn.id else _between(session),
        dates=turn.dates or (coming.dates if coming else ""),
        title=turn.title or (coming.title if coming else ""),
        phases=marks,
        pause="Let the clock run" if paused else "Pause the clock",
        can_run=bool(phase.id) and playable(session),
        has_rail=state.started and not state.ended and (bool(turn.id) or coming is not None),
        look_only=session.why_read_only,
    )


def _mark(place: int, now: int) -> str:
    if not now:
        return "later"
    if place < now:
        return "done"
    return "now" if place == now else "next" if place == now + 1 else "later"


def upcoming(session: Session) -> Turn | None:
    """The turn that is opened next, None while one is open and when none is left."""
    state = session.seat_state(CONTROL)
    if not state.started or state.ended or state.turn.id:
        return None
    left = (turn for turn in state.exercise.turns if turn not in state.closed_turns)
    return next((session.setting.pack.turn(turn) for turn in left), None)


def _between(session: Session) -> str:
    state = session.seat_state(CONTROL)
    if state.ended:
        return "The exercise has ended"
    if not state.started:
        return "Not begun"
    turn = upcoming(session)
    if turn is None:
        return "All turns are played"
    said = turn_of(turn.id, turn.number, _turns(session))
    return f"Before {said[0].lower()}{said[1:]}"


def _turns(session: Session) -> tuple[str, ...]:
    """Those that are played in this length; all of the pack where none was chosen."""
    chosen = tuple(session.seat_state(CONTROL).exercise.turns)
    return chosen or tuple(one.id for one in session.setting.pack.turns)
