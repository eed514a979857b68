"""Copies of a whole exercise: beside it in a rotating folder, or wherever one is asked for."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from wargame.play.ports import Head
from wargame.storage.troubles import BackupFailed

if TYPE_CHECKING:
    from pathlib import Path

KEEP: Final = 8
"""How many copies the folder holds."""

PATIENCE: Final = 1.0
"""Seconds for which another program may hold the file before no copy can be made."""

_NUMBER: Final = re.compile(r"(\d+)-")


def folder_of(exercise: Path) -> Path:
    """The folder of an exercise's backups, beside it."""
    return exercise.with_name(f"{exercise.name}.backups")


def backups_of(exercise: Path) -> list[Path]:
    """The backups that lie beside an exercise, oldest first."""
    found = [
        (int(number[1]), path)
        for path in folder_of(exercise).glob("*.wargame")
        if (number := _NUMBER.match(path.name))
    ]
    return [path for _, path in sorted(found)]


def back_up(raw: sqlite3.Connection, exercise: Path, label: str) -> Path:
    """Copy an open exercise into its folder of backups, and drop the oldest beyond `KEEP`.

    The number in front of the name only ever grows; the copy is read back before it counts.

    Raises:
        BackupFailed: The copy could not be made; the exercise and older copies are untouched.
    """
    try:
        folder_of(exercise).mkdir(exist_ok=True)
        before = backups_of(exercise)
        number = int(before[-1].name.split("-")[0]) + 1 if before else 1
        target = folder_of(exercise) / f"{number:04d}-{_plain(label)}.wargame"
        copy_whole(raw, target)
        for old in before[: max(0, len(before) + 1 - KEEP)]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(str(exercise), str(error)) from error
    return target


def back_up_beside(exercise: Path, label: str) -> Path:
    """The same by a connection of its own, while others write.

    Raises:
        BackupFailed: The copy could not be made; the exercise and older copies are untouched.
    """
    try:
        own = sqlite3.connect(f"{exercise.absolute().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
    except sqlite3.Error as error:
        raise BackupFailed(str(exercise), str(error)) from error
    with closing(own):
        own.isolation_level = None
        return back_up(own, exercise, label)


def copy_whole(raw: sqlite3.Connection, target: Path) -> None:
    """Copy an open exercise to a new file, which appears only when it is whole and read back.

    Raises:
        OSError: The file cannot be made there.
        sqlite3.Error: The copy failed, or it does not end where the exercise ends.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        # What is read stays as it is while others append.
        raw.execute("BEGIN")
        head = head_of(raw)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            raw.backup(copy)
            copy.execute("PRAGMA synchronous = FULL")
            copy.execute("PRAGMA journal_mode = DELETE")
        with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            _read_back(copy, head)
        part.replace(target)
    finally:
        with suppress(sqlite3.Error):
            raw.execute("COMMIT")
        with suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(target.parent)


def head_of(raw: sqlite3.Connection) -> Head:
    """Read the head row of an exercise."""
    return Head(*raw.execute("SELECT seq, hash FROM head").fetchone())


def uuid_of(raw: sqlite3.Connection) -> str:
    """Read the UUID of an exercise; empty where it is missing."""
    row = raw.execute("SELECT value FROM meta WHERE name = 'uuid'").fetchone()
    return "" if row is None else str(row[0])


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read_back(copy: sqlite3.Connection, head: Head) -> None:
    last = copy.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    check = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if head_of(copy) != head or (head.seq and last != tuple(head)) or check != "ok":
        raise sqlite3.DatabaseError(_UNLIKE)


_UNLIKE: Final = "the copy does not end where the exercise ends"


def _plain(label: str) -> str:
    """Make a label fit for a file's name on every system."""
    plain = re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-")
    return plain[:40] or "copy"
