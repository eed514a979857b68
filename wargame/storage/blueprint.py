"""What the tables, triggers and views of a file should be, and where a file differs."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.storage.migrations import FORMAT, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GUARDED: Final = frozenset({"event", "head", "embedded", "meta"})
"""Tables whose triggers and keys must be exactly ours before anything is written."""


class Part(NamedTuple):
    """One object of a database: its type (`table`, `trigger`, ...), name, table and SQL."""

    type: str
    name: str
    table: str
    sql: str


_PARTS: Final = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master "
    "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
)


def parts_of(raw: sqlite3.Connection) -> Mapping[str, Part]:
    """Read what a database is made of, by name."""
    return {row[1]: Part(*row) for row in raw.execute(_PARTS)}


@cache
def blueprint(version: int = FORMAT) -> Mapping[str, Part]:
    """What a file of a format is made of: made once, in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        for statement in statements(0, version):
            raw.execute(statement)
        return parts_of(raw)


def differences(raw: sqlite3.Connection, version: int = FORMAT) -> Iterator[tuple[Part, str]]:
    """Say what is missing, altered or added; parts of other tables and views are nobody's concern.

    Args:
        raw: The file.
        version: Its format, one that this program knows.
    """
    wanted, found = blueprint(version), parts_of(raw)
    for name, part in wanted.items():
        if name not in found:
            yield part, f"The {part.type} {name} is missing."
        elif found[name] != part:
            yield part, f"The {part.type} {name} was altered."
    tables = {part.name for part in wanted.values() if part.type == "table"}
    for name, part in found.items():
        if name not in wanted and part.table in tables and part.type in {"trigger", "index"}:
            yield part, f"The {part.type} {name} was added to the table {part.table}."


def guards_differ(raw: sqlite3.Connection, version: int = FORMAT) -> bool:
    """Whether a table of the log, or what guards it, is not as the program made it."""
    found = differences(raw, version)
    return any(part.table in GUARDED and part.type != "view" for part, _ in found)


__all__ = ["FORMAT", "Part", "blueprint", "differences", "guards_differ", "parts_of"]
