"""An encrypted move came to Reveal, and nobody gave a pass-phrase that opens it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MoveUnopened(Event):
    """A move that could not be opened: it has no effect, and its code stays in the log."""

    kind: ClassVar[str] = "move_unopened"
    seat: SeatId
    digest: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.moves.get(self.seat)
        if old is None:
            return state
        move = replace(old, revealed_seq=stamp.seq, unopened=True)
        return state.with_(moves=state.moves.set(self.seat, move))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = "nobody gave a pass-phrase that opens it"
        return f"{name(self.seat)}'s move could not be opened: {why}. It has no effect."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"move:{self.seat}",)
