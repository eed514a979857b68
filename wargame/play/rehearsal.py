"""Playing in memory alone: the same commands and decisions, nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.fold import START, effective, fold
from wargame.play.proceedings import Proceedings

if TYPE_CHECKING:
    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.play.command import Command
    from wargame.play.ports import Clock
    from wargame.play.setting import Setting


class Rehearsal:
    """A play of a pack that leaves no trace.

    Attributes:
        events: What happened, with stamps.
    """

    def __init__(self, setting: Setting, clock: Clock) -> None:
        self._setting = setting
        self._clock = clock
        self._state: State = START
        self.events: list[tuple[Stamp, Event]] = []

    @property
    def state(self) -> State:
        """The state now, the whole truth."""
        return self._state

    def submit(self, command: Command) -> None:
        """Decide a command and fold what it comes to.

        Raises:
            Refused: As in a session.
        """
        at = Proceedings(self._state, self._setting, self._clock.now(), command.actor, self.events)
        command.decide(at)
        self.events.extend(at.recorded)
        taken_back = any(event.kind == "taken_back" for _, event in at.recorded)
        self._state = fold(effective(self.events)) if taken_back else at.state
