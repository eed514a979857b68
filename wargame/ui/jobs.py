"""Work that would hold the window up, done on another thread: progress, result or failure.

A job may not touch a widget. What it gives comes back by signals, on the window's own thread.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of work under way.

    Signals: `progressed(done, all)`, `done(result)`, `failed(error)`; exactly one of the last two
    comes, unless the job was left alone with `drop`.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    _ended = Signal()
    _came = Signal(object)

    def __init__(
        self,
        work: Callable[[Callable[[int, int], None]], object],
        waits: QObject | None = None,
        *,
        unwanted: Callable[[object], None] | None = None,
    ) -> None:
        """Say what to do.

        Args:
            work: is given a function to tell how far it is, and returns the result.
            waits: who waits for it; once that is destroyed, nobody does.
            unwanted: puts away a result that comes when nobody waits any more.
        """
        # No child of who waits: it would be destroyed with it while its thread works.
        super().__init__()
        self._work = work
        self._unwanted = unwanted
        self._dropped = False
        # On the window's thread it is known for certain whether anybody still waits.
        self._came.connect(self._hand_over)
        if waits is not None:
            waits.destroyed.connect(self.drop)

    def start(self) -> Job:
        """Begin; returns itself, to be kept as long as it runs."""
        # Kept until its signals were delivered: those of a job that is gone reach nobody.
        self._ended.connect(self._forget)
        _running.add(self)
        QThreadPool.globalInstance().start(_Run(self))
        return self

    def drop(self) -> None:
        """Nobody waits for the result any more."""
        self._dropped = True

    def run(self) -> None:
        """Do the work; called on the other thread."""
        try:
            result = self._work(self._progress)
        except WargameError as error:
            self._tell(self.failed, error)
        except Exception as error:
            log.debug("a job failed", exc_info=True)
            self._tell(self.failed, error)
        else:
            self._came.emit(result)
        finally:
            self._ended.emit()

    def _hand_over(self, result: object) -> None:
        if not self._dropped:
            self.done.emit(result)
        elif self._unwanted is not None:
            self._unwanted(result)

    def _forget(self) -> None:
        _running.discard(self)

    def _progress(self, done: int, of: int) -> None:
        if not self._dropped:
            self.progressed.emit(done, of)

    def _tell(self, signal: object, what: object) -> None:
        if not self._dropped:
            signal.emit(what)  # type: ignore[attr-defined]


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        self._job.run()


_running: set[Job] = set()
"""Jobs under way: Python must not collect one while its thread works."""


def wait_for_jobs(milliseconds: int = 30_000) -> bool:
    """Let everything under way end, at the program's end; False when it did not in time."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
