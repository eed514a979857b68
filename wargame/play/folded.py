"""A state kept up to date with a log that grows, and quick to follow it back.

What is taken back is, as a rule, what was recorded last. Marks along the log save folding it whole
again for that: some thousand entries take a tenth of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import START, effective, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State

APART = 1000
"""Entries between two marks."""


class _Mark(NamedTuple):
    """The state as it was after the entry of that number, which nothing has taken back."""

    seq: int
    state: State


class Folded:
    """The fold of the effective events of one log, all or those that a reader may see.

    Args:
        counts: Which events count; every take-back must.
    """

    def __init__(self, counts: Callable[[Event], bool] = lambda _: True) -> None:
        self._counts = counts
        self._upto = 0
        self._now = _Mark(0, START)
        self._marks: list[_Mark] = []

    def after(self, log: Sequence[tuple[Stamp, Event]]) -> State:
        """The state after the whole log, which only ever grew; entry n is its n-th."""
        news = log[self._upto :]
        if not news:
            return self._now.state
        backs = [event.to for _, event in news if isinstance(event, TakenBack)]
        if backs:
            self._go_back(min(backs))
            news = log[self._now.seq :]
        self._upto = len(log)
        self._go_on(effective([one for one in news if self._counts(one[1])]))
        return self._now.state

    def _go_back(self, to: int) -> None:
        """To the last mark that stands whatever was taken back down to that entry."""
        self._marks = [mark for mark in self._marks if mark.seq <= to]
        self._now = self._marks[-1] if self._marks else _Mark(0, START)

    def _go_on(self, kept: Sequence[tuple[Stamp, Event]]) -> None:
        for first in range(0, len(kept), APART):
            part = kept[first : first + APART]
            self._now = _Mark(part[-1][0].seq, fold(part, self._now.state))
            last = self._marks[-1].seq if self._marks else 0
            if self._now.seq - last >= APART:
                self._marks.append(self._now)
