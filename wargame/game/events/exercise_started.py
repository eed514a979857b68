"""StartEx: the choices of Set-up are fixed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import CharterId, TurnId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ExerciseStarted(Event):
    """StartEx, with the length and the turns that will be played."""

    kind: ClassVar[str] = "exercise_started"
    title: str
    charter: CharterId
    length: str
    turns: tuple[TurnId, ...]
    draws: str
    handling: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(
            exercise=replace(
                state.exercise,
                title=self.title,
                charter=self.charter,
                version=self.length,
                turns=self.turns,
                draws=self.draws,
                handling=self.handling,
                started_at=stamp.at,
            ),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        charter = name(self.charter)
        return f"The exercise began: {self.title}, {len(self.turns)} turns, charter {charter}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
