"""What a play costs: how long the window stood still, what stays behind in memory.

A timer of 10 ms ticks on the window's thread. Where two ticks lie further apart, the loop did not
turn. A second thread looks at the window's thread meanwhile and notes where it was. Beside the time
on the wall stands the time of the processor: a machine that is busy with something else makes the
first large and leaves the second small.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

TICK = 10
"""Milliseconds between two ticks."""
SEEN = 0.05
"""A gap of so many seconds is noted."""
LOOK = 0.02
_STATM = Path("/proc/self/statm")
_PAGE = 4096


@dataclass(slots=True)
class Gap:
    """An interval in which the loop did not turn.

    Attributes:
        wall: Its length in seconds.
        own: Seconds in it that the window's thread itself computed.
        program: Seconds in it that all threads of the program computed.
        doing: What the person did.
        where: Where the window's thread was, from the looks of the second thread.
    """

    wall: float
    own: float
    program: float
    doing: str
    where: tuple[str, ...] = ()


@dataclass(slots=True)
class Sample:
    """What is there after some actions."""

    actions: int
    rss: float
    objects: int
    widgets: int
    qobjects: int
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Act:
    """One action: seconds until all was drawn, and seconds that the thread computed for it."""

    wall: float
    own: float
    doing: str


@dataclass
class Meter:
    """Measures while the program works; not while the person looks (`running` is False)."""

    gaps: list[Gap] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    running: bool = False
    doing: str = ""

    def __post_init__(self) -> None:
        self._main = threading.main_thread().ident or 0
        self._last = self._now()
        self._stacks: list[str] = []
        self._stop = threading.Event()
        self._timer = QTimer()
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._watch = threading.Thread(target=self._look, daemon=True)

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time()

    def __enter__(self) -> Self:
        self._timer.start()
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._timer.stop()
        self._watch.join()

    def begin(self, doing: str) -> None:
        """The program works from here on."""
        self.doing = doing
        self._last = self._now()
        self._stacks = []
        self.running = True

    def end(self) -> None:
        """The program has done what was asked."""
        self.tick()
        self.running = False

    def tick(self) -> None:
        """The loop has turned."""
        now, last = self._now(), self._last
        self._last = now
        wall = now[0] - last[0]
        if self.running and wall >= SEEN:
            where = tuple(self._stacks)
            gap = Gap(wall, now[1] - last[1], now[2] - last[2], self.doing, where)
            self.gaps.append(gap)
        self._stacks = []

    def _look(self) -> None:
        """On the second thread: note where the window's thread is, when it stands still."""
        while not self._stop.wait(LOOK):
            if self.running and time.perf_counter() - self._last[0] > SEEN:
                frame = sys._current_frames().get(self._main)
                if frame is not None:
                    self._stacks.append("".join(traceback.format_stack(frame)[-14:]))

    def sample(self, actions: int) -> None:
        """Note what is there now."""
        gc.collect()
        self.samples.append(Sample(actions, resident(), _objects(), *_in_the_window(), kinds()))


def resident() -> float:
    """Megabytes of this process in memory; 0 where the system does not say."""
    if not _STATM.exists():
        return 0.0
    return int(_STATM.read_text().split()[1]) * _PAGE / 1e6


def _objects() -> int:
    """Those that the collector looks at, and those that it is told to leave out."""
    return len(gc.get_objects()) + gc.get_freeze_count()


def _in_the_window() -> tuple[int, int]:
    widgets = QApplication.allWidgets()
    tops = [one for one in widgets if one.parent() is None]
    others = sum(len(one.findChildren(QObject)) + 1 for one in tops)
    return len(widgets), others


def kinds() -> Counter[str]:
    """How many widgets of each class are there."""
    return Counter(type(one).__name__ for one in QApplication.allWidgets())


def per_hundred(samples: list[Sample], of: str, after: int = 0) -> float:
    """Growth of one figure in a hundred actions, by the line of least squares."""
    points = [(one.actions, float(getattr(one, of))) for one in samples if one.actions >= after]
    if len(points) < 2:
        return 0.0
    across = sum(x for x, _ in points) / len(points)
    up = sum(y for _, y in points) / len(points)
    spread = sum((x - across) ** 2 for x, _ in points)
    return 100 * sum((x - across) * (y - up) for x, y in points) / spread if spread else 0.0


def share(values: list[float], part: float) -> float:
    """The value under which that part of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0
