"""A seat attached a dissent, a reservation or an explanation to a decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Statement
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class StatementAttached(Event):
    """The seat's own words, kept with the ruling for ever."""

    kind: ClassVar[str] = "statement_attached"
    motion: MotionId
    number: str
    seat: SeatId
    what: str
    text: str
    ruling: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        made = Statement(self.motion, self.seat, self.what, self.text, self.ruling, stamp.seq)
        statements = (*state.council.statements, made)
        return state.with_(council=replace(state.council, statements=statements))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} attached a {self.what} to motion {self.number}: {self.text}"

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"statement:{self.motion}",)
