"""Bad luck, really produced: full disk, refused writes, files that vanish, are cut or swapped."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.ledger import tried
from tests.storage.samples import KINDS, UUID, filled, note, notes
from wargame.play.ports import LogConflict, LogDamaged, LogError, LogUnavailable
from wargame.storage.backup import backups_of
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from wargame.game.entry import Entry
    from wargame.storage.sqlite import SqliteStore

CHECKOUT = Path(__file__).parents[2]
PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 20)
        store.embed("pack.toml", b"pack" * 30)
    return path


def fill_up(store: SqliteStore) -> LogUnavailable:
    """Append until the file takes no more; returns the refusal."""
    for _ in range(1000):
        try:
            store.append(store.head().seq, [note("x" * 3000), note("y" * 3000)])
        except LogUnavailable as error:
            return error
    pytest.fail("the disk was never full")


def test_a_full_disk_refuses_the_step_whole_and_keeps_the_rest(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as store:
        pages = store._database.pragma("page_count")
        store._database.pragma(f"max_page_count = {pages + 10}")

        refusal = fill_up(store)
        seq = store.head().seq

        assert "is full" in refusal.message
        assert "Nothing of this step was written" in refusal.message
        assert "Free some space" in refusal.remedy
        assert refusal.__cause__ is not None
        assert seq > 20
        assert seq % 2 == 0, "half of an append was kept"
        assert len(list(store.entries())) == seq
        for write in (
            lambda: store.save_draft("ARM", "orders", "z" * 50000, ""),
            lambda: store.embed("more", b"z" * 50000),
        ):
            with pytest.raises(LogUnavailable, match="is full"):
                write()
        assert store.problems() == ()

        store._database.pragma(f"max_page_count = {pages + 1000}")
        filled(store, 3)
        assert store.problems() == ()


def test_wherever_the_disk_is_full_the_log_ends_at_what_was_acknowledged(path: Path) -> None:
    """Room for one page more, for two, and so on: the write stops at another place each time."""
    rooms = range(24)
    for room in rooms:
        copy = path.with_name(f"{room}.wargame")
        shutil.copy(path, copy)
        with open_exercise(copy, kinds=KINDS) as store:
            pages = store._database.pragma("page_count")
            store._database.pragma(f"max_page_count = {pages + room}")
            refusal = fill_up(store)
            seq = store.head().seq
        with open_exercise(copy, kinds=KINDS) as again:
            assert again.head().seq == seq
            assert again.problems() == ()
            filled(again, 1)
    tried("disk full, by SQLite's own page limit", len(rooms), str(refusal))


LIMITED = """
import resource, signal, sys
from tests.storage.samples import KINDS, note
from wargame.play.ports import LogUnavailable
from wargame.storage.sqlite import open_exercise

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_exercise(sys.argv[1], kinds=KINDS) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
    refused = None
    while refused is None:
        try:
            store.append(store.head().seq, [note("x" * 3000), note("y" * 3000)])
        except LogUnavailable as error:
            refused = error
    print(store.head().seq, len(list(store.entries())), len(store.problems()))
    print(refused)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.append(store.head().seq, [note("space again")])
    print(store.head().seq)
"""


def test_a_system_that_refuses_to_write_more_loses_only_the_step(path: Path) -> None:
    """The kernel's limit on a file's size makes the write itself fail, below SQLite."""
    command = [sys.executable, "-c", LIMITED, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False)

    assert done.returncode == 0, done.stderr
    counts, refusal, after = done.stdout.splitlines()
    seq, read, found = map(int, counts.split())
    assert read == seq > 20
    assert found == 0
    assert "Nothing of this step was written" in refusal
    assert int(after) == seq + 1
    tried("disk full, by the system's limit on a file", 1, refusal)
    with open_exercise(path, kinds=KINDS) as store:
        assert store.head().seq == seq + 1
        assert store.problems() == ()


MAKING = """
import resource, signal, sys
from wargame.play.ports import LogUnavailable
from wargame.storage.sqlite import create

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    create(sys.argv[1], "uuid")
except LogUnavailable as error:
    print(error.message)
