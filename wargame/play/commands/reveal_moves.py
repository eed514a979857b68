"""Reveal: sealed moves are opened in the pack's seat order, and take effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item, MoveDeposited
from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.events.move_unopened import MoveUnopened
from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId
from wargame.play.actions import act
from wargame.play.command import Command
from wargame.play.commitments import commitment
from wargame.play.legality import unmet

if TYPE_CHECKING:
    from wargame.game.records import Move
    from wargame.play.proceedings import Proceedings

REVEAL = "reveal"


class Opening(Frozen):
    """What a pass-phrase showed to be in an encrypted move."""

    seat: SeatId
    items: tuple[Item, ...]
    nonce: str


class RevealMoves(Command):
    """Open the moves that are still sealed; with `seat`, that seat's alone.

    Attributes:
        opened: The contents of encrypted moves, as phrases opened them.
        without: Encrypted moves that nobody opened are recorded as such, and have no effect.
    """

    seat: SeatId | None = None
    opened: tuple[Opening, ...] = ()
    without: bool = False

    @override
    def decide(self, at: Proceedings) -> None:
        if at.state.phase.id != REVEAL:
            raise Refused("Moves are opened in Reveal.", "Close the phases before it.")
        sealed = waiting(at)
        if self.seat is not None:
            sealed = [move for move in sealed if move.seat == self.seat]
        if not sealed:
            raise Refused("No sealed move is waiting.", "Go on to the next phase.")
        contents = {one.seat: one for one in self.opened}
        left = [one.seat for one in sealed if one.closed and one.seat not in contents]
        if left and not self.without:
            raise Refused(*_still_closed(at, left))
        waits = []
        for move in sealed:
            if move.seat in left:
                at.record(MoveUnopened(seat=move.seat, digest=move.digest))
                continue
            for seat, item in _open(at, _unlocked(at, move, contents.get(move.seat))):
                if _hangs_on_a_deal(at, item):
                    waits.append((seat, item, move.paper))
                else:
                    act(at, seat, item, paper=move.paper)
        for seat, item, paper in waits:
            act(at, seat, item, paper=paper)


def _still_closed(at: Proceedings, seats: list[SeatId]) -> tuple[str, str]:
    names = ", ".join(at.state.seats[seat].name for seat in seats)
    what = "The move of" if len(seats) == 1 else "The moves of"
    return f"{what} {names} cannot be read yet.", "Give a pass-phrase that opens it."


def _unlocked(at: Proceedings, move: Move, content: Opening | None) -> Move:
    """A move with its content in the log; an encrypted one is deposited now.

    Raises:
        Refused: The content is not what was sealed.
    """
    if not move.closed or content is None:
        return move
    given = commitment(move.seat, move.turn, content.items, content.nonce)
    if given != move.digest:
        name = at.state.seats[move.seat].name
        message = f"What was given for {name} is not what it sealed."
        raise Refused(message, "Open the move with its pass-phrase.")
    at.record(MoveDeposited(seat=move.seat, items=content.items, nonce=content.nonce))
    return at.state.moves[move.seat]


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
