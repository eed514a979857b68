"""A force has a status, or stands at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsForces
from wargame.scenario.refs import ForceRef, PlaceRef, Slug
from wargame.scenario.truth import Truth, every, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class ForceIs(Frozen, Condition):
    """`{ force = "kar-u-rus-15", status = "deployed" }`, `at = "kar-p-goris"`, or both."""

    force: ForceRef
    status: Slug | None = None
    at: PlaceRef | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.status is None and self.at is None:
            why = "asks nothing; add status or at"
            raise ValueError(why)
        return self

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsForces):
            return Truth.UNKNOWN
        pairs = (
            (self.status, situation.force_status(self.force)),
            (self.at, situation.force_place(self.force)),
        )
        return every(
            truth(None if found is None else found == wanted)
            for wanted, found in pairs
            if wanted is not None
        )

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        status = f" is {self.status}" if self.status else " stands"
        at = f" at {name(self.at)}" if self.at else ""
        return f"{name(self.force)}{status}{at}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("force", self.force)
        return () if cause is None else (cause,)