"""


def test_an_exercise_that_does_not_fit_on_the_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKING, str(tmp_path / "x.wargame")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False)

    assert done.returncode == 0, done.stderr
    assert "cannot be made in" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_file_held_by_another_program_is_refused_in_words(path: Path) -> None:
    with (
        open_exercise(path, kinds=KINDS) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogUnavailable, match="held by another program"):
            filled(store, 1)
        assert store.head().seq == 20
        other.execute("ROLLBACK")

        filled(store, 1)


def test_an_entry_written_by_another_tool_meanwhile_is_a_conflict(path: Path) -> None:
    copy = "at, story, turn, phase, actor, kind, version, payload, hash, 'f'"
    with (
        open_exercise(path, kinds=KINDS) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute(f"INSERT INTO event SELECT 21, {copy} FROM event WHERE seq = 20")  # noqa: S608

        with pytest.raises(LogConflict, match="has 21 entries, not 20"):
            store.append(20, notes(1))


@pytest.mark.parametrize("how", ["deleted", "moved", "folder moved"])
def test_a_file_that_goes_away_while_open_is_noticed_and_saved(path: Path, how: str) -> None:
    store = open_exercise(path, kinds=KINDS)
    filled(store, 2)
    before = list(store.entries())
    if how == "deleted":
        path.unlink()
    elif how == "moved":
        path.rename(path.with_name("y.wargame"))
    else:
        path.parent.rename(path.parent.with_name("elsewhere"))

    with pytest.raises(LogUnavailable, match="moved, deleted or unplugged while it was open") as no:
        filled(store, 1)
    with pytest.raises(LogUnavailable, match="Nothing of this step was written"):
        store.save_draft("ARM", "orders", "x", "")
    assert list(store.entries()) == before, "it can still be read"
    store.close()

    if how == "folder moved":
        assert "Put it back" in no.value.remedy
        back = path.parent.with_name("elsewhere") / path.name
    else:
        (back,) = backups_of(path)
        assert str(back) in no.value.message
        assert back.name == "0001-rescued.wargame"
        assert sorted(found.name for found in path.parent.iterdir()) == [
            "x.wargame.backups",
            *(["y.wargame"] if how == "moved" else []),
        ]
    if how == "moved":
        with open_exercise(path.with_name("y.wargame"), kinds=KINDS) as moved:
            assert list(moved.entries()) == before, "the last entries stayed in the -wal"
    with open_exercise(back, kinds=KINDS) as saved:
        assert list(saved.entries()) == before
        assert saved.problems() == ()
        filled(saved, 1)
    tried("file or folder gone while open", 1, str(no.value))


def test_a_file_that_goes_away_is_saved_at_closing_too(path: Path) -> None:
    store = open_exercise(path, kinds=KINDS)
    filled(store, 2)
    path.unlink()
    store.close()

    with open_exercise(backups_of(path)[0], "read") as saved:
        assert saved.head().seq == 22


def test_a_file_replaced_while_open_is_not_written_to(path: Path) -> None:
    other = path.with_name("other.wargame")
    with create(other, "another") as made:
        filled(made, 5)
    store = open_exercise(path, kinds=KINDS)
    filled(store, 1)
    other.replace(path)

    with pytest.raises(LogUnavailable, match="replaced by another file") as no:
        filled(store, 1)
    store.close()
    tried("file replaced while open", 1, str(no.value))

    with open_exercise(path, "read") as now:
        assert now.head().seq == 5
        assert now.problems() == ()
    with open_exercise(backups_of(path)[0], "read") as saved:
        assert saved.head().seq == 21


@pytest.fixture
def crashed(path: Path) -> bytes:
    """The `-wal` of an exercise that went on to #35 and was never closed; it lies beside it."""
    wal = path.with_name("x.wargame-wal")
    with open_exercise(path, kinds=KINDS) as store:
        filled(store, 15)
        left = wal.read_bytes()
        whole = path.read_bytes()
    path.write_bytes(whole)
    wal.write_bytes(left)
    return left


def test_the_wal_of_a_crash_belongs_to_its_file(path: Path, crashed: bytes) -> None:
    for mode in ("read", "write"):
        with open_exercise(path, mode, kinds=KINDS) as store:
            assert store.head().seq == 35
            assert store.problems() == ()


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_wal_is_not_mixed_into_another_exercise_of_that_name(
    path: Path, crashed: bytes, mode: Literal["read", "write"]
) -> None:
    other = path.with_name("other.wargame")
    with create(other, "another") as made:
        filled(made, 30)
    other.replace(path)
    before = path.read_bytes()

    with pytest.raises(LogDamaged, match="belongs to another file") as refused:
        open_exercise(path, mode, kinds=KINDS)

    assert "Move x.wargame-wal" in refused.value.remedy
    assert path.read_bytes() == before
    assert path.with_name("x.wargame-wal").read_bytes() == crashed
    path.with_name("x.wargame-wal").unlink()
    path.with_name("x.wargame-shm").unlink(missing_ok=True)
    with open_exercise(path, kinds=KINDS) as store:
        assert store.head().seq == 30
        assert not store.read_only


def test_a_wal_is_not_mixed_into_a_copy_that_went_another_way(path: Path, crashed: bytes) -> None:
    """A backup, played on elsewhere, is put under the old name."""
    wal = path.with_name("x.wargame-wal")
    wal.unlink()
    with open_exercise(path, kinds=KINDS) as store:
        store.append(20, [note("another way"), *notes(20)])
    wal.write_bytes(crashed)

    with pytest.raises(LogDamaged, match="belongs to another file"):
        open_exercise(path, kinds=KINDS)


