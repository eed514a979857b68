"""The precedents that may be cited in council."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import Precedent
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PrecedentCard(Frozen):
    """One card: what was asked and done, what it speaks for and against, where it may be cited."""

    id: str
    title: str
    text: str
    supports: str = ""
    against: str = ""
    motions: tuple[str, ...]
    price: int
    counter: str = ""
    certainty: str = ""


class PrecedentsLaid(Event):
    """All cards; what citing brings about is not said."""

    kind: ClassVar[str] = "precedents_laid"
    cards: tuple[PrecedentCard, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        precedents = state.precedents
        for one in self.cards:
            card = Precedent(
                one.id,
                one.title,
                one.text,
                one.supports,
                one.against,
                one.motions,
                one.price,
                one.counter,
                one.certainty,
                stamp.seq,
            )
            precedents = precedents.set(one.id, card)
        return state.with_(precedents=precedents)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        titles = "; ".join(one.title for one in self.cards)
        return f"Precedents that may be cited: {titles}."
