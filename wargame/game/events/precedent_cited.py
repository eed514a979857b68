"""A seat cited a precedent for a motion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import Citation
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PrecedentCited(Event):
    """A card on the table.

    Attributes:
        stands: `holds`, `repeated` (its effect held before) or `cancelled` by a counter-card.
        cancelled_by: The seat that had cited the counter-card, where it was cancelled.
        cancels: Entries of earlier citations that this one cancels.
    """

    kind: ClassVar[str] = "precedent_cited"
    precedent: str
    title: str
    seat: SeatId
    motion: MotionId
    number: str
    template: str = ""
    words: str = ""
    price: int
    stands: str
    cancelled_by: str = ""
    cancels: tuple[int, ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        citations = state.citations
        for seq in self.cancels:
            earlier = citations.get(seq)
            if earlier is not None:
                citations = citations.set(seq, replace(earlier, stands="cancelled", by=self.seat))
        citation = Citation(
            stamp.seq,
            self.precedent,
            self.title,
            self.seat,
            self.motion,
            self.template,
            stamp.turn,
            self.words,
            self.stands,
            self.cancelled_by,
        )
        return state.with_(citations=citations.set(stamp.seq, citation))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = f" {self.words}" if self.words else ""
        said = f"{name(self.seat)} cited {self.title} on motion {self.number}.{words}"
        if self.stands == "cancelled":
            said += f" {name(self.cancelled_by)} had answered it this turn; it moves nothing."
        elif self.stands == "repeated":
            said += " It was heard before and moves nothing more."
        if self.cancels:
            said += " It answers an earlier card, whose effect falls away."
        return said

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"precedent:{self.precedent}", f"seat:{self.seat}")
