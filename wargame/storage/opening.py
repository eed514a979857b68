"""Opening an exercise file: for writing where that is possible, else to look, with the reason."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wargame.game.entry import utc_moment, utc_text
from wargame.storage.backup import back_up
from wargame.storage.blueprint import guards_differ
from wargame.storage.border import translated
from wargame.storage.database import READ, READ_UNTOUCHED, WRITE, Database
from wargame.storage.handle import OnlyLooking
from wargame.storage.leftovers import beside, refuse_foreign_wal, undo_cut_write
from wargame.storage.lock import is_held
from wargame.storage.migrations import FORMAT, statements
from wargame.storage.schema import APPLICATION_ID
from wargame.storage.troubles import Damaged, EmptyFile, IsFolder, Missing, NotAnExercise

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from wargame.storage.lock import WriterLock

ASKED: Final = OnlyLooking("It was opened only to look at.")
PROTECTED: Final = OnlyLooking(
    "The file or its folder is write-protected. You can look; copy it to a folder of your own "
    "to go on."
)
FULL: Final = OnlyLooking(
    "The disk is full. You can look; free some space and open it again to go on."
)
NEWER_FORMAT: Final = (
    "A newer version of the program made this file. You can look; open it with that version to go "
    "on."
)
NEWER_ENTRIES: Final = (
    "The log holds entries that only a newer version of the program understands. You can look; "
    "open it with that version to go on."
)
ALTERED: Final = OnlyLooking(
    "The guards of the log were altered outside the program. You can look; run verify, and go on "
    "in the last backup that is whole."
)
CUT: Final = OnlyLooking(
    "The end of the log was altered outside the program. You can look; run verify, and go on "
    "in the last backup that is whole."
)

_WAL_IN_HEADER: Final = b"\x02\x02"


def present(path: Path) -> None:
    """See that there is a file with something in it.

    Raises:
        LogError: There is none, or it is empty, or a folder.
    """
    if path.is_dir():
        raise IsFolder(str(path))
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Missing(str(path)) from error
    if size == 0:
        raise EmptyFile(str(path))


def may_write(path: Path) -> bool:
    """Whether the file and its folder take writes."""
    return _access(path) and _access(path.parent)


def _access(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)


def to_look(path: Path) -> Database:
    """Open a file for reading, so that nothing is left beside it where that can be helped."""
    if may_write(path):
        undo_cut_write(path)
    if not is_held(path):
        refuse_foreign_wal(path)
    database = Database(path, _reading_mode(path))
    try:
        _recognise(database)
    except BaseException:
        database.close()
        raise
    return database


def to_write(path: Path, lock: WriterLock, kinds: Mapping[str, int]) -> Database | OnlyLooking:
    """Open a file for writing, lifting it to the present format; or say why only looking is left.

    Args:
        path: The file.
        lock: Held by the caller.
        kinds: The event kinds that this program knows, with their newest versions.
    """
    refuse_foreign_wal(path)
    database = Database(path, WRITE)
    try:
        reason = _hindrance(database, kinds)
        if reason is None:
            _lift(database, path)
            database.pragma("journal_mode = WAL")
            opened = utc_text(datetime.fromtimestamp(lock.since, UTC))
            note(database, "opened_at", opened)
            if _made_by(database) != own_version():
                note(database, "made_by", own_version())
            return database
    except BaseException:
        database.close()
        raise
    database.close()
    return reason


def elsewhere(database: Database) -> OnlyLooking:
    """Say since when another window has the exercise, by this machine's clock."""
    with translated(database.where):
        row = database.raw.execute("SELECT value FROM meta WHERE name = 'opened_at'").fetchone()
    if row is None:
        return OnlyLooking("Open elsewhere. You can look.")
    since = utc_moment(row[0]).astimezone().strftime("%H:%M")
    return OnlyLooking(f"Open elsewhere since {since}. You can look.")


def note(database: Database, name: str, value: str) -> None:
    """Write a line of `meta`; an empty value removes it."""
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE name = ?", (name,))
        if value:
            connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (name, value))


def _reading_mode(path: Path) -> str:
    if any(beside(path, tail).exists() for tail in ("-wal", "-journal")):
        return READ  # the log goes on in there
    if not _access(path.parent):
        return READ_UNTOUCHED
    # A file left in WAL mode would get a -wal and -shm beside it by being looked at.
    if _left_in_wal(path) and not is_held(path):
        return READ_UNTOUCHED
    return READ


def _left_in_wal(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(20)[18:20] == _WAL_IN_HEADER
    except OSError:
        return False  # opening it will say why


def _recognise(database: Database) -> int:
    """Return the format of an exercise.

    Raises:
        NotAnExercise: It is something else.
    """
    mark = database.pragma("application_id")
    version: int = database.pragma("user_version")
    if mark != APPLICATION_ID or version < 1:
        raise NotAnExercise(database.where, f"application_id {mark}, user_version {version}")
    _see_whole(database)
    return version


def _see_whole(database: Database) -> None:
    """See that the file is as long as it says; SQLite reads a last page cut short as zeros.

    Raises:
        Damaged: It is shorter.
    """
    path = Path(database.where)
    if beside(path, "-wal").exists():
        return  # the pages that the file lacks are in there
    length = database.pragma("page_count") * database.pragma("page_size")
    if path.stat().st_size < length:
        raise Damaged(database.where, f"{path.stat().st_size} bytes of {length}")


def _hindrance(database: Database, kinds: Mapping[str, int]) -> OnlyLooking | None:
    version = _recognise(database)
    if version > FORMAT:
        return _newer(database, NEWER_FORMAT)
    with translated(database.where):
        if guards_differ(database.raw, version):
            return ALTERED
        head = database.raw.execute("SELECT seq, hash FROM head").fetchall()
        last = database.raw.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
        if len(head) != 1 or (last.fetchone() or (0, "0" * 64)) != head[0]:
            return CUT
        if _holds_newer(database.raw, kinds):
            return _newer(database, NEWER_ENTRIES)
    return None


def _newer(database: Database, why: str) -> OnlyLooking:
    """Name the version that made the file, where the file says so."""
    made = _made_by(database)
    if made and made != own_version():
        why = f"Made by wargame {made}; this is {own_version()}. It opens to look only."
    return OnlyLooking(why, newer=True)


def _made_by(database: Database) -> str:
    """The version of the program that last opened the file for writing; empty when unknown."""
    with translated(database.where):
        row = database.raw.execute("SELECT value FROM meta WHERE name = 'made_by'").fetchone()
    return "" if row is None else str(row[0])


@cache
def own_version() -> str:
    """The version of this program."""
    try:
        return metadata.version("wargame-tabletop")
    except metadata.PackageNotFoundError:
        return "an unknown version"


def _holds_newer(raw: sqlite3.Connection, kinds: Mapping[str, int]) -> bool:
    with closing(raw.execute("SELECT kind, max(version) FROM event GROUP BY kind")) as found:
        return any(version > kinds.get(kind, 0) for kind, version in found)


def _lift(database: Database, path: Path) -> None:
    since = database.pragma("user_version")
    if since == FORMAT:
        return
    back_up(database.raw, path, f"format-{since}")
    with database.writing() as connection:
        for statement in statements(since):
            connection.exec_driver_sql(statement)
