"""A sealed move found by the code that its player wrote down or that was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.codec import UnknownEvent, UnreadableEvent, decode, stamp_of
from wargame.game.events.move_deposited import MoveDeposited
from wargame.game.events.move_locked import MoveLocked
from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.move_unopened import MoveUnopened
from wargame.play.commitments import commitment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.event import Event, Stamp
    from wargame.game.ids import SeatId
    from wargame.play.ports import EventStore

SHORTEST = 8
"""Letters of a code: 40 bits, of a digest that nobody can choose."""


class SealedMove(NamedTuple):
    """What became of a move that was sealed under a code.

    Attributes:
        sealed: Number of the entry that holds the code.
        opened: Number of the entry that opened it, 0 while it is sealed.
        nonce: The number that was sealed with it, empty while it is sealed.
        matches: Whether content and nonce give the code; None while it is sealed.
        titles: What was in it, without what the seat kept secret; empty while it is sealed.
        encrypted: Whether nobody could read it before it was opened.
        unopened: Number of the entry that says that nobody could open it, 0 for none.
    """

    seat: SeatId
    turn: str
    sealed: int
    digest: str
    opened: int = 0
    nonce: str = ""
    matches: bool | None = None
    titles: tuple[str, ...] = ()
    encrypted: bool = False
    unopened: int = 0


def moves_of(store: EventStore, code: str) -> tuple[SealedMove, ...]:
    """Find the moves that were sealed under a code, by its first eight letters or more.

    What is not opened yet is not told: only that, by whom and when it was sealed.
    """
    wanted = "".join(code.upper().split()).replace("-", "")
    if len(wanted) < SHORTEST:
        return ()
    found: dict[str, SealedMove] = {}
    content: dict[str, MoveDeposited] = {}
    last: dict[SeatId, str] = {}
    for stamp, event in _readable(store):
        if isinstance(event, MoveSealed):
            last[event.seat] = event.digest
            if event.digest.startswith(wanted):
                found[event.digest] = SealedMove(event.seat, stamp.turn, stamp.seq, event.digest)
        elif isinstance(event, MoveDeposited) and last.get(event.seat) in found:
            content[last[event.seat]] = event
        elif isinstance(event, MoveLocked) and last.get(event.seat) in found:
            found[last[event.seat]] = found[last[event.seat]]._replace(encrypted=True)
        elif isinstance(event, MoveUnopened) and event.digest in found:
            found[event.digest] = found[event.digest]._replace(unopened=stamp.seq)
        elif isinstance(event, MoveRevealed) and event.digest in found:
            sealed, held = found[event.digest], content.get(event.digest)
            found[event.digest] = _opened(sealed, held, stamp.seq, event.nonce)
    return tuple(found.values())


def _readable(store: EventStore) -> Iterator[tuple[Stamp, Event]]:
    """The entries up to the first that does not read: `verify` tells of that one."""
    for entry in store.entries():
        try:
            yield stamp_of(entry), decode(entry)
        except (UnknownEvent, UnreadableEvent):
            return


def _opened(sealed: SealedMove, held: MoveDeposited | None, seq: int, nonce: str) -> SealedMove:
    if held is None:
        return sealed._replace(opened=seq, nonce=nonce, matches=False)
    given = commitment(sealed.seat, sealed.turn, held.items, nonce)
    return sealed._replace(
        opened=seq,
        nonce=nonce,
        matches=given == sealed.digest,
        titles=tuple(item.title for item in held.items if not item.secret),
    )
