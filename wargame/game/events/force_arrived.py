"""A force is where it was sent, went home, or took on another status."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import HOME
from wargame.game.march_event import MarchEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class ForceArrived(MarchEvent):
    """The status that holds from now on; `reason` says why it went home unasked, if it did."""

    kind: ClassVar[str] = "force_arrived"
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, self.becomes)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f", since {self.reason}" if self.reason else ""
        if self.becomes == HOME:
            return f"{self.title}: home{why}."
        at = f" at {self.place_name}" if self.place_name else ""
        return f"{self.title}: {self.becomes.replace('-', ' ')}{at}{why}."
