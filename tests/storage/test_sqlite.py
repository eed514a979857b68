"""The exercise file keeps the contract, and everything over a close."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.contract import StoreContract
from tests.storage.samples import KINDS, UUID, notes
from wargame.play.ports import LogDamaged, LogUnavailable
from wargame.storage.sqlite import SqliteStore, create, open_exercise

if TYPE_CHECKING:
    from pathlib import Path


class TestSqliteStore(StoreContract):
    def make(self, folder: Path) -> SqliteStore:
        return create(folder / "x.wargame", UUID)


def test_everything_is_there_again_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        store.append(0, notes(3))
        store.embed("pack.toml", b"pack")
        store.save_draft("ARM", "orders", "draft", "2026-03-01T09:00:00.000000Z")
        store.set_person("person-1", "Anna")
        store.set_phrase("ARM", b"salt", b"digest")
        before = list(store.entries()), store.head()

    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only
        assert (list(store.entries()), store.head()) == before
        assert dict(store.embedded()) == {"pack.toml": b"pack"}
        assert store.draft("ARM", "orders") == ("draft", "2026-03-01T09:00:00.000000Z")
        assert dict(store.people()) == {"person-1": "Anna"}
        assert store.phrase("ARM") == (b"salt", b"digest")
        assert store.problems() == ()
        store.append(3, notes(1))


def test_closing_leaves_one_file_in_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        store.append(0, notes(3))
        assert (tmp_path / "x.wargame-wal").exists()

    assert [found.name for found in tmp_path.iterdir()] == ["x.wargame"]
    assert path.read_bytes()[18:20] == b"\x01\x01", "the header still says WAL"


def test_more_entries_than_one_page_come_in_order(tmp_path: Path) -> None:
    with create(tmp_path / "x.wargame", UUID) as store:
        store.append(0, notes(4500))

        assert [entry.seq for entry in store.entries()] == list(range(1, 4501))
        assert [entry.seq for entry in store.entries(1999, 4001)] == list(range(2000, 4002))


def test_a_file_that_is_already_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    path.write_text("a letter")

    with pytest.raises(LogUnavailable, match="already a file"):
        create(path, UUID)

    assert path.read_text() == "a letter"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_in_a_folder_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(LogUnavailable, match="cannot be made in"):
        create(tmp_path / "nowhere" / "x.wargame", UUID)


def test_names_that_would_mean_something_in_an_address_are_taken_as_they_are(
    tmp_path: Path,
) -> None:
    path = tmp_path / "100% of it? #3 & Łódź.wargame"
    with create(path, UUID) as store:
        store.append(0, notes(1))
    with open_exercise(path, "read") as store:
        assert store.head().seq == 1

    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"Dear all,\n", "is not an exercise"),
        (b"SQLite format 3\x00" + b"\x00" * 200, "is not an exercise|cut short or damaged"),
        (b"PK\x03\x04" + b"x" * 5000, "is not an exercise"),
    ],
)
def test_another_kind_of_file_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "x.wargame"
    path.write_bytes(content)

    for mode in ("write", "read"):
        with pytest.raises(LogDamaged, match=words):
            open_exercise(path, mode)

    assert path.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == ["x.wargame"]


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(LogUnavailable, match="There is no file"):
        open_exercise(tmp_path / "x.wargame")
    with pytest.raises(LogUnavailable, match="is a folder"):
        open_exercise(tmp_path)


def test_a_disk_without_second_names_takes_an_exercise_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sticks formatted for Windows know no hard links; simulated at the system call."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    path = tmp_path / "x.wargame"
    create(path, UUID).close()

    assert [found.name for found in tmp_path.iterdir()] == ["x.wargame"]
    with pytest.raises(LogUnavailable, match="already a file"):
        create(path, UUID)
    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only
