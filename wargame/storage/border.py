"""The border of this package: what SQLAlchemy, SQLite and the system raise becomes a LogError."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError

from wargame.storage.troubles import (
    Busy,
    Damaged,
    DiskFull,
    DiskTrouble,
    GuardRefused,
    NotAnExercise,
    NotWritable,
    Unopenable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.play.ports import LogError

# The low byte of SQLite's result codes; the high bytes only refine them.
_BY_CODE: Final[Mapping[int, Callable[[str, str], LogError]]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_PROTOCOL: Busy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: NotWritable,
    sqlite3.SQLITE_PERM: NotWritable,
    sqlite3.SQLITE_AUTH: NotWritable,
    sqlite3.SQLITE_IOERR: DiskTrouble,
    sqlite3.SQLITE_NOMEM: DiskTrouble,
    sqlite3.SQLITE_CANTOPEN: Unopenable,
    sqlite3.SQLITE_NOTADB: NotAnExercise,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_FORMAT: Damaged,
    sqlite3.SQLITE_CONSTRAINT: GuardRefused,
}

# A reader that finds an unfinished write beside the file and may not finish it.
_UNFINISHED: Final = frozenset(
    {
        sqlite3.SQLITE_READONLY_ROLLBACK,
        sqlite3.SQLITE_READONLY_RECOVERY,
        sqlite3.SQLITE_READONLY_CANTLOCK,
        sqlite3.SQLITE_READONLY_CANTINIT,
    }
)


def told(where: str, error: sqlite3.Error) -> LogError:
    """Say what an error of SQLite means for the exercise at `where`.

    What is not listed comes from a file whose tables or texts are not what the program wrote
    (no such table, text that is no UTF-8): it is damaged.
    """
    code = getattr(error, "sqlite_errorcode", None)
    name = getattr(error, "sqlite_errorname", "")
    kind = Damaged if code is None else _BY_CODE.get(code & 0xFF, Damaged)
    if code in _UNFINISHED:
        kind = Unopenable
    return kind(where, f"{name} {error}".strip())


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Let no error of SQLAlchemy or sqlite3 out of the block.

    Raises:
        LogError: Instead, with the original as its cause.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise told(where, error.orig) from error
        raise
    except sqlite3.ProgrammingError:
        raise  # a mistake of this program, for the crash handler
    except sqlite3.Error as error:
        raise told(where, error) from error
    except UnicodeDecodeError as error:
        # SQLite names a damaged table in its message, and the name is no text any more.
        raise Damaged(where, str(error)) from error
