"""A relation between two seats is strong enough, or weak enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.scenario.bounds import Bounded
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsRelations
from wargame.scenario.refs import RelationRef
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class RelationAt(Bounded, Condition):
    """`{ relation = "prs-r-arm-rus-arms", at_least = 60 }`, `at_most`, or both."""

    relation: RelationRef

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsRelations):
            return Truth.UNKNOWN
        return self.holds(situation.relation_value(self.relation))

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.relation)} is {self.within()}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.relation)} is {self.outside()}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("relation", self.relation)
        return () if cause is None else (cause,)
