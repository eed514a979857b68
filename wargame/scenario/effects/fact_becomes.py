"""The truth of a fact changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import FactRef, Slug

if TYPE_CHECKING:
    from collections.abc import Callable


class FactBecomes(Frozen, Effect):
    """`{ fact = "kar-f-truce", becomes = "moscow" }`."""

    fact: FactRef
    becomes: Slug

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.fact)}: {self.becomes}"
