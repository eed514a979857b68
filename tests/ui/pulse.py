"""Whether the window lives on while something is done: its loop turns, and computes little itself.

A timer ticks on the window's thread. What that thread computed between two ticks is what a person
waits for, however busy the machine is with something else: the processor's time of the thread, not
the clock on the wall.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from types import TracebackType

TICK = 10
"""Milliseconds between two ticks."""
BEATS = 5
"""So often the loop has to turn before hard work may end."""
HARD = 0.8
"""Seconds of the processor that hard work takes, on whichever thread it is done."""
MOST = 0.5
"""Seconds that the window's thread may compute between two ticks: less than hard work takes."""
PATIENCE = 60
"""Seconds after which hard work gives up waiting for the loop."""


class Pulse:
    """Feels how long the window's loop stands still.

    Attributes:
        longest: Seconds that the window's thread computed between two ticks, at most.
        stood: Whether hard work waited in vain for the loop to turn.
        worked: How often hard work was done.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.stood = False
        self.worked = 0
        self._beats = threading.Semaphore(0)
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._last = time.thread_time()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self._beats.release()

    def work_hard(self) -> None:
        """Compute for long, and then wait until the loop has turned; done on any thread."""
        self.worked += 1
        end = time.thread_time() + HARD
        while time.thread_time() < end:
            sum(range(1000))
        while self._beats.acquire(blocking=False):
            pass  # from here on
        turned = [self._beats.acquire(timeout=PATIENCE) for _ in range(BEATS)]
        self.stood = self.stood or not all(turned)
