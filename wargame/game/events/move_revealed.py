"""A sealed move was opened: its nonce, and whether it matches the code."""

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


class MoveRevealed(Event):
    """The opening of a move; each action in it follows with its own readers."""

    kind: ClassVar[str] = "move_revealed"
    seat: SeatId
    digest: str
    nonce: str
    matches: bool
    count: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.moves.get(self.seat)
        if old is None:
            return state
        move = replace(old, revealed_seq=stamp.seq, nonce=self.nonce, matches=self.matches)
        return state.with_(moves=state.moves.set(self.seat, move))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = "it passed" if not self.count else f"{self.count} actions"
        if self.count == 1:
            what = "one action"
        ok = "the code matches" if self.matches else "the code does not match"
        return f"{name(self.seat)}'s move was opened: {what}; {ok}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"move:{self.seat}",)
