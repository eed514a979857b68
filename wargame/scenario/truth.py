"""Three values: a condition holds, does not hold, or nobody can say yet."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Truth(IntEnum):
    """The answer to a condition, in strong Kleene logic.

    The order is the logic: `all` is the least of its parts, `any` the greatest, `not` the mirror.
    """

    NO = 0
    UNKNOWN = 1
    YES = 2

    @property
    def met(self) -> bool:
        """Whether what depends on the condition may happen: unknown counts as not met."""
        return self is Truth.YES


def truth(value: bool | None) -> Truth:
    """Take a Python answer, where None is unknown."""
    if value is None:
        return Truth.UNKNOWN
    return Truth.YES if value else Truth.NO


def every(parts: Iterable[Truth]) -> Truth:
    """All of them: no wins, then unknown; nothing at all holds."""
    return min(parts, default=Truth.YES)


def some(parts: Iterable[Truth]) -> Truth:
    """One of them: yes wins, then unknown; nothing at all does not hold."""
    return max(parts, default=Truth.NO)


def opposite(part: Truth) -> Truth:
    """The negation: unknown stays unknown."""
    return Truth(Truth.YES - part)
