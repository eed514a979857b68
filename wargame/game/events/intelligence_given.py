"""A seat's own service reported to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class IntelligenceGiven(Event):
    """Intelligence for one seat, in the briefing of its turn."""

    kind: ClassVar[str] = "intelligence_given"
    id: str
    seat: SeatId
    reliability: str
    text: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        letter = Letter(
            stamp.seq,
            "intelligence",
            "",
            "",
            (self.seat,),
            "intelligence",
            "",
            self.text,
            stamp.turn,
            stamp.at,
            self.reliability,
        )
        return state.with_(letters=state.letters.set(stamp.seq, letter))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} received a report of its own service."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"seat:{self.seat}",)
