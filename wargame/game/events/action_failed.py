"""An action of a sealed move could not be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ActionFailed(Event):
    """An action whose condition did not hold when the move was opened; nothing was charged."""

    kind: ClassVar[str] = "action_failed"
    seat: SeatId
    action: str
    instrument: str
    title: str
    reason: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        deed = Deed(
            stamp.seq,
            self.seat,
            self.action,
            self.instrument,
            self.title,
            "",
            0,
            stamp.turn,
            done=False,
            reason=self.reason,
        )
        return state.with_(deeds=state.deeds.set(stamp.seq, deed))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} could not: {self.title}. {self.reason}"
