"""Which turn it is, in the same words on the table and before the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def turn_of(turn: str, number: int, turns: Sequence[str]) -> str:
    """The number that papers and injects give the turn, and how many are played.

    A short length leaves turns out and keeps the numbers of the others; where the two part, the
    place is said as well, so that nobody reads "6 of 5".

    Args:
        turn: Its id.
        number: Its number in the pack.
        turns: Ids of the turns that are played, in order.
    """
    if turn not in turns:
        return f"Turn {number}"
    place = turns.index(turn) + 1
    if place == number:
        return f"Turn {number} of {len(turns)}"
    return f"Turn {number} ({place} of {len(turns)})"
