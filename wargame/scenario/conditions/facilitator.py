"""Nothing makes it happen but the facilitator's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class ByFacilitator(Frozen, Condition):
    """`{ facilitator = true }`."""

    facilitator: Literal[True]

    @override
    def ask(self, situation: Situation) -> Truth:
        return Truth.NO

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return "the facilitator decides so"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return "the facilitator does not decide so"
