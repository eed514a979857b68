"""An indicator stands at or above, or at or below, a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.scenario.bounds import Bounded
from wargame.scenario.condition import Condition, plain
from wargame.scenario.refs import IndicatorRef

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation
    from wargame.scenario.truth import Truth


class IndicatorAt(Bounded, Condition):
    """`{ indicator = "kar-n-violence", at_least = 60 }`, `at_most`, or both for a range."""

    indicator: IndicatorRef

    @override
    def ask(self, situation: Situation) -> Truth:
        return self.holds(situation.indicator_value(self.indicator))

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.indicator)} is {self.within()}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.indicator)} is {self.outside()}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("indicator", self.indicator)
        return () if cause is None else (cause,)
