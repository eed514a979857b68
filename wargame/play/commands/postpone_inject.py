"""An inject comes later than planned: minutes from now, or in a later turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.inject_postponed import InjectPostponed
from wargame.game.ids import InjectId, TurnId
from wargame.play.command import Command
from wargame.play.timing import turn_minutes

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Turn

MOST = 600


class PostponeInject(Command):
    """Deliver an inject later.

    Attributes:
        minutes: From now on the turn's clock; with `turn` from the start of that turn.
        turn: A turn still to come; empty for the turn in play.
    """

    inject: InjectId
    minutes: int = 0
    turn: str = ""
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        inject = at.pack.inject(self.inject)
        record = at.state.injects.get(inject.id)
        if record is not None and record.state == "delivered":
            message = f"Inject {inject.number} was delivered already, #{record.seq}."
            raise Refused(message, "Take that back first.")
        turn, minute = self._when(at)
        at.record(
            InjectPostponed(
                inject=inject.id,
                number=inject.number,
                title=record.title if record is not None and record.text else inject.title,
                turn=TurnId(turn.id),
                turn_number=turn.number,
                minute=minute,
                reason=self.reason.strip(),
            )
        )

    def _when(self, at: Proceedings) -> tuple[Turn, int]:
        if not 0 <= self.minutes <= MOST:
            raise Refused(f"{self.minutes} minutes is no time.", f"Choose 0 to {MOST}.")
        if self.turn:
            left = [one for one in at.state.exercise.turns if one not in at.state.closed_turns]
            if self.turn not in left or self.turn == at.state.turn.id:
                raise Refused("That turn does not come any more.", "Choose a later turn.")
            return at.pack.turn(self.turn), self.minutes
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Choose a turn to come.")
        if not self.minutes:
            raise Refused("That is now.", "Deliver it, or say in how many minutes.")
        now = round(turn_minutes(at.state, at.now))
        return at.pack.turn(at.state.turn.id), now + self.minutes

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
