"""The parts of a review: one frozen record and one function each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.note_made import NoteMade
from wargame.game.events.objective_scored import ObjectiveScored
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

    Events = Sequence[tuple[Stamp, Event]]

TOLD_IN_STORY = frozenset(
    {
        "inject_delivered",
        "action_taken",
        "action_failed",
        "motion_tabled",
        "motion_kept_off",
        "motion_forced",
        "motion_ruled",
        "motion_put_off",
        "motion_withdrawn",
        "ruling_overridden",
        "fact_found",
        "fact_ruled",
        "outcome_drawn",
        "charter_put_in_force",
        "taken_back",
    }
)


@dataclass(frozen=True, slots=True)
class SeatReview:
    """A seat and who sat in it at the end; `mode` is person, absent or control."""

    id: SeatId
    name: str
    who: str
    mode: str
    vote: bool
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One sentence of how it unfolded, with its entry."""

    seq: int
    at: str
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class PhaseReview:
    """A closed phase: statuses by seat, and the digest recorded with it."""

    phase: str
    title: str
    seq: int
    statuses: tuple[tuple[SeatId, str], ...]
    state_hash: str
    hash_version: int


@dataclass(frozen=True, slots=True)
class TurnReview:
    """A turn as it was played; `skipped` ones follow history and have no phases."""

    id: str
    number: int
    title: str
    dates: str
    opens_with: str
    seq: int
    opened_at: str
    closed_at: str
    skipped: bool
    phases: tuple[PhaseReview, ...]
    lines: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class IndicatorPath:
    """An indicator over the turns; `history` is empty where the reader may not see it.

    Attributes:
        points: Turn number (0 is the start), value, and the entry that set it.
        history: Turn number and value of the baseline.
    """

    id: str
    title: str
    meaning: str
    better: str
    points: tuple[tuple[int, int, int], ...]
    history: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class BallotReview:
    """One recorded answer; `corrected` holds the reason where it was corrected."""

    seat: SeatId
    question: str
    value: str
    seq: int
    explanation: str


@dataclass(frozen=True, slots=True)
class MotionReview:
    """A motion with its ballots, its verdict and what was decided against it."""

    id: str
    number: str
    template: str
    title: str
    text: str
    kind: str
    kind_title: str
    organ: str
    basis: str
    proposer: SeatId
    turn: str
    state: str
    reason: str
    charter: str
    seq: int
    roll: tuple[SeatId, ...]
    questions: tuple[str, ...]
    ballots: tuple[BallotReview, ...]
    verdict: Verdict | None
    ruled_seq: int
    findings: tuple[tuple[str, bool | None, str], ...]
    rulings: int
    override: tuple[str, str, int] | None
    outcome: str

    def ballot(self, seat: str, question: str = "main") -> BallotReview | None:
        """A seat's answer to a question, if one was recorded."""
        for one in self.ballots:
            if (one.seat, one.question) == (seat, question):
                return one
        return None


@dataclass(frozen=True, slots=True)
class NotBrought:
    """A motion of the pack that stood open in a turn and that nobody brought."""

    template: str
    title: str
    turn: str
    seq: int


@dataclass(frozen=True, slots=True)
class InjectReview:
    """An inject, planned against delivered; `planned` is the minute of its turn, None if invented.

    Attributes:
        state: delivered, skipped, held, withdrawn, invented or planned.
    """

    id: str
    number: str
    title: str
    turn: str
    planned: int | None
    delivered_at: str
    minute: float | None
    to: tuple[str, ...]
    sender: str
    method: str
    state: str
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class ActionReview:
    """Something a seat did, or tried to do, alone."""

    seat: SeatId
    action: str
    title: str
    text: str
    instrument: str
    price: int
    turn: str
    seq: int
    done: bool
    reason: str
    conduct: str
    cites: str


@dataclass(frozen=True, slots=True)
class ObjectiveReview:
    """A seat's objective and what it scored."""

    id: str
    seat: SeatId
    title: str
    points: int
    of: int
    seq: int


@dataclass(frozen=True, slots=True)
class OverrideReview:
    """The facilitator's hand: an override, a fact ruled, an outcome picked; with its reason."""

    what: str
    about: str
    was: str
    became: str
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A take-back or a corrected ballot; `fell` are the entries that no longer count."""

    what: str
    says: str
    seq: int
    to: int
    fell: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoteReview:
    """A note of control or an evaluator."""

    what: str
    text: str
    seat: str
    objective: str
    rating: str
    about: int
    turn: str
    at: str
    seq: int


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the annex."""

    seq: int
    at: str
    story: str
    turn: str
    phase: str
    actor: str
    kind: str
    says: str
    abandoned: bool
    hash: str = ""


def seat_reviews(
    state: State, people: Mapping[str, str], *, named: bool = True
) -> tuple[SeatReview, ...]:
    """All seats in the pack's order; the public learns of no person."""
    return tuple(
        SeatReview(
            seat.id,
            seat.name,
            seat.who,
            seat.mode,
            seat.vote,
            tuple(people.get(person, person) for person in seat.people) if named else (),
        )
        for seat in (state.seats[one] for one in state.roster)
    )


