"""The content of a sealed move, encrypted until somebody gives a pass-phrase at Reveal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seat_alone
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Box, Move

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MoveLocked(Event):
    """What was sealed, with the nonce, for whoever can open one of the keys named.

    Attributes:
        by: The public half of a key made for this box alone, in base64.
        keys: Name of each key that opens the box, and the box's own key encrypted for it.
        text: The content, encrypted by the box's own key.
    """

    kind: ClassVar[str] = "move_locked"
    seat: SeatId
    by: str
    keys: tuple[tuple[str, str], ...]
    text: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.moves.get(self.seat)
        if old is None:
            old = Move(self.seat, stamp.turn, "", stamp.seq, stamp.at)
        locked = replace(old, locked=Box(self.by, self.keys, self.text))
        return state.with_(moves=state.moves.set(self.seat, locked))

    @override
    def audience(self) -> Audience:
        return seat_alone(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        openers = " or ".join(key for key, _ in self.keys)
        return f"{name(self.seat)}'s move lies here encrypted; {openers} opens it."
