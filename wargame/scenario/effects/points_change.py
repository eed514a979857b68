"""A seat gains or loses points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import SeatRef

if TYPE_CHECKING:
    from collections.abc import Callable


class PointsChange(Frozen, Effect):
    """`{ points = "ARM", by = -2 }`."""

    seat: SeatRef = Field(alias="points")
    by: Annotated[int, Field(ge=-100, le=100)]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"points of {name(self.seat)} {self.by:+d}"
