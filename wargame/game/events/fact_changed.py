"""The truth of a fact changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import FactId
from wargame.game.records import Known, Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class FactChanged(Event):
    """What is so from now on, whoever knows it."""

    kind: ClassVar[str] = "fact_changed"
    fact: FactId
    title: str
    was: str
    becomes: str
    words: str = ""
    cause: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        facts = state.facts.set(self.fact, Known(self.becomes, stamp.seq, self.title, self.words))
        moved = Moved("fact", self.fact, self.was, self.becomes, stamp.seq)
        return state.with_(facts=facts).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title}: {self.words or self.becomes}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"fact:{self.fact}",)
