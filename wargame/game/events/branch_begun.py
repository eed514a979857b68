"""A what-if branch was begun: the entries before this one are another exercise's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class BranchBegun(Event):
    """From here on this file is an exercise of its own; its parent was never touched.

    The entries before were copied as they stood, so their hashes are the parent's.

    Attributes:
        uuid: Id of the branch.
        title: Its name.
        parent_uuid: Id of the exercise that it left.
        parent_title: That exercise's name.
        parent_seq: The last entry that both share.
        parent_hash: The hash of that entry.
        stopped_at: Wall time of that entry: the clock stands still since then.
    """

    kind: ClassVar[str] = "branch_begun"
    uuid: str
    title: str
    parent_uuid: str
    parent_title: str
    parent_seq: int
    parent_hash: str
    stopped_at: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        stands = state.clock.paused_at or not state.turn.id
        clock = state.clock if stands else replace(state.clock, paused_at=self.stopped_at)
        exercise = replace(
            state.exercise,
            uuid=self.uuid,
            title=self.title,
            branch_of=self.parent_title,
            branch_at=self.parent_seq,
        )
        return state.with_(exercise=exercise, clock=clock)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return (
            f"A what-if branch of {self.parent_title} began after its entry #{self.parent_seq}; "
            "the record itself was not touched."
        )

    @override
    def touches(self) -> tuple[str, ...]:
        return ("clock", "phase")
