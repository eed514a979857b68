"""A force has a status, stands at a place, or is ready enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import model_validator
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.bounds import Level
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsForces
from wargame.scenario.refs import ForceRef, PlaceRef, Slug
from wargame.scenario.truth import Truth, every, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class ForceIs(Frozen, Condition):
    """`{ force = "kar-u-rus-15", status = "deployed" }`, `at = "kar-p-goris"`, or both.

    Also `readiness_at_least = 60` and `readiness_at_most`.
    """

    force: ForceRef
    status: Slug | None = None
    at: PlaceRef | None = None
    readiness_at_least: Level | None = None
    readiness_at_most: Level | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        asked = (self.status, self.at, self.readiness_at_least, self.readiness_at_most)
        if asked == (None, None, None, None):
            why = "asks nothing; add status, at, readiness_at_least or readiness_at_most"
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
        answers = [
            truth(None if found is None else found == wanted)
            for wanted, found in pairs
            if wanted is not None
        ]
        if self.readiness_at_least is not None or self.readiness_at_most is not None:
            answers.append(self._ready(situation.force_readiness(self.force)))
        return every(answers)

    def _ready(self, readiness: int | None) -> Truth:
        if readiness is None:
            return Truth.UNKNOWN
        low = self.readiness_at_least or 0
        high = 100 if self.readiness_at_most is None else self.readiness_at_most
        return truth(low <= readiness <= high)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        said = []
        if self.status or self.at:
            status = f"is {self.status.replace('-', ' ')}" if self.status else "stands"
            said.append(f"{status} at {name(self.at)}" if self.at else status)
        bounds = [
            f"{word} {value}"
            for word, value in (
                ("at least", self.readiness_at_least),
                ("at most", self.readiness_at_most),
            )
            if value is not None
        ]
        if bounds:
            said.append(f"has a readiness of {' and '.join(bounds)}")
        return f"{name(self.force)} {' and '.join(said)}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("force", self.force)
        return () if cause is None else (cause,)
