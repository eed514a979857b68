"""Work that would hold the window up, done on another thread: progress, result or failure.

A job may not touch a widget. What it gives comes back by signals, on the window's own thread.
Work that tells how far it is stops there once nobody waits for it any more.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class CalledOff(Exception):
    """Nobody waits for the work any more: put away what was begun."""


class Progress(Protocol):
    """How work tells how far it is; raises `CalledOff` when nobody waits any more."""

    def __call__(self, done: int, of: int, what: str = "", /) -> None:
        """So much of so much is done, and what comes now."""
        ...


class Job(QObject):
    """One piece of work under way.

    Signals: `progressed(done, all, what)`, `done(result)`, `failed(error)`; exactly one of the last
    two comes, unless the job was left alone with `drop`.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    _ended = Signal()
    _went = Signal(int, int, str)
    _came = Signal(object)
    _broke = Signal(object)

    def __init__(
        self,
        work: Callable[[Progress], object],
        waits: QObject | None = None,
        *,
        unwanted: Callable[[object], None] | None = None,
    ) -> None:
        """Say what to do.

        Args:
            work: is given a way to tell how far it is, and returns the result.
            waits: who waits for it; once that is destroyed, nobody does.
            unwanted: puts away a result that comes when nobody waits any more; on another thread.
        """
        # No child of who waits: it would be destroyed with it while its thread works.
        super().__init__()
        self._work = work
        self._unwanted = unwanted
        self._dropped = False
        # On the window's thread it is known for certain whether anybody still waits.
        self._went.connect(self._hand_on)
        self._came.connect(self._hand_over)
        self._broke.connect(self._hand_failure)
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
        except CalledOff:
            log.debug("a job was called off")
        except WargameError as error:
            self._broke.emit(error)
        except Exception as error:
            log.debug("a job failed", exc_info=True)
            self._broke.emit(error)
        else:
            self._came.emit(result)
        finally:
            self._ended.emit()

    def _progress(self, done: int, of: int, what: str = "") -> None:
        if self._dropped:
            raise CalledOff
        self._went.emit(done, of, what)

    def _hand_on(self, done: int, of: int, what: str) -> None:
        if not self._dropped:
            self.progressed.emit(done, of, what)

    def _hand_over(self, result: object) -> None:
        if not self._dropped:
            self.done.emit(result)
        elif self._unwanted is not None:
            # Closing a file takes its time, too.
            unwanted = self._unwanted
            Job(lambda _: unwanted(result)).start()

    def _hand_failure(self, error: object) -> None:
        if not self._dropped:
            self.failed.emit(error)

    def _forget(self) -> None:
        _running.discard(self)


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
    """Let everything under way end; False when it did not in time."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)


def end_jobs(milliseconds: int = 30_000) -> bool:
    """At the program's end: nobody waits any more, and what nobody wants is put away."""
    under_way = tuple(_running)
    for job in under_way:
        job.drop()
    ended = wait_for_jobs(milliseconds)
    for job in under_way:
        # The loop that would have brought the result has ended.
        QCoreApplication.sendPostedEvents(job)
    return wait_for_jobs(milliseconds) and ended
