"""The triggers of the file refuse what no program should do by mistake."""

# ruff: noqa: S608 (statements are put together from this file's own words)

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import UUID, filled
from wargame.play.ports import LogDamaged
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COPY = "at, story, turn, phase, actor, kind, version, payload, prev, hash"
REST = "at, story, turn, phase, actor, kind, version, payload, hash, 'f'"


@pytest.fixture
def raw(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another SQLite tool, with SQLite's own defaults, on a file of three entries."""
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 3)
        store.embed("pack.toml", b"pack")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '{}' WHERE seq = 2",
        "UPDATE event SET seq = 9 WHERE seq = 3",
        "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 3",
        f"INSERT OR REPLACE INTO event SELECT 2, {COPY} FROM event WHERE seq = 2",
        f"INSERT OR REPLACE INTO event SELECT 3, {REST} FROM event WHERE seq = 2",
        f"REPLACE INTO event SELECT 1, {COPY} FROM event WHERE seq = 1",
        f"INSERT OR IGNORE INTO event SELECT 2, {COPY} FROM event WHERE seq = 2",
        f"INSERT INTO event SELECT 5, {REST} FROM event WHERE seq = 3",
        f"INSERT INTO event SELECT 0, {REST} FROM event WHERE seq = 3",
        f"INSERT INTO event SELECT -1, {REST} FROM event WHERE seq = 3",
        f"INSERT INTO event SELECT NULL, {REST} FROM event WHERE seq = 3",
        f"INSERT INTO event SELECT 4, {COPY} FROM event WHERE seq = 3",
        f"INSERT INTO event SELECT 1, {COPY} FROM event WHERE seq = 1 ON CONFLICT DO NOTHING",
        f"INSERT INTO event SELECT 1, {COPY} FROM event WHERE 1 ON CONFLICT DO UPDATE SET at = ''",
        "UPDATE head SET seq = 2",
        "UPDATE head SET hash = 'f'",
        "UPDATE head SET seq = 2, hash = (SELECT hash FROM event WHERE seq = 2)",
        "DELETE FROM head",
        "INSERT INTO head VALUES (2, 3, 'f')",
        "INSERT OR REPLACE INTO head VALUES (1, 3, 'f')",
        "UPDATE embedded SET content = x'00'",
        "DELETE FROM embedded",
        "INSERT OR REPLACE INTO embedded VALUES ('pack.toml', 'f', x'00')",
        "UPDATE meta SET value = 'other' WHERE name = 'uuid'",
        "UPDATE OR REPLACE meta SET name = 'uuid' WHERE name = 'opened_at'",
        "DELETE FROM meta WHERE name = 'uuid'",
        "INSERT OR REPLACE INTO meta VALUES ('uuid', 'other')",
    ],
)
def test_the_record_is_not_changed_by_another_tool(raw: sqlite3.Connection, statement: str) -> None:
    raw.execute("INSERT INTO meta VALUES ('opened_at', 'then')")
    before = list(raw.iterdump())

    with pytest.raises(sqlite3.DatabaseError):
        raw.execute(statement)

    assert list(raw.iterdump()) == before


def test_the_next_entry_is_taken_and_moves_the_head(raw: sqlite3.Connection) -> None:
    raw.execute(f"INSERT INTO event SELECT 4, {REST} FROM event WHERE seq = 3")

    assert raw.execute("SELECT seq, hash FROM head").fetchall() == [(4, "f")]


def test_an_entry_that_another_program_adds_while_it_is_open_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store, closing(sqlite3.connect(path)) as other:
        filled(store, 3)
        other.execute("DROP TRIGGER event_moves_head")
        other.execute(f"INSERT INTO event SELECT 4, {REST} FROM event WHERE seq = 3")
        other.commit()

        with pytest.raises(LogDamaged, match="changed by another program"):
            filled(store, 1)


def test_every_connection_syncs_fully_and_fires_triggers_of_replace(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        assert store._database.pragma("journal_mode") == "wal"
    for mode in ("write", "read"):
        with open_exercise(path, mode) as store:
            assert store._database.pragma("synchronous") == 2, "not FULL"
            assert store._database.pragma("recursive_triggers") == 1
            assert store._database.pragma("foreign_keys") == 1
            assert store._database.pragma("trusted_schema") == 0
