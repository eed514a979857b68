"""A seat did something alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import PUBLIC, SeatId
from wargame.game.records import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ActionTaken(Event):
    """An action with its price and what the charter says of it."""

    kind: ClassVar[str] = "action_taken"
    seat: SeatId
    action: str
    instrument: str
    title: str
    text: str
    price: int
    to: tuple[SeatId, ...] = ()
    readers: tuple[SeatId, ...] = (PUBLIC,)
    conduct: str = ""
    article: str = ""
    cites: str = ""
    paper: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        deed = Deed(
            stamp.seq,
            self.seat,
            self.action,
            self.instrument,
            self.title,
            self.text,
            self.price,
            stamp.turn,
            done=True,
            conduct=self.conduct,
            article=self.article,
            cites=self.cites,
        )
        return state.with_(deeds=state.deeds.set(stamp.seq, deed))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat, *self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {
            "breach": "a breach of",
            "contested": "contested under",
            "permitted": "permitted by",
        }
        law = (
            f" ({words[self.conduct]} {self.cites})" if self.conduct in words and self.cites else ""
        )
        paper = " Entered from paper." if self.paper else ""
        return f"{name(self.seat)}: {self.title}{law}.{paper}"

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"action:{self.action}", f"seat:{self.seat}")
