"""Control brought something about by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class RuledByHand(Event):
    """Control's ruling and its reason; what it changed has events of its own, with their readers.

    Attributes:
        about: Number of the entry that it answers, 0 for none.
        words: What it changes, in words.
    """

    kind: ClassVar[str] = "ruled_by_hand"
    about: int
    words: tuple[str, ...]
    reason: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        about = f" on #{self.about}" if self.about else ""
        return f"Ruled by hand{about}: {'; '.join(self.words)}. {self.reason}"
