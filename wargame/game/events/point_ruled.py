"""The chair ruled on a point of order."""

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


class PointRuled(Event):
    """Upheld or not, and in which words."""

    kind: ClassVar[str] = "point_ruled"
    point: str
    seat: SeatId
    ruling: str
    words: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        known = state.council.points.get(self.point)
        if known is None:
            return state
        known = replace(known, ruling=self.ruling, words=self.words, settled=stamp.seq)
        points = state.council.points.set(self.point, known)
        return state.with_(council=replace(state.council, points=points))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        how = "was upheld" if self.ruling == "upheld" else "was not upheld"
        words = f": {self.words}" if self.words else "."
        return f"The point of order of {name(self.seat)} {how}{words}"

    @override
    def touches(self) -> tuple[str, ...]:
        return ("points",)
