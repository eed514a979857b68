"""How long it took from knowing to speaking, to tabling, to deciding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.game.entry import utc_moment
from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.clock_paused import ClockPaused
from wargame.game.events.clock_resumed import ClockResumed
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.events.message_sent import MessageSent
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.vote_opened import VoteOpened
from wargame.game.ids import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events

STEPS: Final = ("knew", "spoke", "tabled", "voted", "ruled")


@dataclass(frozen=True, slots=True)
class Moment:
    """One step: minute of the turn's clock, story time, entry; `seq` is 0 where it did not come."""

    step: str
    minute: float
    story: str
    seq: int


@dataclass(frozen=True, slots=True)
class Latency:
    """The way of one motion, from what its proposer was told to the ruling.

    Attributes:
        moments: A moment for each of `STEPS`; those that did not come have no entry.
    """

    number: str
    title: str
    proposer: SeatId
    turn: str
    moments: tuple[Moment, ...]

    def at(self, step: str) -> Moment:
        """The moment of a step."""
        return self.moments[STEPS.index(step)]

    def between(self, first: str, last: str) -> float | None:
        """Minutes from one step to another; None where either did not come."""
        start, end = self.at(first), self.at(last)
        return end.minute - start.minute if start.seq and end.seq else None


@dataclass(frozen=True, slots=True)
class FirstAct:
    """A seat in a turn: when it was first told something, and when it first did something."""

    seat: SeatId
    turn: str
    told: Moment
    acted: Moment

    @property
    def minutes(self) -> float | None:
        """From being told to acting; None where one of the two did not come."""
        both = self.told.seq and self.acted.seq
        return self.acted.minute - self.told.minute if both else None


class _Turn:
    """The entries of one turn, with its clock: minutes since it opened, without pauses."""

    def __init__(self, entries: Sequence[tuple[Stamp, Event]]) -> None:
        self.entries = entries
        self._start = next((s.at for s, e in entries if e.kind == "turn_opened"), entries[0][0].at)
        self._pauses = _pauses(entries)

    def moment(self, step: str, stamp: Stamp | None) -> Moment:
        if stamp is None:
            return Moment(step, 0.0, "", 0)
        return Moment(step, self._minute(stamp.at), stamp.story, stamp.seq)

    def _minute(self, at: str) -> float:
        stopped = sum(
            (utc_moment(min(at, end)) - utc_moment(start)).total_seconds()
            for start, end in self._pauses
            if start < at
        )
        whole = (utc_moment(at) - utc_moment(self._start)).total_seconds()
        return max(0.0, round((whole - stopped) / 60, 1))


def latencies(kept: Events) -> tuple[Latency, ...]:
    """The way of every motion that was tabled, in order."""
    turns = _by_turn(kept)
    return tuple(
        _latency(turns[stamp.turn], stamp, event)
        for stamp, event in kept
        if isinstance(event, MotionTabled) and stamp.turn in turns
    )


def _latency(turn: _Turn, tabled: Stamp, motion: MotionTabled) -> Latency:
    before = [(s, e) for s, e in turn.entries if s.seq < tabled.seq]
    knew = next((s for s, e in before if _tells(e, motion.proposer)), None)
    after = knew.seq if knew else 0
    spoke = next((s for s, e in before if s.seq > after and _speaks(e, motion.proposer)), None)
    voted = _first(turn, VoteOpened, motion.motion)
    ruled = _first(turn, MotionRuled, motion.motion)
    found = dict(zip(STEPS, (knew, spoke, tabled, voted, ruled), strict=True))
    moments = tuple(turn.moment(step, found[step]) for step in STEPS)
    return Latency(motion.number, motion.title, motion.proposer, tabled.turn, moments)


def _first(turn: _Turn, kind: type[VoteOpened | MotionRuled], motion: str) -> Stamp | None:
    found = (s for s, e in turn.entries if isinstance(e, kind) and e.motion == motion)
    return next(found, None)


def first_acts(kept: Events, seats: Sequence[SeatId]) -> tuple[FirstAct, ...]:
    """For each turn and seat: told, acted; turns in order, seats in the order given."""
    found = []
    for name, turn in _by_turn(kept).items():
        for seat in seats:
            told = next((s for s, e in turn.entries if _tells(e, seat)), None)
            after = told.seq if told else 0
            acted = next((s for s, e in turn.entries if s.seq > after and _acts(e, seat)), None)
            found.append(
                FirstAct(seat, name, turn.moment("knew", told), turn.moment("acted", acted))
            )
    return tuple(found)


def _tells(event: Event, seat: SeatId) -> bool:
    if isinstance(event, InjectDelivered):
        return seat in event.to or PUBLIC in event.to
    if isinstance(event, IntelligenceGiven):
        return event.seat == seat
    return isinstance(event, MessageSent) and seat in event.to and event.sender != seat


def _speaks(event: Event, seat: SeatId) -> bool:
    if isinstance(event, MessageSent):
        return event.sender == seat
    return isinstance(event, ActionTaken) and event.seat == seat


def _acts(event: Event, seat: SeatId) -> bool:
    return event.acting() == seat and event.kind != "ballot_cast"


def _by_turn(kept: Events) -> dict[str, _Turn]:
    entries: dict[str, list[tuple[Stamp, Event]]] = {}
    for stamp, event in kept:
        if stamp.turn and event.kind != "turn_skipped":
            entries.setdefault(stamp.turn, []).append((stamp, event))
    return {name: _Turn(ones) for name, ones in entries.items()}


def _pauses(entries: Sequence[tuple[Stamp, Event]]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    start = ""
    for stamp, event in entries:
        if isinstance(event, ClockPaused):
            start = stamp.at
        elif isinstance(event, ClockResumed) and start:
            found.append((start, stamp.at))
            start = ""
    if start:
        found.append((start, "9999-12-31T23:59:59.000000Z"))
    return found
