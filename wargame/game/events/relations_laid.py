"""The relations between seats as they are when the exercise begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import Relation
from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class LaidRelation(Frozen):
    """One relation at its start value; `seat` depends on `to`, or holds something for it."""

    id: str
    title: str
    seat: SeatId
    to: SeatId
    component: str = ""
    value: int
    unit: str = "scale"
    meaning: str = ""


class RelationsLaid(Event):
    """Relations that have the same readers; none but control when `readers` is empty."""

    kind: ClassVar[str] = "relations_laid"
    relations: tuple[LaidRelation, ...]
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        relations = state.relations
        for one in self.relations:
            relations = relations.set(
                one.id,
                Relation(
                    one.id,
                    one.title,
                    one.seat,
                    one.to,
                    one.component,
                    one.value,
                    stamp.seq,
                    one.value,
                    one.unit,
                    one.meaning,
                ),
            )
        return state.with_(relations=relations)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        count = len(self.relations)
        return f"{'One relation is' if count == 1 else f'{count} relations are'} laid down."
