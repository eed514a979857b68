"""A force was ordered somewhere, and no way there is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import WAITING
from wargame.game.march_event import MarchEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class ForceHeldUp(MarchEvent):
    """The order stands; it leaves when a turn opens and a way is open."""

    kind: ClassVar[str] = "force_held_up"
    ways: tuple[str, ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, WAITING, bound_for=self.becomes)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = f" to {self.place_name}" if self.place_name else ""
        ways = f": {'; '.join(self.ways)}" if self.ways else ""
        return f"{self.title}: ordered{to} and waiting, since no way is open{ways}."
