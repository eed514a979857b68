"""A relation between two seats grew or shrank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class RelationMoved(Event):
    """A relation as it came out, within 0 to 100."""

    kind: ClassVar[str] = "relation_moved"
    relation: str
    title: str
    by: int
    was: int
    becomes: int
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        relation = state.relations.get(self.relation)
        if relation is not None:
            relation = replace(relation, value=self.becomes, seq=stamp.seq)
            state = state.with_(relations=state.relations.set(self.relation, relation))
        moved = Moved("relation", self.relation, str(self.was), str(self.becomes), stamp.seq)
        return state.with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title}: {self.was} to {self.becomes} ({self.by:+d})."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"relation:{self.relation}",)
