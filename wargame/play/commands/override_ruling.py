"""The facilitator decides against a verdict; the verdict stands beside it for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.play.commands.handle_motion import OnMotion
from wargame.play.rulings import OVERRIDES, exchange_effects

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

SHORTEST_REASON = 10


class OverrideRuling(OnMotion):
    """Give a ruled motion another outcome: `adopted`, `rejected` or `put-off`, with a reason."""

    outcome: str
    reason: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if not motion.rulings:
            message = f"Motion {motion.number} has no ruling yet."
            raise Refused(message, "Close the roll first.")
        if self.outcome not in OVERRIDES:
            message = f"{self.outcome} is no outcome of an override."
            raise Refused(message, f"Choose {', '.join(OVERRIDES)}.")
        if len(self.reason.strip()) < SHORTEST_REASON:
            message = "An override needs a reason that others can judge."
            raise Refused(message, f"Write at least {SHORTEST_REASON} characters.")
        if self.outcome == motion.outcome:
            message = f"Motion {motion.number} is {motion.outcome} already."
            raise Refused(message, "There is nothing to override.")
        seq = at.record(
            RulingOverridden(
                motion=motion.id,
                number=motion.number,
                outcome=self.outcome,
                was=motion.outcome,
            )
        )
        at.record(ReasonGiven(about=seq, text=self.reason.strip()))
        exchange_effects(at, motion.id, seq)
