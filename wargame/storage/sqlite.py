"""One exercise in one SQLite file: the event store that people use."""

from __future__ import annotations

import logging
import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from wargame.play.ports import Head, LogError
from wargame.storage.backup import back_up_beside, sync_folder
from wargame.storage.copies import copied, free_target, write_anew
from wargame.storage.handle import OnlyLooking
from wargame.storage.integrity import file_problems
from wargame.storage.leftovers import remove_emptied
from wargame.storage.lock import HeldElsewhere, WriterLock
from wargame.storage.log import SqliteLog
from wargame.storage.migrations import statements
from wargame.storage.opening import (
    ASKED,
    FULL,
    PROTECTED,
    elsewhere,
    may_write,
    note,
    present,
    to_look,
    to_write,
)
from wargame.storage.schema import APPLICATION_ID
from wargame.storage.shelf import SqliteShelf
from wargame.storage.troubles import AlreadyThere, Closed, DiskFull, NoPlace, NotWritable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from wargame.game.entry import Entry
    from wargame.play.ports import Problem, Unstored

log = logging.getLogger(__name__)


class SqliteStore(SqliteLog, SqliteShelf):
    """An open exercise file. Made by `create` and `open_exercise`."""

    def problems(
        self,
        expected_head: Head | None = None,
        each: Callable[[Entry], None] | None = None,
    ) -> tuple[Problem, ...]:
        """Check pages, guards, chain, head, embedded files and UUID of the file.

        Args:
            expected_head: A copy of the head kept outside the file (printed in a report, or in
                the list of recent exercises). Without it, a log that somebody cut short or wrote
                anew with all its hashes cannot be told from a true one.
            each: Is given the entries in order, up to the first that is not sound.
        """
        with self._database.mutex:
            if not self._database.is_open:
                raise Closed(self.where)
            return tuple(file_problems(self._database.raw, expected_head, each))

    def backup(self, label: str) -> str | None:
        """Copy the whole exercise into the folder of backups beside it; returns where.

        It reads by a connection of its own, so nobody who writes waits for it.

        Raises:
            LogUnavailable: The copy could not be made; the exercise is whole.
        """
        with self._writing():
            pass  # the same refusals as any write
        with self._copying:
            return str(back_up_beside(self.path, label))

    def copy_to(self, target: str, entries: Sequence[Unstored], end: Head) -> None:
        """Make a whole copy in a new file, page by page or, where that fails, from memory.

        Raises:
            AlreadyThere: There is a file; nothing is ever written over.
            NoPlace: No copy can be made there.
        """
        free = free_target(target)
        with self._database.mutex:
            held = self._database.is_open and copied(self._database.raw, free, end)
        if not held:
            write_anew(free, entries, end, self._beside, create)

    def close(self) -> None:
        """Fold everything into one file and let go of it; a second call does nothing."""
        with self._copying, self._database.mutex:
            try:
                if self._database.is_open and self._lock is not None:
                    self._fold_in()
            finally:
                self._database.close()
                if self._rescued is not None:
                    remove_emptied(self.path)
                if self._lock is not None:
                    self._lock.release()
                    self._lock = None

    def _fold_in(self) -> None:
        """Leave one file, which can be mailed and read in a folder that refuses writes."""
        try:
            self._still_there()
            note(self._database, "opened_at", "")
            self._database.pragma("wal_checkpoint(TRUNCATE)")
            self._database.pragma("journal_mode = DELETE")
        except LogError as error:
            # Nothing is lost: what was acknowledged is in the file and its -wal.
            log.info("%s is not folded into one file: %s", self.path, error)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def create(path: str | Path, exercise_uuid: str) -> SqliteStore:
    """Make a new exercise file and open it for writing.

    The file appears under its name only when it is whole.

    Raises:
        LogUnavailable: There is a file already, or none can be made there.
    """
    target = Path(path).resolve()
    if target.exists():
        raise AlreadyThere(str(target))
    part: str | None = None
    try:
        handle, part = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
        _lay_out(Path(part), exercise_uuid)
        _publish(Path(part), target)
        sync_folder(target.parent)
    except FileExistsError as error:
        raise AlreadyThere(str(target)) from error
    except (OSError, sqlite3.Error) as error:
        raise NoPlace(str(target), str(error)) from error
    finally:
        if part is not None:
            with suppress(OSError):
                os.unlink(part)  # noqa: PTH108 (mkstemp gives text)
    return open_exercise(target)


def open_exercise(
    path: str | Path,
    mode: Literal["write", "read"] = "write",
    *,
    kinds: Mapping[str, int] | None = None,
) -> SqliteStore:
    """Open an exercise file; where it cannot be written, to look, and the store says why.

    Args:
        path: The file.
        mode: `write` when the caller would like to write, `read` when it only looks.
        kinds: The event kinds that the caller knows, with their newest versions; by default
            those of this program. A log with others opens read-only.

    Raises:
        LogDamaged: It is no exercise, or too damaged to be opened.
        LogUnavailable: There is no such file, or it cannot be read.
    """
    # By its real name: SQLite puts the -wal there, so the lock must lie there as well.
    where = Path(path).resolve()
    present(where)
    if mode == "read":
        return _look(where, ASKED)
    if not may_write(where):
        return _look(where, PROTECTED)
    try:
        lock = WriterLock(where)
    except HeldElsewhere:
        return _look(where, None)
    except OSError:
        return _look(where, PROTECTED)
    return _write(where, lock, _known_kinds() if kinds is None else kinds)


def _write(path: Path, lock: WriterLock, kinds: Mapping[str, int]) -> SqliteStore:
    try:
        opened = to_write(path, lock, kinds)
    except NotWritable:
        lock.release()
        return _look(path, PROTECTED)
    except DiskFull:
        lock.release()
        return _look(path, FULL)
    except BaseException:
        lock.release()
        raise
    if isinstance(opened, OnlyLooking):
        lock.release()
        return _look(path, opened)
    return SqliteStore(path, opened, lock, None)


def _look(path: Path, why: OnlyLooking | None) -> SqliteStore:
    database = to_look(path)
    return SqliteStore(path, database, None, elsewhere(database) if why is None else why)


def _known_kinds() -> dict[str, int]:
    # Here, not above: whoever opens a store for its bytes alone needs no event model.
    from wargame.game.events import EVENTS

    return {event.kind: event.version for event in EVENTS}


def _lay_out(path: Path, exercise_uuid: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for statement in statements(0):
            raw.execute(statement)
        raw.execute("INSERT INTO meta (name, value) VALUES ('uuid', ?)", (exercise_uuid,))
        raw.execute("COMMIT")


def _publish(part: Path, target: Path) -> None:
    """Give the finished file its name, and never take that of another file."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a stick formatted for Windows knows no second names
        if target.exists():
            raise FileExistsError(str(target)) from None
        part.rename(target)
