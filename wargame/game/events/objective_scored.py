"""A seat's objective was scored from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ObjectiveScored(Event):
    """Points of one objective at the end, and the points it could have brought."""

    kind: ClassVar[str] = "objective_scored"
    objective: str
    seat: SeatId
    title: str
    points: int
    of: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        scores = state.scores.set(self.objective, (self.points, stamp.seq))
        return state.with_(scores=scores)

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)}: {self.title}: {self.points} of {self.of}."
