"""Frozen projections of the state, whose digest is recorded at each phase's end.

A projection is never edited after a release: a new one gets the next number, and old ones stay so
that old files still prove themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.digests import v1

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.game.state import State

LATEST: Final = 1

DIGESTS: Final[Mapping[int, Callable[[State], str]]] = {1: v1.digest}


def digest(state: State) -> str:
    """The newest digest of a state."""
    return DIGESTS[LATEST](state)
