"""A council's business beside its votes: who was there, who spoke, what was sounded and kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wargame.game.events.attendance_marked import AttendanceMarked
from wargame.game.events.sitting_changed import SittingChanged

if TYPE_CHECKING:
    from wargame.game.council import Amendment, Point, Speech, Statement, StrawPoll
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class RollCallReview:
    """What a roll call found of a seat; `presence` is present, observer, excused or absent."""

    seat: SeatId
    presence: str
    turn: str
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class SpeakingReview:
    """What a seat spoke.

    Attributes:
        by_turn: Seconds in each turn in which it spoke.
        seqs: The entries of its speeches.
    """

    seat: SeatId
    seconds: int
    speeches: int
    by_turn: tuple[tuple[str, int], ...]
    seqs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StrawPollReview:
    """A sounding that bound nobody, with what each seat leaned to; never beside ballots."""

    motion: str
    question: str
    answers: tuple[tuple[SeatId, str], ...]
    turn: str
    seq: int
    closed_seq: int


@dataclass(frozen=True, slots=True)
class AmendmentReview:
    """A proposed change of a text and how it ended."""

    motion: str
    label: str
    seat: SeatId
    seconder: str
    was: str
    text: str
    lines: tuple[int, int]
    state: str
    ballots: tuple[tuple[SeatId, str], ...]
    because: str
    seq: int
    settled_seq: int


@dataclass(frozen=True, slots=True)
class StatementReview:
    """A dissent, reservation or explanation kept with a ruling."""

    motion: str
    seat: SeatId
    what: str
    text: str
    ruling_seq: int
    seq: int


@dataclass(frozen=True, slots=True)
class PointReview:
    """A point of order and the chair's ruling on it, empty where there was none."""

    seat: SeatId
    category: str
    text: str
    ruling: str
    words: str
    seq: int


@dataclass(frozen=True, slots=True)
class SittingReview:
    """A change of how the council sat."""

    form: str
    minutes: int
    reason: str
    turn: str
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class CouncilReview:
    """All of it, for one reader.

    Attributes:
        remarks: The facilitator's sentences on decision cards: motion, text, entry.
    """

    roll_calls: tuple[RollCallReview, ...] = ()
    speaking: tuple[SpeakingReview, ...] = ()
    straw_polls: tuple[StrawPollReview, ...] = ()
    amendments: tuple[AmendmentReview, ...] = ()
    statements: tuple[StatementReview, ...] = ()
    points: tuple[PointReview, ...] = ()
    sittings: tuple[SittingReview, ...] = ()
    remarks: tuple[tuple[str, str, int], ...] = field(default=())


def council_review(state: State, kept: Events) -> CouncilReview:
    """Review the council from what a reader may see."""
    council = state.council
    return CouncilReview(
        roll_calls=tuple(
            RollCallReview(event.seat, event.presence, stamp.turn, stamp.at, stamp.seq)
            for stamp, event in kept
            if isinstance(event, AttendanceMarked)
        ),
        speaking=tuple(
            _spoke(seat, [one for one in council.speeches if one.seat == seat])
            for seat in state.roster
            if any(one.seat == seat for one in council.speeches)
        ),
        straw_polls=tuple(
            _poll(one, state) for one in sorted(council.polls.values(), key=lambda one: one.seq)
        ),
        amendments=tuple(
            _amendment(one) for one in sorted(council.amendments.values(), key=lambda one: one.seq)
        ),
        statements=tuple(_statement(one) for one in council.statements),
        points=tuple(
            _point(one) for one in sorted(council.points.values(), key=lambda one: one.seq)
        ),
        sittings=tuple(
            SittingReview(event.form, event.minutes, event.reason, stamp.turn, stamp.at, stamp.seq)
            for stamp, event in kept
            if isinstance(event, SittingChanged)
        ),
        remarks=tuple(
            (str(motion), one.text, one.seq)
            for motion, one in sorted(council.remarks.items(), key=lambda pair: pair[1].seq)
        ),
    )


def _spoke(seat: SeatId, speeches: list[Speech]) -> SpeakingReview:
    by_turn: dict[str, int] = {}
    for one in speeches:
        by_turn[one.turn] = by_turn.get(one.turn, 0) + one.seconds
    return SpeakingReview(
        seat=seat,
        seconds=sum(by_turn.values()),
        speeches=len(speeches),
        by_turn=tuple(by_turn.items()),
        seqs=tuple(one.seq for one in speeches),
    )


def _poll(one: StrawPoll, state: State) -> StrawPollReview:
    answers = tuple((seat, one.answers[seat]) for seat in state.roster if seat in one.answers)
    return StrawPollReview(one.motion, one.question, answers, one.turn, one.seq, one.closed)


def _amendment(one: Amendment) -> AmendmentReview:
    return AmendmentReview(
        motion=one.motion,
        label=one.label,
        seat=one.seat,
        seconder=one.seconder,
        was=one.was,
        text=one.text,
        lines=(one.first, one.last),
        state=one.state,
        ballots=one.ballots,
        because=one.because,
        seq=one.seq,
        settled_seq=one.settled,
    )


def _statement(one: Statement) -> StatementReview:
    return StatementReview(one.motion, one.seat, one.what, one.text, one.ruling, one.seq)


def _point(one: Point) -> PointReview:
    return PointReview(one.seat, one.category, one.text, one.ruling, one.words, one.seq)
