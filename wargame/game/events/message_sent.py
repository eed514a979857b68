"""A seat wrote to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import PUBLIC, SeatId
from wargame.game.records import Letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MessageSent(Event):
    """A message between seats, or to control; control reads along."""

    kind: ClassVar[str] = "message_sent"
    sender: SeatId
    to: tuple[SeatId, ...]
    text: str
    title: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        letter = Letter(
            stamp.seq,
            "message",
            "",
            self.sender,
            self.to,
            "message",
            self.title,
            self.text,
            stamp.turn,
            stamp.at,
        )
        return state.with_(letters=state.letters.set(stamp.seq, letter))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.sender, *self.to)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = "all" if PUBLIC in self.to else ", ".join(name(seat) for seat in self.to)
        return f"{name(self.sender)} wrote to {to}."

    @override
    def acting(self) -> SeatId | None:
        return self.sender

    @override
    def touches(self) -> tuple[str, ...]:
        return tuple(f"seat:{seat}" for seat in self.to)
