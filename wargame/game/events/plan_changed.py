"""Control plays other turns than planned, or at another pace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import TurnId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PlanChanged(Event):
    """The turns that are played from now on, and how long they are.

    Attributes:
        turns: All turns of the exercise, those played already among them.
        pace: Length of the turns to come, in percent of the pack's.
        end_by: Wall time by which play shall end, as UTC text; empty for none.
        dropped: Numbers of the turns left out with this change.
        added: Numbers of the turns taken in again.
    """

    kind: ClassVar[str] = "plan_changed"
    turns: tuple[TurnId, ...]
    pace: int = 100
    end_by: str = ""
    dropped: tuple[int, ...] = ()
    added: tuple[int, ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        planned = replace(state.exercise, turns=self.turns, pace=self.pace, end_by=self.end_by)
        return state.with_(exercise=planned)

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        parts = []
        if self.dropped:
            parts.append(f"without {_turns(self.dropped)}")
        if self.added:
            parts.append(f"with {_turns(self.added)} again")
        parts.append(f"turns to come last {self.pace} % of their planned time")
        return f"The plan changed: {', '.join(parts)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("plan",)


def _turns(numbers: tuple[int, ...]) -> str:
    word = "turn" if len(numbers) == 1 else "turns"
    return f"{word} {', '.join(str(one) for one in numbers)}"
