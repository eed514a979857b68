"""Control says that a reform is ratified: its charter is in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.charter_put_in_force import CharterPutInForce
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.reform_ratified import ReformRatified
from wargame.game.ids import PUBLIC
from wargame.play.command import Command
from wargame.play.effects import bring_about
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class RatifyReform(Command):
    """Put a reform of the pack in force; later motions are judged by its charter.

    Attributes:
        reform: Id of the reform.
        reason: Control's own note of why, which nobody else reads.
    """

    reform: str
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        reform = next((one for one in at.pack.reforms if one.id == self.reform), None)
        if reform is None:
            raise Refused(f"The pack has no reform {self.reform}.", "Choose one of its reforms.")
        if reform.id in at.state.ratified:
            raise Refused(f"{reform.title} is in force already.", "Nothing is left to do.")
        if reform.when.ask(StateSituation(at.state)) is not Truth.YES:
            needs = reform.when.words(at.pack.name)
            message = f"{reform.title} cannot be ratified yet: it needs {needs}."
            raise Refused(message, "Adopt it first.")
        charter = at.setting.charter(reform.charter)
        seq = at.record(
            ReformRatified(
                reform=reform.id, title=reform.title, charter=charter.id, words=reform.words
            )
        )
        if self.reason.strip():
            at.record(ReasonGiven(about=seq, text=self.reason.strip()))
        cause = f"reform:{reform.id}@{seq}"
        bring_about(at, reform.effects, cause, told=(PUBLIC,))
        at.record(CharterPutInForce(charter=charter.id, title=charter.title, cause=cause))

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"reform:{self.reform}",)
