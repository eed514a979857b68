"""A reform was ratified by all who have to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import CharterId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ReformRatified(Event):
    """Control's ruling that a reform is complete; what follows from it has events of its own."""

    kind: ClassVar[str] = "reform_ratified"
    reform: str
    title: str
    charter: CharterId
    words: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(ratified=(*state.ratified, self.reform))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = f" {self.words}" if self.words else ""
        return f"{self.title} is ratified.{words}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"reform:{self.reform}",)
