"""An inject reaches its recipients: by time, by condition, or by the facilitator's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.ids import InjectId, OutcomeId
from wargame.play.command import Command
from wargame.play.draws import draw
from wargame.play.effects import bring_about
from wargame.play.enclosures import enclose, enclosed

if TYPE_CHECKING:
    from wargame.game.records import InjectState
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Inject


class DeliverInject(Command):
    """Deliver a planned inject; its effects hold at once, and its roll is drawn.

    The facilitator may deliver any inject of the pack that is not delivered yet, also early or
    against its condition: the log holds it against the plan.
    """

    inject: InjectId

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        deliver(at, at.pack.inject(self.inject))

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)


def deliver(at: Proceedings, inject: Inject) -> None:
    """Record a delivery with all that follows from it.

    Raises:
        Refused: It was delivered already.
    """
    record = at.state.injects.get(inject.id)
    if record is not None and record.state == "delivered":
        message = f"Inject {inject.number} was delivered already, #{record.seq}."
        raise Refused(message, "Take that back first, or invent a new one.")
    seq = at.record(_delivered(inject, record))
    cause = f"inject:{inject.id}@{seq}"
    to = record.to if record is not None and record.text else inject.to
    enclose(at, seq, inject.id, inject.number, to, enclosed(inject, at.setting))
    bring_about(at, inject.effects, cause, told=to)
    if inject.follow_on is None:
        return
    if inject.follow_on.roll:
        draw(at, OutcomeId(inject.follow_on.roll), cause, to)
    if inject.follow_on.fire:
        deliver(at, at.pack.inject(inject.follow_on.fire))


def _delivered(inject: Inject, edited: InjectState | None) -> InjectDelivered:
    if edited is not None and not edited.text:
        edited = None
    return InjectDelivered(
        inject=inject.id,
        number=inject.number,
        sender=inject.from_,
        to=edited.to if edited else inject.to,
        method=inject.method,
        title=edited.title if edited else inject.title,
        text=edited.text if edited else inject.text,
        planned=inject.minute,
        place=inject.place or "",
        mark=inject.mark or "",
    )
