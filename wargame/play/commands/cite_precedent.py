"""A seat cites an earlier case for a motion that is on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.precedent_cited import PrecedentCited
from wargame.game.ids import PUBLIC, SeatId
from wargame.play.changes import change_points
from wargame.play.commands.handle_motion import OnMotion
from wargame.play.effects import bring_about, take_back

if TYPE_CHECKING:
    from wargame.game.alliance import Citation
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Precedent

ON_THE_TABLE = ("tabled", "put-off", "open")


class CitePrecedent(OnMotion):
    """Put a card on the table: its effects hold, unless its counter-card answers it this turn.

    Attributes:
        precedent: Id of the card.
        words: What the seat says with it, if anything.
    """

    seat: SeatId
    precedent: str
    words: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state not in ON_THE_TABLE:
            message = f"Motion {motion.number} is no longer on the table."
            raise Refused(message, "Cite it for another motion.")
        card = self._card(at, motion)
        self._check(at, card)
        _cite(at, card, motion, self.seat, self.words.strip())

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}", f"precedent:{self.precedent}")

    def _card(self, at: Proceedings, motion: Motion) -> Precedent:
        card = next((one for one in at.pack.precedents if one.id == self.precedent), None)
        if card is None:
            message = f"There is no precedent {self.precedent}."
            raise Refused(message, "Choose one of the cards.")
        if motion.template not in card.motions:
            message = f"{card.title} is no precedent for motion {motion.number}."
            raise Refused(message, "Choose a card that fits the motion.")
        return card

    def _check(self, at: Proceedings, card: Precedent) -> None:
        seat = at.state.seats.get(self.seat)
        if seat is None:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if seat.mode == "absent":
            raise Refused(f"{seat.name} is absent.", "Give the seat to somebody first.")
        cited = at.state.citations.values()
        if any(one.precedent == card.id and one.seat == self.seat for one in cited):
            message = f"{seat.name} has cited {card.title} before."
            raise Refused(message, "Each seat cites a card once.")
        left = at.state.points.get(self.seat, 0)
        if card.price > left:
            message = f"Citing {card.title} costs {card.price} influence; {left} are left."
            raise Refused(message, "Argue without it.")


def cause_of(precedent: str, seq: int) -> str:
    """The cause under which the effects of a citation are recorded."""
    return f"precedent:{precedent}@{seq}"


def _cite(at: Proceedings, card: Precedent, motion: Motion, seat: SeatId, words: str) -> None:
    others = [one for one in _this_turn(at) if one.seat != seat]
    answered = next((one for one in others if one.precedent == card.counter), None)
    answers = [
        one
        for one in others
        if one.stands == "holds" and at.pack.precedent(one.precedent).counter == card.id
    ]
    stands = "cancelled" if answered else "repeated" if _heard(at, card) else "holds"
    seq = at.record(
        PrecedentCited(
            precedent=card.id,
            title=card.title,
            seat=seat,
            motion=motion.id,
            number=motion.number,
            template=motion.template,
            words=words,
            price=card.price,
            stands=stands,
            cancelled_by=answered.seat if answered else "",
            cancels=tuple(one.seq for one in answers),
        )
    )
    change_points(at, seat, -card.price, f"cite:{card.id}@{seq}")
    for one in answers:
        take_back(at, cause_of(one.precedent, one.seq))
    if stands == "holds":
        bring_about(at, card.effects, cause_of(card.id, seq), told=(PUBLIC,))


def _this_turn(at: Proceedings) -> list[Citation]:
    cited = sorted(at.state.citations.items())
    return [one for _, one in cited if one.turn == at.state.turn.id]


def _heard(at: Proceedings, card: Precedent) -> bool:
    """Whether the effect of a card holds already."""
    cited = at.state.citations.values()
    return any(one.precedent == card.id and one.stands == "holds" for one in cited)
