"""A force is sent somewhere, or takes on another status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import ForceRef, PlaceRef, Slug

if TYPE_CHECKING:
    from collections.abc import Callable


class ForceSent(Frozen, Effect):
    """`{ force = "prs-u-cpf", becomes = "deployed", at = "prs-p-minsk" }`, or `becomes = "home"`.

    The force gets there as its ways and its turns to deploy allow.
    """

    force: ForceRef
    becomes: Slug
    at: PlaceRef | None = None

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        at = f" at {name(self.at)}" if self.at else ""
        return f"{name(self.force)}: {self.becomes.replace('-', ' ')}{at}"
