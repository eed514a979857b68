"""Where an exercise encrypts sealed moves: who may open one, and what a phrase opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pydantic import ValidationError

from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, SeatId
from wargame.play.locks import CannotOpen, keys_in, of_move, opened, usable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.events.key_made import KeyMade
    from wargame.game.records import Move
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings

OPEN: Final = "open"
ENCRYPTED: Final = "encrypted"
ALONE: Final = "encrypted-alone"
"""Not even the facilitator's phrase opens a move."""


class Content(NamedTuple):
    """What was in a box: the move as it was sealed, with its nonce."""

    items: tuple[Item, ...]
    nonce: str


def encrypts(state: State) -> bool:
    """Whether sealed moves are encrypted in this exercise."""
    return state.exercise.sealing != OPEN


def openers(
    state: State, log: Sequence[tuple[Stamp, Event]], seat: SeatId, *, paper: bool = False
) -> list[KeyMade]:
    """The keys for which a move of a seat is encrypted.

    The facilitator's is among them unless the exercise chose otherwise, and always where the
    facilitator writes the move: for a seat that is run by control, or from paper.

    Raises:
        Refused: The seat has no key.
    """
    keys = keys_in(log)
    mine = state.seats[seat].mode == "control"
    chosen = [] if mine else keys.get(seat, [])[-1:]
    if mine or paper or state.exercise.sealing != ALONE:
        chosen += keys.get(CONTROL, [])[-1:]
    if not chosen:
        whose = "The facilitator" if mine else state.seats[seat].name
        message = f"{whose} has no pass-phrase, and sealed moves are encrypted by one."
        raise Refused(message, "Make a phrase under Seats, then seal.")
    return chosen


def draft_openers(state: State, log: Sequence[tuple[Stamp, Event]], seat: SeatId) -> list[KeyMade]:
    """The key for which a seat's draft is encrypted: its player's alone; none when it has none."""
    owner = CONTROL if state.seats[seat].mode == "control" else seat
    return keys_in(log).get(owner, [])[-1:]


def closed_moves(state: State) -> tuple[Move, ...]:
    """Moves that wait for Reveal and can be read by nobody yet, in the order of the roster."""
    moves = (state.moves.get(seat) for seat in state.roster)
    return tuple(one for one in moves if one is not None and one.closed and not one.revealed_seq)


def content_of(move: Move, keys: Mapping[str, bytes]) -> Content:
    """What is in a closed move.

    Raises:
        CannotOpen: These keys do not open it, or it was altered.
    """
    if move.locked is None:
        raise CannotOpen("This move is not encrypted.", "Open it without a phrase.")
    held = opened(move.locked, keys, of_move(move.seat, move.digest))
    if not isinstance(held, dict):
        raise CannotOpen("What was encrypted is no move.", "Run verify on the file.")
    try:
        items = tuple(Item.model_validate(one) for one in held["items"])
        return Content(items, str(held["nonce"]))
    except (KeyError, TypeError, ValidationError) as error:
        message = "What was encrypted is no move."
        raise CannotOpen(message, "Run verify on the file.") from error


def check_key(at: Proceedings, made: KeyMade) -> None:
    """Refuse a key of no seat, or under a name that another bears.

    Raises:
        Refused: With what is wrong.
    """
    if made.seat not in at.state.seats and made.seat != CONTROL:
        raise Refused(f"There is no seat {made.seat}.", "Choose a seat of this exercise.")
    if not usable(made):
        raise Refused(f"The key {made.key} is none.", "Make the phrase again.")
    names = {one.key for keys in keys_in(at.log).values() for one in keys}
    if made.key in names:
        raise Refused(f"There is a key {made.key} already.", "Make the phrase again.")
