"""A request needs nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.request_event import RequestEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class RequestClosed(RequestEvent):
    """A request is off the list, with the reason where it was not answered."""

    kind: ClassVar[str] = "request_closed"
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, state="closed", reason=self.reason)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        said = self.named(name)
        why = f": {self.reason}" if self.reason else ""
        return f"{said[:1].upper()}{said[1:]} was closed{why}."
