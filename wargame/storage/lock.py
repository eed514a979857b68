"""One writer per exercise: an operating system's lock on a file beside it.

The system lets go of the lock when the process ends, however it ends, so a lock file left behind
by a crash stands in nobody's way.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from pathlib import Path


class HeldElsewhere(Exception):
    """Another window or process has the exercise open for writing."""


class WriterLock:
    """The right to write to one exercise, held until `release`."""

    def __init__(self, exercise: Path) -> None:
        """Take the lock at once.

        Raises:
            HeldElsewhere: Somebody else has it.
            OSError: The lock file cannot be made: the folder refuses writes.
        """
        self._path = exercise.with_name(f"{exercise.name}.lock")
        self._lock = FileLock(self._path, timeout=0)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise HeldElsewhere from error
        os.utime(self._path)
        self.since = self._path.stat().st_mtime
        """When it was taken, in seconds since 1970, by the clock of the file system."""

    def release(self) -> None:
        """Let go, and remove the lock file."""
        # Removed while held: whoever opened it before finds an unlinked file and tries again.
        # Windows refuses that, so there it goes after.
        with suppress(OSError):
            self._path.unlink()
        self._lock.release()
        if os.name == "nt":
            with suppress(OSError):
                self._path.unlink()


def is_held(exercise: Path) -> bool:
    """Whether somebody has the exercise open for writing; leaves no lock behind."""
    if not exercise.with_name(f"{exercise.name}.lock").exists():
        return False
    try:
        WriterLock(exercise).release()
    except HeldElsewhere:
        return True
    except OSError:
        return False
    return False