def turn_reviews(kept: Events, name: Callable[[str], str]) -> tuple[TurnReview, ...]:
    """Every turn with its phases and the sentences that tell it."""
    opened = {
        stamp.turn: (stamp, event)
        for stamp, event in kept
        if isinstance(event, TurnOpened | TurnSkipped)
    }
    turns = []
    for turn, (stamp, event) in opened.items():
        skipped = isinstance(event, TurnSkipped)
        closed = [s.at for s, e in kept if s.turn == turn and e.kind == "turn_closed"]
        turns.append(
            TurnReview(
                id=turn,
                number=event.number,
                title=event.title,
                dates="" if isinstance(event, TurnSkipped) else event.dates,
                opens_with="" if isinstance(event, TurnSkipped) else event.opens_with,
                seq=stamp.seq,
                opened_at=stamp.at,
                closed_at=closed[0] if closed else "",
                skipped=skipped,
                phases=_phases(kept, turn),
                lines=_lines(kept, turn, name),
            )
        )
    return tuple(turns)


def _phases(kept: Events, turn: str) -> tuple[PhaseReview, ...]:
    return tuple(
        PhaseReview(
            event.phase,
            event.title,
            stamp.seq,
            event.statuses,
            event.state_hash,
            event.hash_version,
        )
        for stamp, event in kept
        if stamp.turn == turn and isinstance(event, PhaseClosed)
    )


def _lines(kept: Events, turn: str, name: Callable[[str], str]) -> tuple[StoryLine, ...]:
    return tuple(
        StoryLine(stamp.seq, stamp.at, event.kind, event.says(name))
        for stamp, event in kept
        if stamp.turn == turn and event.kind in TOLD_IN_STORY
    )


def indicator_paths(
    kept: Events, ends: Mapping[str, State], pack: Pack, *, control: bool
) -> tuple[IndicatorPath, ...]:
    """Each indicator that the reader may see, at the start and at each turn's end."""
    starts = {
        name: (value, stamp.seq)
        for stamp, event in kept
        if isinstance(event, IndicatorsLaid)
        for name, _, value, _ in event.indicators
    }
    number: dict[str, int] = {turn.id: turn.number for turn in pack.turns}
    paths = []
    for indicator in pack.indicators:
        if indicator.id not in starts:
            continue
        value, seq = starts[indicator.id]
        points = [(0, value, seq)]
        for turn, state in ends.items():
            level = state.indicators.get(indicator.id)
            if level is not None and turn in number:
                points.append((number[turn], level.value, level.seq))
        history = [(0, indicator.initial)] if control or indicator.public else []
        if history:
            path = pack.baseline.path(indicator.id)
            ends_then = path.ends if path else ()
            history += [(number[end.turn], end.value) for end in ends_then]
        paths.append(
            IndicatorPath(
                indicator.id,
                indicator.title,
                indicator.meaning,
                indicator.better,
                tuple(points),
                tuple(history),
            )
        )
    return tuple(paths)


def motion_reviews(state: State, charter: Charter | None) -> tuple[MotionReview, ...]:
    """Every motion in the order tabled."""
    return tuple(_motion(motion, charter) for motion in state.motion_numbers())


def _motion(motion: Motion, charter: Charter | None) -> MotionReview:
    last = motion.rulings[-1] if motion.rulings else None
    kind_title = motion.kind
    if charter is not None and motion.kind in charter.decisions:
        kind_title = charter.decisions[motion.kind].title
    override = motion.override
    return MotionReview(
        id=motion.id,
        number=motion.number,
        template=motion.template,
        title=motion.title,
        text=motion.text,
        kind=motion.kind,
        kind_title=kind_title,
        organ=motion.organ,
        basis=motion.basis,
        proposer=motion.proposer,
        turn=motion.turn,
        state=motion.state,
        reason=motion.reason,
        charter=motion.charter,
        seq=motion.seq,
        roll=motion.roll,
        questions=motion.questions,
        ballots=_ballots(motion),
        verdict=last.verdict if last else None,
        ruled_seq=last.seq if last else 0,
        findings=last.findings if last else (),
        rulings=len(motion.rulings),
        override=(override.outcome, override.reason, override.seq) if override else None,
        outcome=motion.outcome,
    )


def _ballots(motion: Motion) -> tuple[BallotReview, ...]:
    return tuple(
        BallotReview(seat, question, ballot.value, ballot.seq, ballot.explanation)
        for question in motion.questions
        for seat in motion.roll
        if (ballot := motion.ballots.get((question, seat))) is not None
    )


def not_brought_reviews(kept: Events) -> tuple[NotBrought, ...]:
    """What nobody brought, turn by turn."""
    return tuple(
        NotBrought(event.template, event.title, stamp.turn, stamp.seq)
        for stamp, event in kept
        if isinstance(event, MotionNotBrought)
    )


