"""An action is opened to its seat, or shut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import ActionRef

if TYPE_CHECKING:
    from collections.abc import Callable


class ActionOpens(Frozen, Effect):
    """`{ action = "prs-a-rus-airbase", becomes = "open" }` or `"shut"`."""

    action: ActionRef
    becomes: Literal["open", "shut"]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.action)}: {self.becomes}"
