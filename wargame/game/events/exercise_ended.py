"""EndEx."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.records import Phase, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ExerciseEnded(Event):
    """The end of play; what follows is review."""

    kind: ClassVar[str] = "exercise_ended"
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(
            exercise=replace(state.exercise, ended_at=stamp.at),
            turn=replace(Turn(), number=state.turn.number),
            phase=Phase(),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f" {self.reason}" if self.reason else ""
        return f"The exercise ended.{why}"

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
