"""An exercise while it is open: what may be done with it, and whether it is still the same file."""

from __future__ import annotations

import logging
import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from wargame.play.ports import LogError
from wargame.storage.backup import back_up
from wargame.storage.border import translated
from wargame.storage.troubles import Gone, OnlyToLook, TooNew

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from wargame.storage.database import Database
    from wargame.storage.lock import WriterLock

log = logging.getLogger(__name__)


class OnlyLooking(NamedTuple):
    """Why an exercise is read-only, in one sentence; `newer` when a newer version made it."""

    why: str
    newer: bool = False


class Handle:
    """An open file, its lock when it may be written, or the reason why it may not."""

    def __init__(
        self, path: Path, database: Database, lock: WriterLock | None, looking: OnlyLooking | None
    ) -> None:
        self.path = path
        self._database = database
        self._lock = lock
        self._looking = looking
        self._identity = _identity(path)
        self._rescued: str | None = None
        self._copying = threading.Lock()

    @property
    def read_only(self) -> bool:
        """Whether writes are refused."""
        return self._looking is not None

    @property
    def why_read_only(self) -> str:
        """One sentence for the person, empty when the store can be written."""
        return "" if self._looking is None else self._looking.why

    @property
    def where(self) -> str:
        """The path of the file."""
        return str(self.path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._database.reading() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._database.mutex:
            if self._looking is not None:
                kind = TooNew if self._looking.newer else OnlyToLook
                raise kind(self.where, self._looking.why)
            if self._database.is_open:
                self._still_there()
            with self._database.writing() as connection:
                yield connection

    def _still_there(self) -> None:
        """See that the path still leads to the file that was opened.

        A file moved away, deleted or replaced would take writes that nobody finds again.
        """
        now = _identity(self.path)
        if now == self._identity:
            return
        raise Gone(self.where, replaced=now is not None, rescued=self._rescue())

    def _rescue(self) -> str | None:
        """Save what the open file still holds into the folder of backups, once."""
        if self._rescued is None:
            try:
                with translated(self.where):
                    # First into the file itself, wherever it lies now: left in the -wal, the last
                    # entries would be missing there, and be mixed into another file of this name.
                    self._database.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    self._rescued = str(back_up(self._database.raw, self.path, "rescued"))
            except LogError as error:
                log.info("nothing could be rescued of %s: %s", self.path, error.detail)
        return self._rescued


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 (at every append: half the time of Path.stat)
    except OSError:
        return None
    return found.st_dev, found.st_ino
