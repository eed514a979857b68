"""A fact of the pack has a value: in truth, or as one seat was last shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain, quoted
from wargame.scenario.refs import FactRef, SeatRef, Slug
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class FactIs(Frozen, Condition):
    """`{ fact = "kar-f-truce", is = "trilateral" }`.

    With `believed_by = "ARM"` it asks what that seat was last shown.
    """

    fact: FactRef
    is_: Slug = Field(alias="is")
    believed_by: SeatRef | None = None

    @override
    def ask(self, situation: Situation) -> Truth:
        value = (
            situation.fact_value(self.fact)
            if self.believed_by is None
            else situation.belief(self.believed_by, self.fact)
        )
        return truth(None if value is None else value == self.is_)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        who = f"{name(self.believed_by)} believes that " if self.believed_by else ""
        return f"{who}{name(self.fact)} is {self._value(name)}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        if self.believed_by:
            who = name(self.believed_by)
            return f"{who} does not believe that {name(self.fact)} is {self._value(name)}"
        return f"{name(self.fact)} is not {self._value(name)}"

    def _value(self, name: Callable[[str], str]) -> str:
        key = f"{self.fact}={self.is_}"
        said = name(key)
        return self.is_.replace("-", " ") if said == key else quoted(said)

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("fact", self.fact)
        return () if cause is None else (cause,)
