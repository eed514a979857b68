"""An inject reached its recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import PUBLIC, InjectId, SeatId
from wargame.game.records import InjectState, Letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class InjectDelivered(Event):
    """An inject as it was delivered, whole, so that no view needs the pack."""

    kind: ClassVar[str] = "inject_delivered"
    inject: InjectId
    number: str
    sender: str
    to: tuple[SeatId, ...]
    method: str
    title: str
    text: str
    planned: int | None = None
    invented: bool = False
    place: str = ""
    mark: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        letter = Letter(
            stamp.seq,
            "inject",
            self.number,
            self.sender,
            self.to,
            self.method,
            self.title,
            self.text,
            stamp.turn,
            stamp.at,
            place=self.place,
            mark=self.mark,
        )
        record = InjectState(
            self.inject, "delivered", stamp.seq, stamp.at, "", self.title, self.text, self.to
        )
        return state.with_(
            letters=state.letters.set(stamp.seq, letter),
            injects=state.injects.set(self.inject, record),
        )

    @override
    def audience(self) -> Audience:
        return seats_and_control(*self.to)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = "all" if PUBLIC in self.to else ", ".join(name(seat) for seat in self.to)
        return f"Inject {self.number} to {to}: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
