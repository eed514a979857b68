"""The agenda: the order of the docket, and which item the council is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.agenda_ordered import AgendaOrdered
from wargame.game.events.item_taken_up import ItemTakenUp
from wargame.game.ids import MotionId
from wargame.play.command import Command
from wargame.play.commands.handle_motion import OnMotion

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

OFF = ("ruled", "withdrawn", "kept-off")
"""States in which a motion is no item that could still come up."""


class OrderAgenda(Command):
    """Put motions in the order in which they come up; those not named follow as tabled."""

    order: tuple[MotionId, ...]

    @override
    def decide(self, at: Proceedings) -> None:
        known = at.state.motions
        strange = [one for one in self.order if one not in known]
        if strange or len(set(self.order)) != len(self.order):
            raise Refused("The agenda names a motion twice, or one that is not on the docket.",
                          "Order the motions of the docket.")  # fmt: skip
        if self.order == at.state.council.order:
            raise Refused("That is the order already.")
        numbers = tuple(known[one].number for one in self.order)
        at.record(AgendaOrdered(order=self.order, numbers=numbers))

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("agenda",)


class TakeUpItem(OnMotion):
    """Make a motion the current item: the speakers' list is about it from now on."""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state in OFF and motion.outcome not in {"contested", "pending"}:
            message = f"Motion {motion.number} is decided or off the docket."
            raise Refused(message, "Take up one that still waits.")
        if at.state.council.item == motion.id:
            raise Refused(f"Motion {motion.number} is the current item already.")
        at.record(ItemTakenUp(motion=motion.id, number=motion.number, title=motion.title))

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("agenda",)
