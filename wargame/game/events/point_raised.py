"""A seat raised a point of order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Point
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PointRaised(Event):
    """It comes before every speaker."""

    kind: ClassVar[str] = "point_raised"
    point: str
    seat: SeatId
    category: str
    text: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        made = Point(self.point, self.seat, self.category, self.text, stamp.seq)
        points = state.council.points.set(self.point, made)
        return state.with_(council=replace(state.council, points=points))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = self.category.replace("-", " ")
        text = f": {self.text}" if self.text else ""
        return f"{name(self.seat)} raised a point of order, {words}{text}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return ("points",)
