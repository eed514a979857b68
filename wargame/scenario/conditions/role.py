"""A seat holds a role, such as the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsAlliance
from wargame.scenario.refs import SeatRef, Slug
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class RoleIs(Frozen, Condition):
    """`{ role = "chair", held_by = "TJK" }`."""

    role: Slug
    held_by: SeatRef

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsAlliance):
            return Truth.UNKNOWN
        return truth(self.held_by in situation.role_held(self.role))

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.held_by)} is {self.role.replace('-', ' ')}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.held_by)} is not {self.role.replace('-', ' ')}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("role", self.role)
        return () if cause is None else (cause,)
