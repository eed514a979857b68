"""`problems` names what somebody altered in the file, by really altering it."""

# ruff: noqa: S608 (statements are put together from this file's own words)

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.storage.samples import KINDS, UUID, filled
from wargame.game.entry import Entry, entry_hash
from wargame.play.ports import Head, LogDamaged, LogUnavailable
from wargame.storage.blueprint import blueprint
from wargame.storage.schema import METADATA
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.play.ports import Problem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 10)
        store.embed("pack.toml", b"pack")
        store.embed("charters/a.toml", b"charter")
    return path


def alter(path: Path, *statements: str) -> None:
    """Do what somebody with a database browser would: take the guards off, write, put them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        guards = [part for part in blueprint().values() if part.type == "trigger"]
        for guard in guards:
            raw.execute(f"DROP TRIGGER {guard.name}")
        for statement in statements:
            raw.execute(statement)
        for guard in guards:
            raw.execute(guard.sql)


def problems(path: Path, expected: Head | None = None) -> list[Problem]:
    with open_exercise(path, "read") as store:
        return list(store.problems(expected))


def head(path: Path) -> Head:
    with open_exercise(path, "read") as store:
        return store.head()


def test_taking_the_guards_off_and_putting_them_back_is_no_problem(path: Path) -> None:
    alter(path)

    assert problems(path, head(path)) == []


@pytest.mark.parametrize(
    "column", ["at", "story", "turn", "phase", "actor", "kind", "payload", "version"]
)
def test_a_change_of_any_column_is_found_at_its_entry(path: Path, column: str) -> None:
    alter(path, f"UPDATE event SET {column} = '7' WHERE seq = 4")

    (found,) = problems(path)

    assert found == (4, "Entry #4 was changed: its hash does not match.")
    tried("an entry altered by another program", 1, found.what)


@pytest.mark.parametrize("value", ["x'00ff'", "CAST(x'ff' AS TEXT)", "7"])
def test_a_value_of_another_kind_than_text_is_found_too(path: Path, value: str) -> None:
    alter(path, f"UPDATE event SET payload = {value} WHERE seq = 4")

    assert [found.seq for found in problems(path)] == [4]


def test_a_changed_entry_with_its_hash_put_right_breaks_the_next(path: Path) -> None:
    with open_exercise(path, "read") as store:
        old = next(store.entries(3, 4))
    new = rehashed(old._replace(payload='{"text":"other"}'))

    alter(path, f"UPDATE event SET payload = '{new.payload}', hash = '{new.hash}' WHERE seq = 4")

    assert problems(path) == [(5, "Entry #5 does not follow the entry before it.")]


def test_a_removed_entry_is_named(path: Path) -> None:
    alter(path, "DELETE FROM event WHERE seq = 4")

    assert problems(path) == [
        (4, "Entry #4 is missing."),
        (5, "Entry #5 does not follow the entry before it."),
    ]


def test_several_removed_entries_are_named_together(path: Path) -> None:
    alter(path, "DELETE FROM event WHERE seq BETWEEN 1 AND 3")

    assert problems(path)[0] == (1, "Entries #1 to #3 are missing.")


def test_a_log_cut_short_is_told_by_its_head(path: Path) -> None:
    alter(path, "DELETE FROM event WHERE seq > 7")

    assert problems(path) == [
        (8, "Entries #8 to #10 cut off: the head says that the log ends at #10.")
    ]


def test_a_log_cut_short_together_with_its_head_is_told_by_a_copy_of_the_head(
    path: Path,
) -> None:
    copy = head(path)
    alter(
        path,
        "DELETE FROM event WHERE seq > 7",
        "UPDATE head SET seq = 7, hash = (SELECT hash FROM event WHERE seq = 7)",
    )

    assert problems(path) == []
    (found,) = problems(path, copy)
    assert found.seq == 8
    tried("the log cut short with its head", 1, found.what)
    assert "seen to end at #10" in found.what


def test_a_log_written_anew_is_told_only_by_a_copy_of_the_head(path: Path) -> None:
    copy = head(path)
    forge(path, 4, "forged")

    assert problems(path) == []
    (found,) = problems(path, copy)
    assert found.seq == 10
    tried("the log forged anew, every hash right", 1, f"with a copy of the head: {found.what}")


def test_a_copy_of_an_earlier_head_still_fits_a_log_that_went_on(path: Path) -> None:
    copy = head(path)
    with open_exercise(path, kinds=KINDS) as store:
        filled(store, 5)

    assert problems(path, copy) == []


def test_two_entries_changing_places_are_found(path: Path) -> None:
    alter(
        path,
        "UPDATE event SET seq = 99 WHERE seq = 4",
        "UPDATE event SET seq = 4 WHERE seq = 5",
        "UPDATE event SET seq = 5 WHERE seq = 99",
    )

    assert {found.seq for found in problems(path)} == {4, 5, 6}


def test_an_entry_put_in_between_is_found(path: Path) -> None:
    # From the end, so that no two ever have one number.
    shift = [f"UPDATE event SET seq = {seq + 1} WHERE seq = {seq}" for seq in range(10, 4, -1)]
    copy = "at, story, turn, phase, actor, kind, version, payload, prev, hash"
    alter(path, *shift, f"INSERT INTO event SELECT 5, {copy} FROM event WHERE seq = 4")

    found = problems(path)

    assert found[0].seq == 5
    assert {11} < {one.seq for one in found}


def test_an_entry_added_at_the_end_without_its_hash_is_found(path: Path) -> None:
    rest = "at, story, turn, phase, actor, kind, version, payload, hash, 'f'"
    alter(path, f"INSERT INTO event SELECT 11, {rest} FROM event WHERE seq = 10")

    assert [found.seq for found in problems(path)] == [11, 11]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM head", "head row is missing"),
        ("UPDATE head SET hash = 'f'", "head does not match the last entry, #10"),
        ("UPDATE head SET seq = 8", "goes on to #10"),
        ("UPDATE head SET seq = 12", "Entries #11 to #12 cut off"),
        ("UPDATE head SET seq = 11", "Entry #11 cut off"),
        ("UPDATE head SET seq = 'eleven'", "head row is missing"),
        ("DROP TABLE head", "The table head is missing"),
        ("UPDATE embedded SET content = x'00' WHERE name = 'pack.toml'", "pack.toml was changed"),
        ("UPDATE embedded SET sha256 = 'f' WHERE name = 'charters/a.toml'", "a.toml was changed"),
        ("UPDATE embedded SET content = 'text' WHERE name = 'pack.toml'", "pack.toml was changed"),
        ("DELETE FROM meta WHERE name = 'uuid'", "UUID of the exercise is missing"),
    ],
)
def test_what_stands_around_the_entries_is_checked(path: Path, statement: str, words: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for part in blueprint().values():
            if part.type == "trigger":
                raw.execute(f"DROP TRIGGER {part.name}")
        raw.execute(statement)

    found = next(found for found in problems(path) if words in found.what)
    tried("what stands around the entries altered", 1, found.what)


@pytest.mark.parametrize("value", ["'eleven'", "x'0b'", "1.5"])
def test_a_head_that_is_no_number_is_told_and_not_read(path: Path, value: str) -> None:
    alter(path, f"UPDATE head SET seq = {value}")

    with pytest.raises(LogDamaged), open_exercise(path, "read") as store:
        list(store.entries())


def test_the_uuid_of_the_file_is_that_of_its_first_entry(tmp_path: Path) -> None:
    from tests.storage.tale import told

    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        store.append(0, told())
    assert problems(path) == []

    alter(path, "UPDATE meta SET value = 'another' WHERE name = 'uuid'")

    assert problems(path) == [(1, "The UUID of the file is not the one that entry #1 names.")]


@pytest.mark.parametrize("name", sorted(blueprint()))
def test_each_trigger_index_and_view_is_missed(path: Path, name: str) -> None:
    part = blueprint()[name]
    if part.type == "table":
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute(f"ALTER TABLE {name} ADD COLUMN more")
        assert any(f"The table {name} was altered." == found.what for found in problems(path))
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"DROP {part.type} {name}")

    assert problems(path) == [(0, f"The {part.type} {name} is missing.")]
    tried("a guard of the log taken away", 1, f"The {part.type} {name} is missing.")


@pytest.mark.parametrize(
    "name", [name for name, part in blueprint().items() if part.type == "trigger"]
)
def test_a_trigger_made_again_otherwise_is_found_and_stops_writing(path: Path, name: str) -> None:
    part = blueprint()[name]
    weaker = part.sql.replace("SELECT RAISE(ABORT", "SELECT nullif('x'").replace(
        "SET seq = NEW.seq", "SET seq = NEW.seq + 0"
    )
    assert weaker != part.sql
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"DROP TRIGGER {name}")
        raw.execute(weaker)

    assert problems(path) == [(0, f"The trigger {name} was altered.")]
    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only
        assert "altered outside the program" in store.why_read_only
        with pytest.raises(LogUnavailable):
            filled(store, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER extra AFTER INSERT ON event BEGIN DELETE FROM people; END",
        "CREATE UNIQUE INDEX extra ON event (hash)",
    ],
)
def test_a_trigger_or_key_added_to_the_log_is_found_and_stops_writing(
    path: Path, statement: str
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(statement)

    (found,) = problems(path)
    assert "extra was added to the table event" in found.what
    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only


def test_a_table_or_view_of_an_analyst_disturbs_nobody(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE mine (x)")
        raw.execute("CREATE VIEW mine_too AS SELECT 1")
        raw.execute("ANALYZE")

    assert problems(path) == []
    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only


def test_a_file_whose_end_was_altered_opens_only_to_look(path: Path) -> None:
    alter(path, "DELETE FROM event WHERE seq > 7")

    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only
        assert "The end of the log was altered" in store.why_read_only
        assert [entry.seq for entry in store.entries()] == [1, 2, 3, 4, 5, 6, 7]


def test_the_tables_that_the_program_uses_are_those_of_the_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        for table in METADATA.sorted_tables:
            columns = raw.execute(f"PRAGMA table_info({table.name})").fetchall()
            assert [row[1] for row in columns] == [column.name for column in table.columns]
            keys = [row[1] for row in columns if row[5]]
            assert keys == [column.name for column in table.primary_key]


def rehashed(entry: Entry) -> Entry:
    digest: Callable[..., str] = entry_hash
    return entry._replace(hash=digest(entry.prev, entry.seq, *entry[1:9]))


def forge(path: Path, since: int, text: str) -> None:
    """Write the log anew from an entry on, with every hash and the head as they should be."""
    with open_exercise(path, "read") as store:
        entries = list(store.entries(since - 1))
    entries[0] = entries[0]._replace(payload=f'{{"text":"{text}"}}')
    statements = []
    prev = entries[0].prev
    for entry in entries:
        new = rehashed(entry._replace(prev=prev))
        prev = new.hash
        statements.append(
            f"UPDATE event SET payload = '{new.payload}', prev = '{new.prev}', "
            f"hash = '{new.hash}' WHERE seq = {new.seq}"
        )
    alter(path, *statements, f"UPDATE head SET hash = '{prev}'")
