"""Files of a newer version open to look at, and only a write says that they are too new."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import KINDS, UUID, filled, note, notes
from tests.storage.tale import told
from wargame.play.ports import LogDamaged, LogTooNew
from wargame.storage import migrations
from wargame.storage.backup import backups_of
from wargame.storage.format2.views_council import VIEWS as SECOND
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 3)
    return path


def test_a_newer_format_is_looked_at_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 3")
        raw.execute("CREATE TABLE future (x)")
    before = path.read_bytes()

    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only
        assert "A newer version of the program made this file" in store.why_read_only
        assert [entry.seq for entry in store.entries()] == [1, 2, 3]
        assert store.problems() == ()
        for write in (
            lambda: store.append(3, notes(1)),
            lambda: store.save_draft("ARM", "orders", "x", ""),
            lambda: store.backup("turn-1"),
        ):
            with pytest.raises(LogTooNew, match="open it with that version"):
                write()

    assert path.read_bytes() == before


@pytest.mark.parametrize("event", [note(kind="satellite_launched"), note()._replace(version=2)])
def test_an_entry_of_a_newer_kind_makes_it_read_only(path: Path, event: object) -> None:
    with open_exercise(path, kinds={**KINDS, "note_made": 1}) as store:
        store.append(3, [event])  # type: ignore[list-item]

    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only
        assert "only a newer version of the program understands" in store.why_read_only
        assert store.head().seq == 4
        with pytest.raises(LogTooNew):
            filled(store, 1)


def test_the_kinds_of_this_program_are_known_without_being_told(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        store.append(0, told())

    with open_exercise(path) as store:
        assert not store.read_only


def test_format_nought_is_no_exercise(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 0")

    with pytest.raises(LogDamaged, match="is not an exercise"):
        open_exercise(path)


def test_an_older_format_is_lifted_after_a_copy_was_made(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            if any(f"CREATE VIEW {name} " in view for view in SECOND):
                raw.execute(f"DROP VIEW {name}")
        raw.execute("PRAGMA user_version = 1")

    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only
        assert store._database.pragma("user_version") == migrations.FORMAT
        assert store.head().seq == 3

    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM v_speeches").fetchone() == (0,)
    (copy,) = backups_of(path)
    assert copy.name == "0001-format-1.wargame"
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)


def test_the_steps_are_numbered_without_gaps() -> None:
    assert [int(step[:4]) for step in migrations.STEPS] == list(range(1, migrations.FORMAT + 1))
