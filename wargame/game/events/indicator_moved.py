"""An indicator changed, with its cause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import IndicatorId
from wargame.game.records import Level, Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class IndicatorMoved(Event):
    """An indicator as it came out, within 0 to 100."""

    kind: ClassVar[str] = "indicator_moved"
    indicator: IndicatorId
    title: str
    by: int
    was: int
    becomes: int
    cause: str
    public: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        level = state.indicators.get(self.indicator)
        level = (
            replace(level, value=self.becomes, seq=stamp.seq)
            if level is not None
            else Level(self.indicator, self.title, self.becomes, "", stamp.seq)
        )
        moved = Moved("indicator", self.indicator, str(self.was), str(self.becomes), stamp.seq)
        levels = state.indicators.set(self.indicator, level)
        return state.with_(indicators=levels).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return EVERYONE if self.public else CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title}: {self.was} to {self.becomes} ({self.by:+d})."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"indicator:{self.indicator}",)
