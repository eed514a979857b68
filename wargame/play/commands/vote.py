"""The roll call: open it, take ballots, close it with the judge's ruling, correct a ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.ballot_deposited import BallotDeposited
from wargame.game.events.ballot_noted import BallotNoted
from wargame.game.events.vote_opened import VoteOpened
from wargame.game.ids import SeatId
from wargame.play.attendance import GIVEN, presence_of, roll_of
from wargame.play.commands.handle_motion import OnMotion
from wargame.play.rulings import rule_on
from wargame.play.straw import close_straws

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings

ALWAYS_OFFERED = ("absent", "present-not-voting")


class OpenVote(OnMotion):
    """Call the roll on a motion; who is away or only observes is recorded without a click.

    Attributes:
        secret: Whether ballots are kept from the room until it is closed; None as the charter says.
    """

    secret: bool | None = None

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        if "ballots" not in at.state.phase.asks:
            raise Refused("The roll is called in Council.", "Close the phases before it.")
        if at.state.council.sitting.form == "suspended":
            raise Refused("The sitting is suspended.", "Go on first.")
        close_straws(at, motion.id)
        charter = at.setting.charter(motion.charter)
        roll = roll_of(at.state, at.pack, charter)
        questions = charter.questions(motion.kind)
        at.record(
            VoteOpened(
                motion=motion.id,
                number=motion.number,
                roll=roll,
                questions=questions,
                offered=charter.offered(motion.kind),
                secret=charter.secret(motion.kind) if self.secret is None else self.secret,
            )
        )
        for question in questions:
            for seat in roll:
                value = GIVEN.get(presence_of(at.state, seat), "")
                if value:
                    _cast(at, motion, question, seat, value)


class CastBallot(OnMotion):
    """Record a seat's answer; while the roll is open a later one replaces it."""

    seat: SeatId
    value: str
    question: str = "main"
    explanation: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state != "open":
            message = f"No roll is open on motion {motion.number}."
            raise Refused(message, "Call the roll, or correct the ballot with a reason.")
        check_ballot(motion, self.question, self.seat, self.value)
        if motion.secret and self.value not in ALWAYS_OFFERED:
            _deposit(at, motion, self.question, self.seat, self.value, self.explanation)
        else:
            _cast(at, motion, self.question, self.seat, self.value, self.explanation)

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"motion-text:{self.motion}",)


class CloseVote(OnMotion):
    """Close the roll: the judge rules, and what follows from the ruling happens."""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state != "open":
            raise Refused(f"No roll is open on motion {motion.number}.", "Call the roll first.")
        _publish(at, motion)
        rule_on(at, motion.id)

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)


class CorrectBallot(OnMotion):
    """Correct a recorded ballot, with a reason; the motion is ruled on again."""

    seat: SeatId
    value: str
    reason: str
    question: str = "main"

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state != "ruled":
            message = f"Motion {motion.number} has no ruling to correct."
            raise Refused(message, "Change the ballot in the open roll.")
        if not self.reason.strip():
            raise Refused("A correction needs a reason.", "Say in a few words what was wrong.")
        check_ballot(motion, self.question, self.seat, self.value)
        old = motion.ballots.get((self.question, self.seat))
        if old is not None and old.value == self.value:
            raise Refused("That is what is recorded.", "Choose another ballot.")
        _cast(at, motion, self.question, self.seat, self.value, correction=self.reason.strip())
        rule_on(at, motion.id)


def check_ballot(motion: Motion, question: str, seat: SeatId, value: str) -> None:
    """Refuse a ballot that this roll does not know.

    Raises:
        Refused: The seat has no vote here, or question or answer are not offered.
    """
    if seat not in motion.roll:
        message = f"{seat} has no vote on motion {motion.number}."
        raise Refused(message, f"The roll is {', '.join(motion.roll)}.")
    if question not in motion.questions:
        message = f"Motion {motion.number} asks no question {question}."
        raise Refused(message, f"It asks {', '.join(motion.questions)}.")
    if value not in (*motion.offered, *ALWAYS_OFFERED):
        message = f"{value} is no ballot offered on motion {motion.number}."
        raise Refused(message, f"Choose {', '.join(motion.offered)}.")


def _cast(  # noqa: PLR0913, PLR0917
    at: Proceedings,
    motion: Motion,
    question: str,
    seat: SeatId,
    value: str,
    explanation: str = "",
    *,
    correction: str = "",
) -> None:
    at.record(
        BallotCast(
            motion=motion.id,
            number=motion.number,
            question=question,
            seat=seat,
            value=value,
            explanation=explanation.strip(),
            correction=correction,
        )
    )


def _deposit(  # noqa: PLR0913, PLR0917
    at: Proceedings,
    motion: Motion,
    question: str,
    seat: SeatId,
    value: str,
    explanation: str = "",
) -> None:
    """Take a secret ballot: the choice for the teller alone, and for all that it was given."""
    at.record(
        BallotDeposited(
            motion=motion.id,
            question=question,
            seat=seat,
            value=value,
            explanation=explanation.strip(),
        )
    )
    at.record(BallotNoted(motion=motion.id, number=motion.number, question=question, seat=seat))


def _publish(at: Proceedings, motion: Motion) -> None:
    """Say, when a secret roll is closed, how those voted of whom only that was known."""
    for question, seat in motion.voted:
        ballot = motion.ballots[question, seat]
        if ballot.value not in ALWAYS_OFFERED:
            _cast(at, motion, question, seat, ballot.value, ballot.explanation)
