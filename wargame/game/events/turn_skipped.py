"""A turn was not played: history filled it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import FactId, IndicatorId, TurnId
from wargame.game.records import Known, Phase, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TurnSkipped(Event):
    """A skipped turn: facts and indicators as history moved them, nothing charged."""

    kind: ClassVar[str] = "turn_skipped"
    turn: TurnId
    number: int
    title: str
    facts: tuple[tuple[FactId, str], ...]
    indicators: tuple[tuple[IndicatorId, int, int], ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        facts = state.facts
        for fact, value in self.facts:
            old = facts.get(fact)
            facts = facts.set(fact, Known(value, stamp.seq, old.title if old else ""))
        levels = state.indicators
        for indicator, _, becomes in self.indicators:
            level = levels.get(indicator)
            if level is not None:
                levels = levels.set(indicator, replace(level, value=becomes, seq=stamp.seq))
        return state.with_(
            facts=facts,
            indicators=levels,
            turn=replace(Turn(), number=self.number),
            phase=Phase(),
            closed_turns=(*state.closed_turns, self.turn),
        )

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Turn {self.number}, {self.title}, was not played; it went as in history."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