def inject_reviews(
    kept: Events, pack: Pack, state: State, *, control: bool
) -> tuple[InjectReview, ...]:
    """Injects planned against delivered; readers other than control see only what reached them."""
    opened = {s.turn: s.at for s, e in kept if isinstance(e, TurnOpened)}
    delivered = [
        _delivered(stamp, event, opened)
        for stamp, event in kept
        if isinstance(event, InjectDelivered)
    ]
    if not control:
        return tuple(delivered)
    done = {one.id for one in delivered}
    played = set(state.exercise.turns)
    rest = [
        _undelivered(inject.id, pack, state)
        for inject in pack.injects
        if inject.id not in done and inject.turn in played
    ]
    order: dict[str, int] = {turn.id: turn.number for turn in pack.turns}
    return tuple(
        sorted((*delivered, *rest), key=lambda one: (order.get(one.turn, 0), one.planned or 0))
    )


def _delivered(stamp: Stamp, event: InjectDelivered, opened: Mapping[str, str]) -> InjectReview:
    from wargame.game.entry import utc_moment

    start = opened.get(stamp.turn)
    minute = None
    if start:
        minute = round((utc_moment(stamp.at) - utc_moment(start)).total_seconds() / 60, 1)
    return InjectReview(
        event.inject,
        event.number,
        event.title,
        stamp.turn,
        event.planned,
        stamp.at,
        minute,
        event.to,
        event.sender,
        event.method,
        "invented" if event.invented else "delivered",
        "",
        stamp.seq,
    )


def _undelivered(name: str, pack: Pack, state: State) -> InjectReview:
    inject = pack.inject(name)
    record = state.injects.get(inject.id)
    return InjectReview(
        inject.id,
        inject.number,
        inject.title,
        inject.turn,
        inject.minute,
        "",
        None,
        inject.to,
        inject.from_,
        inject.method,
        record.state if record else "planned",
        record.reason if record else "",
        record.seq if record else 0,
    )


def action_reviews(state: State) -> tuple[ActionReview, ...]:
    """What seats did alone, in order."""
    return tuple(
        ActionReview(
            deed.seat,
            deed.action,
            deed.title,
            deed.text,
            deed.instrument,
            deed.price,
            deed.turn,
            deed.seq,
            deed.done,
            deed.reason,
            deed.conduct,
            deed.cites,
        )
        for deed in (state.deeds[seq] for seq in sorted(state.deeds))
    )


def objective_reviews(kept: Events) -> tuple[ObjectiveReview, ...]:
    """Scores of objectives, seat by seat."""
    return tuple(
        ObjectiveReview(event.objective, event.seat, event.title, event.points, event.of, stamp.seq)
        for stamp, event in kept
        if isinstance(event, ObjectiveScored)
    )


def override_reviews(kept: Events) -> tuple[OverrideReview, ...]:
    """Where the facilitator decided: overrides, facts ruled, outcomes picked."""
    found = []
    reasons = {event.about: event.text for _, event in kept if isinstance(event, ReasonGiven)}
    for stamp, event in kept:
        reason = reasons.get(stamp.seq, "")
        if isinstance(event, RulingOverridden):
            found.append(
                OverrideReview(
                    "override",
                    f"Motion {event.number}",
                    event.was,
                    event.outcome,
                    reason,
                    stamp.seq,
                )
            )
        elif isinstance(event, FactRuled):
            became = "yes" if event.value else "no"
            found.append(
                OverrideReview(
                    "fact",
                    event.says_fact or event.fact,
                    "contested",
                    became,
                    reason,
                    stamp.seq,
                )
            )
        elif isinstance(event, OutcomeDrawn) and event.by == "control":
            found.append(
                OverrideReview(
                    "outcome",
                    event.title,
                    f"#{event.instead_of}",
                    event.text,
                    event.reason,
                    stamp.seq,
                )
            )
    return tuple(found)


def correction_reviews(visible: Events) -> tuple[Correction, ...]:
    """Take-backs with what fell away, and corrected ballots."""
    found = []
    reasons = {event.about: event.text for _, event in visible if isinstance(event, ReasonGiven)}
    for stamp, event in visible:
        if isinstance(event, TakenBack):
            fell = tuple(s.seq for s, _ in visible if event.to < s.seq < stamp.seq)
            says = f"{event.says(str)} {reasons.get(stamp.seq, '')}".strip()
            found.append(Correction("take-back", says, stamp.seq, event.to, fell))
        elif isinstance(event, BallotCast) and event.correction:
            found.append(Correction("ballot", event.says(str), stamp.seq, 0, ()))
    return tuple(found)


def note_reviews(kept: Events) -> tuple[NoteReview, ...]:
    """Notes in order."""
    return tuple(
        NoteReview(
            event.what,
            event.text,
            event.seat,
            event.objective,
            event.rating,
            event.about,
            stamp.turn,
            stamp.at,
            stamp.seq,
        )
        for stamp, event in kept
        if isinstance(event, NoteMade)
    )


def log_entries(session: Session, reader: SeatId) -> tuple[LogEntry, ...]:
    """The annex: every entry that the reader may see."""
    hashes = {entry.seq: entry.hash for entry in session.store.entries()}
    return tuple(LogEntry(*line, hash=hashes.get(line.seq, "")) for line in session.log(reader))
