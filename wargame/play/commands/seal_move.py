"""A seat seals its move, or passes; it may reopen it until Orders close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item, MoveDeposited
from wargame.game.events.move_locked import MoveLocked
from wargame.game.events.move_reopened import MoveReopened
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.ids import SeatId
from wargame.play.command import Command
from wargame.play.commitments import commitment
from wargame.play.legality import refuse_unaffordable, refuse_unoffered
from wargame.play.locks import lock, of_move
from wargame.play.sealing import encrypts, openers

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class SealMove(Command):
    """Seal what a seat does alone this turn; an empty move is a pass.

    At sealing only the price and the turn refuse. A condition that an action of this turn could
    still make true is tested at Reveal.

    Attributes:
        paper: Control enters it for a seat that wrote it on an order card.
    """

    seat: SeatId
    items: tuple[Item, ...] = ()
    paper: bool = False

    @override
    def decide(self, at: Proceedings) -> None:
        _check_orders(at, self.seat)
        if self.seat in at.state.moves:
            name = at.state.seats[self.seat].name
            message = f"{name} has sealed a move already."
            raise Refused(message, "Reopen it first.")
        refuse_unoffered(at, self.seat, self.items)
        refuse_unaffordable(at, self.seat, self.items)
        nonce = at.setting.ids.nonce()
        digest = commitment(self.seat, at.state.turn.id, self.items, nonce)
        at.record(MoveSealed(seat=self.seat, digest=digest, paper=self.paper))
        if not encrypts(at.state):
            at.record(MoveDeposited(seat=self.seat, items=self.items, nonce=nonce))
            return
        keys = openers(at.state, at.log, self.seat, paper=self.paper)
        content = {"items": [one.model_dump(mode="json") for one in self.items], "nonce": nonce}
        box = lock(at.setting.ids, keys, of_move(self.seat, digest), content)
        at.record(MoveLocked(seat=self.seat, by=box.by, keys=box.keys, text=box.text))

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"move:{self.seat}", "phase")


class ReopenMove(Command):
    """Take a sealed move back to write it anew."""

    seat: SeatId

    @override
    def decide(self, at: Proceedings) -> None:
        _check_orders(at, self.seat)
        if self.seat not in at.state.moves:
            message = f"{at.state.seats[self.seat].name} has not sealed a move."
            raise Refused(message, "Write one.")
        at.record(MoveReopened(seat=self.seat))

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"move:{self.seat}", "phase")


def _check_orders(at: Proceedings, seat: SeatId) -> None:
    if seat not in at.state.seats:
        raise Refused(f"There is no seat {seat}.", "Choose a seat of this exercise.")
    if "orders" not in at.state.phase.asks:
        raise Refused("Moves are sealed in Orders only.", "Keep the draft until Orders open.")
    if at.state.seats[seat].mode == "absent":
        message = f"{at.state.seats[seat].name} is absent."
        raise Refused(message, "Give the seat to somebody first.")
