"""The exercise clock: stop it, let it run, give a phase more or less time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.entry import utc_moment
from wargame.game.errors import Refused
from wargame.game.events.clock_paused import ClockPaused
from wargame.game.events.clock_resumed import ClockResumed
from wargame.game.events.time_added import TimeAdded
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

MOST = 120


class PauseClock(Command):
    """Stop the exercise clock."""

    @override
    def decide(self, at: Proceedings) -> None:
        if at.state.clock.paused_at:
            raise Refused("The clock stands already.", "Let it run again.")
        at.record(ClockPaused())


class ResumeClock(Command):
    """Let the exercise clock run again."""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.clock.paused_at:
            raise Refused("The clock is running.")
        stood = (at.now - utc_moment(at.state.clock.paused_at)).total_seconds()
        at.record(ClockResumed(seconds=round(max(0.0, stood), 3)))


class AddTime(Command):
    """Give the phase minutes, or take some."""

    minutes: int

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.phase.id:
            raise Refused("No phase is open.", "Open the next turn.")
        if not self.minutes or abs(self.minutes) > MOST:
            raise Refused(f"{self.minutes} minutes cannot be added.", f"Choose 1 to {MOST}.")
        at.record(TimeAdded(minutes=self.minutes, phase=at.state.phase.title))
