"""The sitting became formal, informal or suspended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Sitting
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SittingChanged(Event):
    """How the council sits, and until when that is meant to last."""

    kind: ClassVar[str] = "sitting_changed"
    form: str
    until: str = ""
    minutes: int = 0
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        sitting = Sitting(self.form, self.until, self.reason, stamp.seq, stamp.at)
        return state.with_(council=replace(state.council, sitting=sitting))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {
            "formal": "The council sits formally",
            "informal": "The council consults informally",
            "suspended": "The sitting is suspended",
        }
        span = f" for {self.minutes} minutes" if self.minutes else ""
        why = f": {self.reason}" if self.reason else ""
        return f"{words.get(self.form, self.form)}{span}{why}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("sitting",)
