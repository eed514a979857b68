"""The scrubber in words: turns, ticks, rulings, and where the handle stands. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.entry import utc_moment
from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.message_sent import MessageSent
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.note_made import NoteMade
from wargame.game.events.phase_opened import PhaseOpened
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.support.forms import hour_words
from wargame.ui.running.looks import outcome_look
from wargame.ui.views.review.screen import Mark, ScrubScreen, TurnSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.play.timeline import Timeline

_FELT: Final = (
    PhaseOpened, InjectDelivered, MessageSent, MoveSealed, ActionTaken, MotionTabled, BallotCast,
    NoteMade,
)  # fmt: skip
"""What a room remembers as something that happened: each gets a tick. What the log notes beside it,
such as points and readings, would make a bar of them."""


class Along(NamedTuple):
    """What lies along the scrubber wherever its handle stands; see `ScrubScreen`."""

    turns: tuple[TurnSpan, ...]
    ticks: tuple[int, ...]
    marks: tuple[Mark, ...]
    stops: tuple[int, ...]


def along(timeline: Timeline) -> Along:
    """What lies along the scrubber: the whole log is gone through for it."""
    events = timeline.upto(len(timeline))
    return Along(
        turns=tuple(
            TurnSpan(f"{one.number} {one.title}" if one.number else "Set-up", one.first, one.last)
            for one in timeline.stretches()
        ),
        ticks=tuple(stamp.seq for stamp, event in events if isinstance(event, _FELT)),
        marks=tuple(_marks(events)),
        stops=timeline.phase_starts(),
    )


def scrub_screen(timeline: Timeline, lies: Along, at: int) -> ScrubScreen:
    """The scrubber with its handle at an entry."""
    stamp = timeline.entry(at)[0]
    wall = hour_words(utc_moment(stamp.at).astimezone(), seconds=True)
    return ScrubScreen(
        at=at,
        last=len(timeline),
        where=where(timeline.state_at(at)),
        when=f"#{at} {wall}",
        turns=lies.turns,
        ticks=lies.ticks,
        marks=lies.marks,
        stops=lies.stops,
    )


def where(state: State) -> str:
    """The place in the exercise: "Turn 3, Council"."""
    if not state.started:
        return "Set-up"
    if state.ended:
        return "After EndEx"
    if not state.turn.id:
        return f"After turn {state.turn.number}" if state.turn.number else "Before turn 1"
    phase = f", {state.phase.title}" if state.phase.title else ""
    return f"Turn {state.turn.number}{phase}"


def _marks(events: Sequence[tuple[Stamp, Event]]) -> Iterator[Mark]:
    for stamp, event in events:
        if isinstance(event, MotionRuled):
            look = outcome_look(event.verdict.outcome, event.verdict)
            yield Mark(stamp.seq, look.glyph, f"{event.number} {event.title}: {look.word}")
        elif isinstance(event, RulingOverridden):
            word = outcome_look(event.outcome).word.lower()
            yield Mark(stamp.seq, "contested", f"Motion {event.number}: overridden, {word}")
