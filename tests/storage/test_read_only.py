"""Write-protected files and folders open to look at.

Root may write anywhere, so where the tests run as root they give up that right while they open the
file: the kernel then refuses for real.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.storage.samples import KINDS, UUID, filled
from wargame.play.ports import LogUnavailable
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's rights for a while; nothing where we have none."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everyone may reach: pytest's own is closed to nobody."""
    folder = Path(tempfile.mkdtemp(prefix="wargame-test-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def path(folder: Path) -> Path:
    path = folder / "x.wargame"
    with as_nobody(), create(path, UUID) as store:
        filled(store, 3)
        store.embed("pack.toml", b"pack")
    return path


def assert_only_looked_at(path: Path, seq: int = 3) -> None:
    before = path.read_bytes()
    with as_nobody():
        for mode in ("write", "read"):
            with open_exercise(path, mode, kinds=KINDS) as store:
                assert store.read_only
                assert store.head().seq == seq
                assert len(list(store.entries())) == seq
                assert store.problems() == ()
                with pytest.raises(LogUnavailable, match="nothing was written") as refused:
                    filled(store, 1)
                tried("file or folder that may not be written", 1, str(refused.value))
                with pytest.raises(LogUnavailable, match="nothing was written"):
                    store.set_person("person-1", "Anna")
                if mode == "write":
                    assert "write-protected" in store.why_read_only
    assert path.read_bytes() == before


def test_a_read_only_folder(path: Path) -> None:
    path.parent.chmod(0o555)

    assert_only_looked_at(path)
    assert [found.name for found in path.parent.iterdir()] == ["x.wargame"]


def test_a_read_only_file(path: Path) -> None:
    path.chmod(0o444)

    assert_only_looked_at(path)


def test_a_read_only_folder_with_a_file_that_was_left_in_wal_mode(path: Path) -> None:
    """As after a copy of the file alone, while it was open."""
    with as_nobody(), open_exercise(path, kinds=KINDS) as store:
        store._database.pragma("wal_checkpoint(TRUNCATE)")
        copy = path.read_bytes()
    assert copy[18:20] == b"\x02\x02"
    path.write_bytes(copy)
    path.parent.chmod(0o555)

    assert_only_looked_at(path)


def test_a_read_only_folder_with_an_unfinished_wal_says_what_to_do(path: Path) -> None:
    with as_nobody(), open_exercise(path, kinds=KINDS) as store:
        filled(store, 2)
        file, wal = path.read_bytes(), path.with_name("x.wargame-wal").read_bytes()
    path.write_bytes(file)
    path.with_name("x.wargame-wal").write_bytes(wal)
    path.parent.chmod(0o555)

    with as_nobody(), pytest.raises(LogUnavailable) as refused:
        open_exercise(path, kinds=KINDS)

    assert "beside it" in refused.value.message
    assert "Copy it, with the files of the same beginning" in refused.value.remedy

    path.parent.chmod(0o777)
    path.with_name("x.wargame-wal").chmod(0o666)
    with as_nobody(), open_exercise(path, kinds=KINDS) as store:
        assert store.head().seq == 5


def test_a_file_that_may_not_be_read(path: Path) -> None:
    path.chmod(0o000)

    with as_nobody(), pytest.raises(LogUnavailable, match="cannot be opened"):
        open_exercise(path, kinds=KINDS)


def test_a_folder_that_becomes_read_only_while_open_stops_no_append(path: Path) -> None:
    with as_nobody():
        store = open_exercise(path, kinds=KINDS)
    path.parent.chmod(0o555)
    with as_nobody():
        filled(store, 1)
        with pytest.raises(LogUnavailable, match=r"No backup of .* could be made"):
            store.backup("turn-1")
        assert store.head().seq == 4
    path.parent.chmod(0o777)
    with as_nobody():
        store.close()
        with open_exercise(path, kinds=KINDS) as again:
            assert again.head().seq == 4


def test_no_exercise_can_be_made_in_a_read_only_folder(folder: Path) -> None:
    folder.chmod(0o555)

    with as_nobody(), pytest.raises(LogUnavailable, match="cannot be made in") as refused:
        create(folder / "new.wargame", UUID)
    tried("file or folder that may not be written", 1, str(refused.value))
    assert list(folder.iterdir()) == []


def test_a_lock_file_of_another_person_leaves_only_looking(path: Path) -> None:
    lock = path.with_name("x.wargame.lock")
    lock.touch()
    lock.chmod(0o000)

    assert_only_looked_at(path)
