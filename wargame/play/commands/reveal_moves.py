"""Reveal: sealed moves are opened in the pack's seat order, and take effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item
from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.ids import SeatId
from wargame.play.actions import act
from wargame.play.command import Command
from wargame.play.commitments import commitment
from wargame.play.legality import unmet

if TYPE_CHECKING:
    from wargame.game.records import Move
    from wargame.play.proceedings import Proceedings

REVEAL = "reveal"


class RevealMoves(Command):
    """Open the moves that are still sealed; with `seat`, that seat's alone."""

    seat: SeatId | None = None

    @override
    def decide(self, at: Proceedings) -> None:
        if at.state.phase.id != REVEAL:
            raise Refused("Moves are opened in Reveal.", "Close the phases before it.")
        sealed = waiting(at)
        if self.seat is not None:
            sealed = [move for move in sealed if move.seat == self.seat]
        if not sealed:
            raise Refused("No sealed move is waiting.", "Go on to the next phase.")
        waits = []
        for move in sealed:
            for seat, item in _open(at, move):
                if _hangs_on_a_deal(at, item):
                    waits.append((seat, item, move.paper))
                else:
                    act(at, seat, item, paper=move.paper)
        for seat, item, paper in waits:
            act(at, seat, item, paper=paper)


def _hangs_on_a_deal(at: Proceedings, item: Item) -> bool:
    """Whether an item waits for a deal that is not struck yet: it is tried after the others."""
    return bool(at.pack.deals) and bool(unmet(at, item))


def waiting(at: Proceedings) -> list[Move]:
    """Sealed moves not yet opened, in the pack's seat order."""
    order = [seat.id for seat in at.pack.seats]
    moves = [move for move in at.state.moves.values() if not move.revealed_seq]
    return sorted(moves, key=lambda move: order.index(move.seat))


def _open(at: Proceedings, move: Move) -> list[tuple[SeatId, Item]]:
    items = tuple(
        Item(
            action=one.action,
            instrument=one.instrument,
            title=one.title,
            text=one.text,
            to=one.to,
            secret=one.secret,
        )
        for one in move.items or ()
    )
    matches = commitment(move.seat, at.state.turn.id, items, move.nonce) == move.digest
    at.record(
        MoveRevealed(
            seat=move.seat,
            digest=move.digest,
            nonce=move.nonce,
            matches=matches,
            count=len(items),
        )
    )
    return [(move.seat, item) for item in items]
