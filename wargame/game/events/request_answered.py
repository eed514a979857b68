"""A question was answered, or it was noted what came of a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.request_event import RequestEvent
from wargame.game.requests import TALK

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class RequestAnswered(RequestEvent):
    """The answer, for those whom the request concerns."""

    kind: ClassVar[str] = "request_answered"
    text: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, state="answered", answer=self.text)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = "came to" if self.what == TALK else "was answered"
        said = self.named(name)
        return f"{said[:1].upper()}{said[1:]} {what}: {self.text}"
