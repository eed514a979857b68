"""A turn began."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from immutables import Map
from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import TurnId
from wargame.game.records import Phase, Running, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TurnOpened(Event):
    """A turn's dates, planned minutes and the text read aloud."""

    kind: ClassVar[str] = "turn_opened"
    turn: TurnId
    number: int
    title: str
    dates: str
    starts: str
    ends: str
    minutes: int
    opens_with: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        turn = Turn(
            self.turn,
            self.number,
            self.title,
            self.dates,
            self.starts,
            self.ends,
            self.minutes,
            self.opens_with,
            stamp.at,
            stamp.seq,
        )
        return state.with_(
            turn=turn,
            phase=Phase(),
            clock=Running(),
            moves=Map(),
            offers=Map(),
            acted=Map(),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Turn {self.number} began: {self.title} ({self.dates})."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
