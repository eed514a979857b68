"""A planned inject is cancelled, falls due now, or is held for the facilitator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import InjectRef

if TYPE_CHECKING:
    from collections.abc import Callable


class InjectBecomes(Frozen, Effect):
    """`{ inject = "kar-t4-i5", becomes = "due" }`, `cancelled` or `held`."""

    inject: InjectRef
    becomes: Literal["cancelled", "due", "held"]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"inject {name(self.inject)} is {self.becomes}"
