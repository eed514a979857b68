"""A seat has so many points left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.refs import SeatRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class SeatHas(Frozen, Condition):
    """`{ seat = "ARM", has_at_least = 2 }`."""

    seat: SeatRef
    has_at_least: Annotated[int, Field(ge=0)]

    @override
    def ask(self, situation: Situation) -> Truth:
        points = situation.points(self.seat)
        return truth(None if points is None else points >= self.has_at_least)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.seat)} has at least {self.has_at_least} points"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.seat)} has fewer than {self.has_at_least} points"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("points", self.seat)
        return () if cause is None else (cause,)