def test_a_write_cut_off_outside_wal_mode_is_undone_by_a_reader(path: Path, tmp_path: Path) -> None:
    """A rollback journal lies beside the file when the program dies while it switches modes."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO draft SELECT seq, seq, hex(zeroblob(9000)), '' FROM event")
        for name in ("x.wargame", "x.wargame-journal"):
            shutil.copy(path.with_name(name), stick / name)
        raw.execute("ROLLBACK")
    assert (stick / "x.wargame").read_bytes() != path.read_bytes()

    with open_exercise(stick / "x.wargame", "read") as store:
        assert store.head().seq == 20
        assert store.draft("1", "1") is None
        assert store.problems() == ()
    assert [found.name for found in stick.iterdir()] == ["x.wargame"]


def what_is_in(path: Path) -> tuple[list[Entry], object, object]:
    """All that the record holds; raises where it cannot be read."""
    with open_exercise(path, "read") as store:
        return list(store.entries()), store.head(), dict(store.embedded())


def told_or_harmless(path: Path, truth: object, where: str) -> str:
    """Return the sentence that a person reads, or nothing where the record is the true one.

    Either a sentence says that the file is damaged, or every byte of the record is the true one.

    Drafts and names stand outside the chain and may change unnoticed.
    """
    said = ""
    try:
        with open_exercise(path, "read") as store:
            said = " ".join(problem.what for problem in store.problems())
            found = list(store.entries()), store.head(), dict(store.embedded())
    except LogError as error:
        said = error.message and error.remedy
    assert said or found == truth, f"altered without a word: {where}"
    return said


def test_a_file_cut_short_anywhere_is_told_and_not_made_worse(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    cut = tmp_path / "cut" / "cut.wargame"
    cut.parent.mkdir()
    pages = range(0, len(whole), PAGE)
    points = {1, 15, 16, 99, 100, 101, len(whole) - 1, *pages, *range(0, len(whole), 1536)}
    points |= {at + step for at in pages[1:] for step in (-1, 1)}

    for point in sorted(points):
        cut.write_bytes(whole[:point])
        for mode in ("write", "read"):
            with pytest.raises(LogDamaged, match=r"is empty|cut short|not an exercise") as refused:
                open_exercise(cut, mode, kinds=KINDS)
            assert refused.value.remedy
        assert cut.read_bytes() == whole[:point], f"changed when cut at {point}"
        assert [found.name for found in cut.parent.iterdir()] == [cut.name]
    tried("file cut short, at every page and between", len(points), str(refused.value))


def test_a_damaged_file_names_its_newest_backup(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as store:
        store.backup("turn-1")
        store.backup("turn-2")
    path.write_bytes(path.read_bytes()[:9000])

    with pytest.raises(LogDamaged) as refused:
        open_exercise(path)

    assert "cut short or damaged" in refused.value.message
    assert "0002-turn-2.wargame" in refused.value.remedy


@pytest.mark.slow
def test_a_flipped_byte_is_told_wherever_it_matters(path: Path, tmp_path: Path) -> None:
    """One byte in fifty; `WARGAME_FLIP_EVERY=1` takes all of the entries, one in ten elsewhere."""
    every = int(os.environ.get("WARGAME_FLIP_EVERY", "50"))
    whole, truth = path.read_bytes(), what_is_in(path)
    flipped = tmp_path / "flipped.wargame"

    rows = bytes_of_rows(whole, truth[0])
    elsewhere = set(range(every // 2, len(whole), max(every, 10))) - rows
    for point in sorted(elsewhere | set(sorted(rows)[::every])):
        changed = bytearray(whole)
        changed[point] ^= 0xFF if point % 2 else 0x01
        flipped.write_bytes(changed)
        said = told_or_harmless(flipped, truth, f"byte {point}")
        if point in rows:
            assert said, f"byte {point} belongs to an entry"
            tried("a byte of an entry flipped", 1, said)
        else:
            tried("a byte elsewhere in the file flipped", 1, said or "nothing: the record is whole")


def bytes_of_rows(whole: bytes, entries: list[Entry]) -> set[int]:
    """Where the texts of the entries stand in the file."""
    places: set[int] = set()
    for entry in entries:
        tail = f"{entry.payload}{entry.prev}{entry.hash}".encode()
        at = whole.index(tail)
        begin = whole.rindex(entry.at.encode(), 0, at)
        end = at + len(tail)
        places.update(range(begin, end))
    return places


def test_a_byte_flipped_under_an_open_exercise_is_no_crash(path: Path) -> None:
    with open_exercise(path, "read") as store:
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 4096)

        with pytest.raises(LogDamaged, match="cut short or damaged"):
            list(store.entries())
        assert store.problems() != ()
