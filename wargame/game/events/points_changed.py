"""A seat's influence points were spent or given."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PointsChanged(Event):
    """Influence points of one seat, as they came out."""

    kind: ClassVar[str] = "points_changed"
    seat: SeatId
    by: int
    was: int
    becomes: int
    cause: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        moved = Moved("points", self.seat, str(self.was), str(self.becomes), stamp.seq)
        points = state.points.set(self.seat, self.becomes)
        return state.with_(points=points).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)}: {self.by:+d} influence, {self.becomes} left."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"seat:{self.seat}",)
