"""What playing a pack by chance has shown of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.wander.marks import Mark


class Witness(NamedTuple):
    """A play in which a mark was reached.

    Attributes:
        play: Its number, from 1; the same number plays the same way again.
        turn: The turn.
        hand: Whether control fired injects or ruled on facts by hand in that play.
    """

    play: int
    turn: str
    hand: bool


class Explored(NamedTuple):
    """What wandering through a pack has shown.

    Attributes:
        plays: How many plays it took.
        seen: A witness for each mark reached; plays without control's hand come first.
        missing: Marks that no play reached.
    """

    plays: int
    seen: Mapping[Mark, Witness]
    missing: tuple[Mark, ...]
