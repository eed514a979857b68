"""An action or a motion of the pack was opened or shut."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class OptionChanged(Event):
    """Whether something can be done; `what` is `action` or `motion`."""

    kind: ClassVar[str] = "option_changed"
    what: str
    id: str
    title: str
    open: bool
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        key = f"{self.what}:{self.id}"
        was = state.options.get(key)
        moved = Moved("option", key, "" if was is None else str(was), str(self.open), stamp.seq)
        options = state.options.set(key, self.open)
        return state.with_(options=options).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title} is {'open' if self.open else 'shut'}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"{self.what}:{self.id}",)
