"""What is kept with a decision: a seat's dissent or reservation, and the facilitator's sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.decision_remarked import DecisionRemarked
from wargame.game.events.statement_attached import StatementAttached
from wargame.game.ids import SeatId
from wargame.play.commands.handle_motion import OnMotion

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings

KINDS = ("dissent", "reservation", "explanation")


def _ruled(command: OnMotion, at: Proceedings) -> Motion:
    motion = command.found(at)
    if not motion.rulings:
        message = f"Motion {motion.number} has no ruling yet."
        raise Refused(message, "Close the roll first.")
    return motion


class AttachStatement(OnMotion):
    """A seat's own words are kept with the ruling."""

    seat: SeatId
    what: str
    text: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = _ruled(self, at)
        if self.seat not in at.state.seats:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if self.what not in KINDS:
            raise Refused(f"{self.what} is no statement.", f"Choose {', '.join(KINDS)}.")
        if not self.text.strip():
            raise Refused("The statement is empty.", "Write what the seat says.")
        at.record(
            StatementAttached(
                motion=motion.id,
                number=motion.number,
                seat=self.seat,
                what=self.what,
                text=self.text.strip(),
                ruling=motion.rulings[-1].seq,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return ()


class RemarkDecision(OnMotion):
    """The facilitator adds a sentence to the decision card."""

    text: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = _ruled(self, at)
        text = self.text.strip()
        if not text:
            raise Refused("The sentence is empty.", "Write one, or leave the card as it is.")
        held = at.state.council.remarks.get(motion.id)
        if held is not None and held.text == text:
            raise Refused("That is what the card says.")
        at.record(DecisionRemarked(motion=motion.id, number=motion.number, text=text))
