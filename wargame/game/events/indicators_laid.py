"""The indicators' start values."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import IndicatorId
from wargame.game.records import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class IndicatorsLaid(Event):
    """Start values of indicators, for control or, where the pack says so, for all."""

    kind: ClassVar[str] = "indicators_laid"
    indicators: tuple[tuple[IndicatorId, str, int, str], ...]
    public: bool

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        levels = state.indicators
        for indicator, title, value, better in self.indicators:
            levels = levels.set(indicator, Level(indicator, title, value, better, stamp.seq))
        return state.with_(indicators=levels)

    @override
    def audience(self) -> Audience:
        return EVERYONE if self.public else CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{len(self.indicators)} indicators start."
