"""It holds, or never does, whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class Always(Frozen, Condition):
    """`{ always = true }`; false means never."""

    always: bool

    @override
    def ask(self, situation: Situation) -> Truth:
        return truth(self.always)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return "always" if self.always else "never"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return "never" if self.always else "always"
