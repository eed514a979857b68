"""Beside history: where play first came out otherwise, and what followed from there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_ruled import MotionRuled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.state import State
    from wargame.play.history import Difference, History
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that the first divergence moved: `what` is fact, indicator or points."""

    what: str
    id: str
    was: str
    becomes: str
    seq: int


@dataclass(frozen=True, slots=True)
class Divergence:
    """The first decision that came out otherwise than in history.

    Attributes:
        seq: The entry that decided it here, 0 where nothing was decided.
        followed: What that entry moved, as the log records it.
        after: For each later turn, how many points of comparison differ.
    """

    what: str
    turn: str
    expected: str
    got: str
    seq: int
    followed: tuple[Followed, ...]
    after: tuple[tuple[str, int], ...]


def divergence(
    history: History | None, kept: Events, state: State, order: Sequence[str]
) -> Divergence | None:
    """Find the first decision that differs, by turn; None where none does.

    Indicators and facts differ because something was decided otherwise, so decisions go first.

    Args:
        history: The comparison, item by item.
        kept: Entries.
        state: The state at the end.
        order: Ids of turns in order.
    """
    if history is None:
        return None
    decided = _entries(kept, state)
    differs = [one for one in history.differences if one.got and (one.turn, one.what) in decided]
    if not differs:
        return None
    first = min(differs, key=lambda one: (order.index(one.turn), decided[one.turn, one.what]))
    seq = decided[first.turn, first.what]
    return Divergence(
        first.what,
        first.turn,
        first.expected,
        first.got,
        seq,
        _followed(state, seq),
        _after(history.differences, first.turn, order),
    )


def _entries(kept: Events, state: State) -> dict[tuple[str, str], int]:
    """The entry that decided each of the pack's motions in each turn."""
    found: dict[tuple[str, str], int] = {}
    for stamp, event in kept:
        if isinstance(event, MotionNotBrought):
            found[stamp.turn, event.template] = stamp.seq
        elif isinstance(event, MotionRuled):
            motion = state.motions.get(event.motion)
            if motion is not None and motion.template:
                found[stamp.turn, motion.template] = stamp.seq
    return found


def _followed(state: State, seq: int) -> tuple[Followed, ...]:
    return tuple(
        Followed(moved.what, moved.id, moved.was, moved.becomes, moved.seq)
        for cause, ones in sorted(state.effects.items())
        if cause.endswith(f"@{seq}") and not cause.startswith("back:")
        for moved in ones
    )


def _after(
    differences: Sequence[Difference], turn: str, order: Sequence[str]
) -> tuple[tuple[str, int], ...]:
    counts = Counter(one.turn for one in differences if one.turn and one.got)
    start = order.index(turn)
    return tuple((name, counts[name]) for name in order[start:] if counts[name])
