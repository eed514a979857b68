"""Another charter comes into force at the turn's close: a reform adopted in play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import CharterRef

if TYPE_CHECKING:
    from collections.abc import Callable


class CharterInForce(Frozen, Effect):
    """`{ charter = "csto-internal-emergency", in_force = true }`."""

    charter: CharterRef
    in_force: Literal[True]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.charter)} comes into force"
