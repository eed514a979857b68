"""Control rules on a contested fact, with a reason; contested motions are ruled on again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.reason_given import ReasonGiven
from wargame.play.command import Command
from wargame.play.rulings import rule_on

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

SHORTEST_REASON = 10


class RuleFact(Command):
    """Find a fact of the charter true or false by control's own authority."""

    fact: str
    value: bool
    reason: str

    @override
    def decide(self, at: Proceedings) -> None:
        charter = at.setting.charter(at.state.exercise.charter)
        if self.fact not in charter.facts:
            message = f"{charter.title} asks for no fact {self.fact}."
            raise Refused(message, f"It asks for {', '.join(charter.facts)}.")
        if len(self.reason.strip()) < SHORTEST_REASON:
            message = "A ruling on a fact needs a reason that others can judge."
            raise Refused(message, f"Write at least {SHORTEST_REASON} characters.")
        seq = at.record(
            FactRuled(
                fact=self.fact,
                value=self.value,
                says_fact=charter.facts[self.fact].says,
            )
        )
        at.record(ReasonGiven(about=seq, text=self.reason.strip()))
        for motion in at.state.motion_numbers():
            if motion.state == "ruled" and motion.outcome == "contested":
                rule_on(at, motion.id)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("findings",)
