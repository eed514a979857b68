"""A seat acts openly, outside a sealed move: requests and statements in Deliberation, or paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item
from wargame.game.ids import SeatId
from wargame.play.actions import act
from wargame.play.command import Command
from wargame.play.legality import refuse_unaffordable, refuse_unoffered, unmet

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class TakeAction(Command):
    """Do one thing openly now; its condition must hold at once.

    Attributes:
        paper: Control enters it for a seat that wrote it on an order card.
    """

    seat: SeatId
    item: Item
    paper: bool = False

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        if self.seat not in at.state.seats:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        refuse_unoffered(at, self.seat, (self.item,))
        refuse_unaffordable(at, self.seat, (self.item,))
        why = unmet(at, self.item)
        if why:
            raise Refused(f"{self.item.title} is not open now: {why}.", "Wait, or act otherwise.")
        act(at, self.seat, self.item, paper=self.paper)

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"seat:{self.seat}",)
