"""A motion of the pack may be tabled from now on, or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import MotionRef

if TYPE_CHECKING:
    from collections.abc import Callable


class MotionOpens(Frozen, Effect):
    """`{ motion = "prs-m-9", becomes = "open" }` or `"shut"`."""

    motion: MotionRef
    becomes: Literal["open", "shut"]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.motion)}: {self.becomes}"
