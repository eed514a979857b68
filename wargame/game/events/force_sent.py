"""A force left for somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import ON_THE_WAY
from wargame.game.march_event import MarchEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class ForceSent(MarchEvent):
    """On the way: `arrives` is the turn at whose opening it will be there, as what it was sent for.

    `via` says by which way, empty where the pack names none.
    """

    kind: ClassVar[str] = "force_sent"
    arrives: int
    via: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, ON_THE_WAY, bound_for=self.becomes, arrives=self.arrives)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = f" to {self.place_name}" if self.place_name else ""
        via = f", {self.via}" if self.via else ""
        return f"{self.title}: on the way{to}{via}; there when turn {self.arrives} opens."
