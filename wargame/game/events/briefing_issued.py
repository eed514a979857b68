"""A seat, or everyone, received its packet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import PUBLIC, SeatId
from wargame.game.records import Briefing

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class BriefingIssued(Event):
    """The packet of one seat (or of `public`) as it was issued."""

    kind: ClassVar[str] = "briefing_issued"
    seat: SeatId
    text: str
    objectives: tuple[tuple[str, str], ...] = ()
    red_lines: tuple[str, ...] = ()
    resources: tuple[tuple[str, str], ...] = ()
    points: int = 0

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        packet = Briefing(stamp.seq, self.text, self.objectives, self.red_lines, self.resources)
        points = state.points if self.seat == PUBLIC else state.points.set(self.seat, self.points)
        return state.with_(briefings=state.briefings.set(self.seat, packet), points=points)

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.seat == PUBLIC:
            return "The public briefing was issued to all."
        return f"{name(self.seat)} received its packet."
