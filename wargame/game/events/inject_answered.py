"""A delivered inject was answered by those whom it was meant to move."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class InjectAnswered(Event):
    """The tick on a delivered inject, or that it was taken off again (`done` false).

    Attributes:
        about: The entry that was the answer, 0 for none.
    """

    kind: ClassVar[str] = "inject_answered"
    inject: InjectId
    number: str
    title: str
    done: bool = True
    about: int = 0

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.injects.get(self.inject)
        if old is None:
            return state
        record = old._replace(answered=stamp.seq if self.done else 0)
        return state.with_(injects=state.injects.set(self.inject, record))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        by = f" by #{self.about}" if self.about else ""
        word = f"was answered{by}" if self.done else "is not answered yet"
        return f"Inject {self.number} {word}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
