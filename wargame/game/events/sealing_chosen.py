"""Set-up chose that sealed moves are encrypted until Reveal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SealingChosen(Event):
    """How sealed moves are kept until Reveal; an exercise without this entry keeps them open.

    Attributes:
        how: `encrypted`, or `encrypted-alone` where the facilitator's phrase opens none either.
    """

    kind: ClassVar[str] = "sealing_chosen"
    how: Literal["encrypted", "encrypted-alone"]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(exercise=replace(state.exercise, sealing=self.how))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        whose = "the seat's pass-phrase opens them, or the facilitator's"
        if self.how == "encrypted-alone":
            whose = "only the seat's own pass-phrase opens them"
        return f"Sealed moves are encrypted until Reveal; {whose}."
