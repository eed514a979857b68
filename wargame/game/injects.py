"""How an inject's record moves on: what was edited, put off or answered before stays with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.records import InjectState

if TYPE_CHECKING:
    from typing import Any

    from wargame.game.event import Stamp
    from wargame.game.ids import InjectId
    from wargame.game.state import State


def stands(
    state: State, inject: InjectId, word: str, stamp: Stamp, reason: str = "", **changes: Any
) -> State:
    """The state in which an inject stands so since this entry; `changes` are further fields."""
    old = state.injects.get(inject) or InjectState(inject, word, stamp.seq, stamp.at)
    record = old._replace(state=word, seq=stamp.seq, at=stamp.at, reason=reason, **changes)
    return state.with_(injects=state.injects.set(inject, record))
