"""Motions with their ballots and verdicts, and those that nobody brought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.motion_not_brought import MotionNotBrought

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.game.verdicts import Verdict
    from wargame.play.reviewing.entries import Events
    from wargame.rules.charter import Charter


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
    """A motion with its ballots, its verdict and what was decided against it.

    Attributes:
        precedents: What was cited before the last ruling: card, seat, and whether it held.
    """

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
    roles: tuple[tuple[str, tuple[SeatId, ...]], ...] = ()
    forced: bool = False
    precedents: tuple[tuple[str, SeatId, str], ...] = ()

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
        roles=motion.roles,
        forced=motion.forced,
        precedents=last.precedents if last else (),
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
