"""A seat stands so towards the alliance: member, suspended, left, ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsAlliance
from wargame.scenario.effects.membership_becomes import Standing
from wargame.scenario.refs import SeatRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class MembershipIs(Frozen, Condition):
    """`{ membership = "BLR", is = "suspended" }`.

    Unknown of a seat whose standing nothing has changed: the charter says who is a member.
    """

    membership: SeatRef
    is_: Standing = Field(alias="is")

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsAlliance):
            return Truth.UNKNOWN
        standing = situation.membership(self.membership)
        return truth(None if standing is None else standing == self.is_)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.membership)} is {self.is_}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.membership)} is not {self.is_}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("membership", self.membership)
        return () if cause is None else (cause,)
