"""Choices by the dice port: the same seed wanders the same way on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.ports import Dice

One = TypeVar("One")


class Chance:
    """A stream of choices.

    Args:
        dice: Where chance comes from.
        seed: Which stream.
    """

    def __init__(self, dice: Dice, seed: int) -> None:
        self._dice = dice
        self._seed = seed
        self._drawn = 0

    def in_hundred(self, times: int) -> bool:
        """Whether something that happens so many times in a hundred happens now."""
        return self._draw() <= times

    def pick(self, among: Sequence[One]) -> One:
        """Choose one of a list that is not empty."""
        return among[self._below(len(among))]

    def shuffled(self, items: Sequence[One]) -> list[One]:
        """The items in an order of chance."""
        rest = list(items)
        return [rest.pop(self._below(len(rest))) for _ in range(len(rest))]

    def _below(self, limit: int) -> int:
        return ((self._draw() - 1) * 100 + self._draw() - 1) % limit

    def _draw(self) -> int:
        self._drawn += 1
        return self._dice.draw(self._seed, f"wander:{self._drawn}")
