"""A seat sealed its move: everyone sees that, and the commitment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Move

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MoveSealed(Event):
    """The commitment to a move: its digest, nothing of its content."""

    kind: ClassVar[str] = "move_sealed"
    seat: SeatId
    digest: str
    paper: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.moves.get(self.seat)
        move = Move(self.seat, stamp.turn, self.digest, stamp.seq, stamp.at, paper=self.paper)
        if old is not None and old.digest == self.digest:
            move = replace(move, items=old.items, nonce=old.nonce)
        return state.with_(moves=state.moves.set(self.seat, move))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        code = f"{self.digest[:4]}-{self.digest[4:8]}"
        paper = " Entered from paper." if self.paper else ""
        return f"{name(self.seat)} sealed its move, code {code}.{paper}"

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"move:{self.seat}",)
