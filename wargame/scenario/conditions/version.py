"""The version of the pack that is played is this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.refs import VersionRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class VersionIs(Frozen, Condition):
    """`{ version = "day" }`."""

    version: VersionRef

    @override
    def ask(self, situation: Situation) -> Truth:
        return truth(situation.version() == self.version)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"the version played is {name(self.version)}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"the version played is not {name(self.version)}"
