"""The sitting goes formal, informal or is suspended, for so many minutes if somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.play.command import Command
from wargame.play.sitting import FORMS, change_sitting

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

LONGEST = 24 * 60


class ChangeSitting(Command):
    """Change how the council sits.

    Attributes:
        minutes: For how long from now, 0 for open end.
    """

    form: str
    minutes: int = 0
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if self.form not in FORMS:
            raise Refused(f"{self.form} is no form of sitting.", f"Choose {', '.join(FORMS)}.")
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        if not 0 <= self.minutes <= LONGEST:
            message = f"A sitting cannot last {self.minutes} minutes."
            raise Refused(message, f"Choose up to {LONGEST}.")
        now = at.state.council.sitting
        if now.form == self.form and not self.minutes and not now.until:
            raise Refused("The council sits so already.")
        change_sitting(at, self.form, self.minutes, self.reason)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("sitting",)
