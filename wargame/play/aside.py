"""Work that nobody waits for, and that is done before an exercise is let go of."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Aside:
    """What is done beside the exercise, such as its backup at a turn's end.

    Attributes:
        run: Does it: at once, unless whoever shows a window has it done on another thread.
    """

    def __init__(self, run: Callable[[Callable[[], None]], None] | None = None) -> None:
        self.run = run or _at_once
        self._given: list[_Once] = []

    def put(self, work: Callable[[], None]) -> None:
        """Have something done that touches nothing of the state."""
        once = _Once(work)
        self._given = [*(one for one in self._given if not one.over), once]
        self.run(once)

    def finish(self) -> None:
        """Wait for what is under way, and do what nobody has come to yet."""
        for one in self._given:
            one()


class _Once:
    """Work that is done once, whoever comes first; the second waits until it is done."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self.over = False

    def __call__(self) -> None:
        with self._lock:
            if not self.over:
                self.over = True
                self._work()


def _at_once(work: Callable[[], None]) -> None:
    work()
