"""The connection to one SQLite file: how it is opened, and how reads and writes go through it."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from wargame.storage.border import translated
from wargame.storage.troubles import Closed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

BUSY_SECONDS: Final = 1.0
"""How long another program may hold the file before we say so."""

WRITE: Final = "mode=rw"
READ: Final = "mode=ro"
READ_UNTOUCHED: Final = "mode=ro&immutable=1"
"""For a file that nobody writes: needs no lock and leaves nothing beside it."""

_PRAGMAS: Final = (
    "PRAGMA synchronous = FULL",  # an acknowledged entry survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # so that REPLACE fires DELETE triggers as well
    "PRAGMA trusted_schema = OFF",  # the file may come from anybody
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",  # a deleted draft held pass-phrases; not every build does this
)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a file that exists, with the settings that every connection has."""
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions are begun by name, below
        check_same_thread=False,  # the mutex below does what this would forbid
    )
    try:
        for pragma in _PRAGMAS:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw


class Database:
    """One connection, used by one thread at a time."""

    def __init__(self, path: Path, mode: str) -> None:
        self.where = str(path)
        with translated(self.where):
            self.raw = connect(path, mode)
        engine = create_engine(
            "sqlite://",
            creator=lambda: self.raw,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
        )
        self._connection: Connection | None = engine.connect()
        self._engine = engine
        self._joined: Connection | None = None
        self.mutex = threading.RLock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read; each statement sees the log as it stands then."""
        with self.mutex, translated(self.where):
            connection = self._live()
            if self._joined is not None:
                yield self._joined
                return
            with connection.begin():
                yield connection

    @contextmanager
    def joined(self, connection: Connection) -> Iterator[None]:
        """Until the block ends all goes into the transaction that is under way."""
        self._joined = connection
        try:
            yield
        finally:
            self._joined = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction, durable when the block ends, undone when it raises."""
        with self.mutex, translated(self.where):
            connection = self._live()
            if self._joined is not None:
                yield self._joined
                return
            with connection.begin():
                # IMMEDIATE: two writers cannot both read the head before one of them writes.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection

    def fetch(self, query: str, values: tuple[int, ...]) -> list[Any]:
        """Read many rows as plain tuples: a long log opens in half the time that way."""
        with self.mutex, translated(self.where):
            self._live()
            return self.raw.execute(query, values).fetchall()

    def pragma(self, statement: str) -> Any:
        """Run one pragma outside a transaction and return its first value."""
        with self.mutex, translated(self.where):
            row = self.raw.execute(f"PRAGMA {statement}").fetchone()
            return None if row is None else row[0]

    @property
    def is_open(self) -> bool:
        """Whether `close` was not called yet."""
        return self._connection is not None

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        with self.mutex:
            if self._connection is None:
                return
            self._connection.close()
            self._connection = None
            self._engine.dispose()
            self.raw.close()

    def _live(self) -> Connection:
        if self._connection is None:
            raise Closed(self.where)
        return self._connection
