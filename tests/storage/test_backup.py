"""Backups: whole exercises beside the exercise, the last eight of them."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import KINDS, UUID, filled
from wargame.play.ports import LogUnavailable
from wargame.storage import backup
from wargame.storage.backup import KEEP, backups_of, folder_of
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from wargame.play.ports import Head


def test_a_backup_is_an_exercise_that_opens_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 3)
        store.embed("pack.toml", b"pack")
        store.set_person("person-1", "Anna")
        made = store.backup("turn-1")
        head = store.head()
        filled(store, 2)

    (copy,) = backups_of(path)
    assert made == str(copy)
    assert copy.read_bytes()[18:20] == b"\x01\x01", "it is in WAL mode and would need more files"
    with open_exercise(copy, kinds=KINDS) as store:
        assert store.head() == head
        assert store.problems() == ()
        assert dict(store.embedded()) == {"pack.toml": b"pack"}
        assert dict(store.people()) == {"person-1": "Anna"}
        filled(store, 1)


def test_the_last_eight_are_kept_and_numbers_only_grow(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        for turn in range(1, 12):
            filled(store, 1)
            store.backup(f"turn-{turn}")

    kept = backups_of(path)
    assert [copy.name for copy in kept] == [
        f"{number:04d}-turn-{number}.wargame" for number in range(4, 12)
    ]
    assert len(kept) == KEEP
    with open_exercise(kept[0], "read") as store:
        assert store.head().seq == 4


def test_numbers_are_compared_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 1)
        store.backup("first")
        (only,) = backups_of(path)
        only.rename(only.with_name("9999-late.wargame"))
        store.backup("next")

    assert [copy.name for copy in backups_of(path)] == ["9999-late.wargame", "10000-next.wargame"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("turn-1", "turn-1"),
        ("Turn 1: the *first* day", "turn-1-the-first-day"),
        ("../../etc/passwd", "etc-passwd"),
        ("Ход 1", "1"),
        ("", "copy"),
        ("x" * 300, "x" * 40),
    ],
)
def test_a_label_becomes_a_name_that_every_system_takes(
    tmp_path: Path, label: str, name: str
) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        store.backup(label)

    assert [copy.name for copy in folder_of(path).iterdir()] == [f"0001-{name}.wargame"]


def test_what_a_person_put_into_the_folder_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    folder_of(path).mkdir()
    mine = folder_of(path) / "mine.wargame"
    mine.write_text("kept")
    with create(path, UUID) as store:
        for turn in range(10):
            store.backup(f"turn-{turn}")

    assert mine.read_text() == "kept"
    assert len(backups_of(path)) == KEEP


def test_a_backup_that_cannot_be_made_says_so_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    folder_of(path).write_text("a file where the folder should be")
    with create(path, UUID) as store:
        filled(store, 1)
        with pytest.raises(LogUnavailable, match="The exercise itself is whole"):
            store.backup("turn-1")

        filled(store, 1)
        assert store.problems() == ()


def test_entries_are_appended_while_copies_are_made_and_each_copy_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store, ThreadPoolExecutor() as pool:
        filled(store, 50)
        copies = [pool.submit(store.backup, f"turn-{turn}") for turn in range(5)]
        for _ in range(100):
            filled(store, 1)
        for copy in copies:
            copy.result()
        head = store.head()

    assert head.seq == 150
    assert len(backups_of(path)) == 5
    for one in backups_of(path):
        with open_exercise(one, kinds=KINDS) as copied:
            assert 50 <= copied.head().seq <= 150
            assert copied.problems() == ()


def test_whoever_closes_the_exercise_waits_for_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.wargame"
    reads, goes_on = threading.Event(), threading.Event()
    whole = backup._read_back

    def read_back(copy: sqlite3.Connection, head: Head) -> None:
        reads.set()
        goes_on.wait()
        whole(copy, head)

    monkeypatch.setattr(backup, "_read_back", read_back)
    store = create(path, UUID)
    filled(store, 3)
    with ThreadPoolExecutor() as pool:
        copy = pool.submit(store.backup, "turn-1")
        reads.wait()
        filled(store, 1)
        closed = pool.submit(store.close)
        assert not closed.done()
        goes_on.set()
        closed.result()
        copy.result()

    # Nothing of SQLite's own is left beside it: it can be mailed.
    assert sorted(one.name for one in tmp_path.iterdir()) == ["x.wargame", "x.wargame.backups"]
    with open_exercise(path, kinds=KINDS) as again:
        assert again.head().seq == 4
