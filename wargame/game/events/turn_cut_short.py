"""The rest of a turn was left out, for want of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import TurnId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TurnCutShort(Event):
    """Which phases of a turn were not played; its close follows as always."""

    kind: ClassVar[str] = "turn_cut_short"
    turn: TurnId
    number: int
    phase: str
    left_out: tuple[str, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        rest = f"; not played: {', '.join(self.left_out)}" if self.left_out else ""
        return f"Turn {self.number} was cut short in {self.phase}{rest}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
