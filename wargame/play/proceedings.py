"""What one command comes to: its events so far, and the state they lead to.

A decision often builds on its own first steps (an effect is clamped by the effect before it), so
each event is folded as soon as it is recorded. Nothing is stored until the command is through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.entry import utc_text
from wargame.game.event import Stamp
from wargame.game.fold import step
from wargame.play.timing import story_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wargame.game.event import Event
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.setting import Setting
    from wargame.scenario.pack import Pack


class Proceedings:
    """The events of one command in the making.

    Attributes:
        state: The state after everything recorded so far, the whole truth.
        log: Everything before, abandoned branches included.
        recorded: Stamps and events in order.
    """

    def __init__(
        self,
        state: State,
        setting: Setting,
        now: datetime,
        actor: SeatId,
        log: Sequence[tuple[Stamp, Event]],
    ) -> None:
        self.state = state
        self.setting = setting
        self.now = now
        self.actor = actor
        self.log = log
        self.recorded: list[tuple[Stamp, Event]] = []
        self._next = log[-1][0].seq + 1 if log else 1

    @property
    def pack(self) -> Pack:
        """The pack in play."""
        return self.setting.pack

    @property
    def next_seq(self) -> int:
        """The number that the next recorded event will have."""
        return self._next

    def record(self, event: Event, *, turn: str | None = None, phase: str | None = None) -> int:
        """Record an event and fold it; returns its number.

        Args:
            event: What happened.
            turn: Id of the turn it belongs to, where that is not the one now open.
            phase: The same for the phase.
        """
        stamp = Stamp(
            self._next,
            utc_text(self.now),
            story_time(self.state, self.now),
            self.state.turn.id if turn is None else turn,
            self.state.phase.id if phase is None else phase,
            self.actor,
        )
        self.state = step(self.state, stamp, event)
        self.recorded.append((stamp, event))
        self._next += 1
        return stamp.seq
