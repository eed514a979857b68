"""The content of a sealed move, for the seat alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seat_alone
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId
from wargame.game.records import Move, MoveItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class Item(Frozen):
    """One thing in a move: an action of the pack, or one in the player's own words."""

    action: str = ""
    instrument: str
    title: str
    text: str
    to: tuple[SeatId, ...] = ()
    secret: bool = False


class MoveDeposited(Event):
    """What was sealed, with the nonce; not even control may see it before it is opened."""

    kind: ClassVar[str] = "move_deposited"
    seat: SeatId
    items: tuple[Item, ...]
    nonce: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.moves.get(self.seat)
        items = tuple(
            MoveItem(one.action, one.instrument, one.title, one.text, one.to, one.secret)
            for one in self.items
        )
        if old is None:
            old = Move(self.seat, stamp.turn, "", stamp.seq, stamp.at)
        return state.with_(
            moves=state.moves.set(self.seat, replace(old, items=items, nonce=self.nonce))
        )

    @override
    def audience(self) -> Audience:
        return seat_alone(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if not self.items:
            return f"{name(self.seat)} passes."
        return f"{name(self.seat)} seals: {'; '.join(one.title for one in self.items)}."
