"""Seats are told that a fact has a value, whether it has or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import FactRef, ReaderRef, Slug

if TYPE_CHECKING:
    from collections.abc import Callable


class FactTold(Frozen, Effect):
    """`{ fact = "kar-f-truce", told = "moscow", to = ["ARM"] }`: a belief, not the truth."""

    fact: FactRef
    told: Slug
    to: Annotated[tuple[ReaderRef, ...], Field(min_length=1)]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        to = ", ".join(name(seat) for seat in self.to)
        return f"{to} told that {name(self.fact)} is {self.told}"
