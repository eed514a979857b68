"""One thing in two exercises."""

from __future__ import annotations

from typing import NamedTuple


class Side(NamedTuple):
    """How it stood in one exercise, and why.

    Attributes:
        why: Sentences, each with its entry; empty where the log says no more.
    """

    stood: str
    why: str = ""


class Compared(NamedTuple):
    """A row: what it is, and how it stood in the first and in the second exercise.

    Attributes:
        what: `count`, `deed`, `decision`, `knew`, `fact` or `objective`.
        turn: Number of the turn; 0 for what is held at the end.
    """

    what: str
    title: str
    turn: int
    one: Side
    other: Side

    @property
    def first(self) -> str:
        """How it stood in the first."""
        return self.one.stood

    @property
    def second(self) -> str:
        """How it stood in the second."""
        return self.other.stood

    @property
    def differs(self) -> bool:
        """Whether they came out otherwise."""
        return self.first != self.second
