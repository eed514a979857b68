"""What a crash, or a hand, may have left beside an exercise: is it part of it, or foreign?

SQLite joins any `-wal` that lies beside a file to that file. After a crash that is right. Where
somebody has put another file in place of the one that crashed (a backup, under the old name), it
would mix the two. So before such a pair is opened, it is read through once.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from wargame.play.ports import LogDamaged
from wargame.storage.backup import head_of, uuid_of
from wargame.storage.border import translated
from wargame.storage.database import READ, READ_UNTOUCHED, WRITE, connect
from wargame.storage.integrity import file_problems
from wargame.storage.lock import HeldElsewhere, WriterLock
from wargame.storage.troubles import ForeignWal

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.ports import Head


def beside(path: Path, tail: str) -> Path:
    """The file of the same name with something after it, such as `-wal`."""
    return path.with_name(path.name + tail)


def remove_emptied(path: Path) -> None:
    """Remove the `-wal` of a file that went away while it was open, once all of it was saved."""
    with suppress(OSError):
        if beside(path, "-wal").stat().st_size == 0:
            beside(path, "-wal").unlink()
            beside(path, "-shm").unlink()


def undo_cut_write(path: Path) -> None:
    """Undo a write that was cut off while the file was not in WAL mode: a reader may not do it."""
    if not beside(path, "-journal").exists():
        return
    with suppress(HeldElsewhere, OSError):
        lock = WriterLock(path)
        try:
            with translated(str(path)), closing(connect(path, WRITE)) as raw:
                raw.execute("PRAGMA user_version").fetchone()
        finally:
            lock.release()


def refuse_foreign_wal(path: Path) -> None:
    """See that a `-wal` beside a file which nobody has open belongs to it.

    Raises:
        ForeignWal: The file is sound by itself and not together with the `-wal`.
        LogUnavailable: They cannot be read.
    """
    wal = beside(path, "-wal")
    if not wal.exists() or wal.stat().st_size == 0:
        return
    alone = _sound(path, READ_UNTOUCHED, None)
    if alone is None:
        return  # cut off while it was folded in: only the two together can be sound
    together = _sound(path, READ, alone.head)
    if together is None or together.uuid != alone.uuid:
        raise ForeignWal(str(path))


class _Sound(NamedTuple):
    """Whose file without problems it is, and where its log ends."""

    uuid: str
    head: Head


def _sound(path: Path, mode: str, through: Head | None) -> _Sound | None:
    """Read a file through; None when it has problems or never went through an earlier head."""
    try:
        with translated(str(path)), closing(connect(path, mode)) as raw:
            if any(file_problems(raw, through)):
                return None
            return _Sound(uuid_of(raw), head_of(raw))
    except LogDamaged:
        return None
