"""A seat took its sealed move back before Orders closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MoveReopened(Event):
    """The seat may write again; the old commitment stays in the log."""

    kind: ClassVar[str] = "move_reopened"
    seat: SeatId

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        moves = state.moves.delete(self.seat) if self.seat in state.moves else state.moves
        acted = state.acted.delete(self.seat) if self.seat in state.acted else state.acted
        return state.with_(moves=moves, acted=acted)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} reopened its move."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"move:{self.seat}",)
