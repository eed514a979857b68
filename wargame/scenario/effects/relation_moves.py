"""A relation between two seats grows or shrinks, and stays within 0 to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import RelationRef

if TYPE_CHECKING:
    from collections.abc import Callable


class RelationMoves(Frozen, Effect):
    """`{ relation = "prs-rel-arm-arms", by = 1 }`."""

    relation: RelationRef
    by: Annotated[int, Field(ge=-100, le=100)]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{name(self.relation)} {self.by:+d}"
