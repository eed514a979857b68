"""A fact of the charter was found to be so, or is still contested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.refs import CharterFact
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class FactFound(Frozen, Condition):
    """`{ fact = "external-attack", is = true }`, or `finding = true | false | "contested"`."""

    fact: CharterFact
    is_: bool = Field(default=True, alias="is")
    finding: bool | Literal["contested"] | None = None

    @override
    def ask(self, situation: Situation) -> Truth:
        found = situation.finding(self.fact)
        if self.finding == "contested":
            return truth(found is None)
        wanted = self.is_ if self.finding is None else self.finding
        return truth(None if found is None else found == wanted)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        if self.finding == "contested":
            return f"{name(self.fact)} is contested"
        wanted = self.is_ if self.finding is None else self.finding
        return f"{name(self.fact)} was found {'true' if wanted else 'false'}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        if self.finding == "contested":
            return f"{name(self.fact)} is not contested"
        wanted = self.is_ if self.finding is None else self.finding
        return f"{name(self.fact)} was not found {'true' if wanted else 'false'}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("finding", self.fact)
        return () if cause is None else (cause,)
