"""One writer: a second window on the same file looks, and says since when."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.storage.samples import KINDS, UUID, filled
from wargame.play.ports import LogUnavailable
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITER = Path(__file__).with_name("writer.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.wargame"
    with create(path, UUID) as store:
        filled(store, 3)
    return path


@pytest.fixture
def stopped_writer(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that has the file open for writing and stands still."""
    command = [sys.executable, str(WRITER), str(path), "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert [writer.stdout.readline()[:5] for _ in range(3)] == [b"start", b"open ", b"4\n"]
        writer.send_signal(signal.SIGSTOP)
        yield writer
        writer.kill()


def test_a_second_window_in_the_same_program_only_looks(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as first, open_exercise(path, kinds=KINDS) as second:
        assert not first.read_only
        assert second.read_only
        with pytest.raises(LogUnavailable, match="open only to look at"):
            filled(second, 1)
        filled(first, 1)

        assert first.head().seq == 4
        tried("two writers", 1, second.why_read_only)


def test_the_second_window_sees_what_the_first_writes(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as first, open_exercise(path, kinds=KINDS) as second:
        filled(first, 2)
        first.save_draft("ARM", "orders", "typing", "")

        assert second.head() == first.head()
        assert list(second.entries()) == list(first.entries())
        assert second.draft("ARM", "orders") == ("typing", "")
        assert second.problems() == ()


def test_the_sentence_says_since_when_by_this_machines_clock(path: Path) -> None:
    with (
        open_exercise(path, kinds=KINDS),
        open_exercise(path, kinds=KINDS) as second,
        open_exercise(path, kinds=KINDS) as third,
    ):
        since = datetime.fromtimestamp(
            path.with_name("x.wargame.lock").stat().st_mtime, UTC
        ).astimezone()
        words = f"Open elsewhere since {since:%H:%M}. You can look."

        assert second.why_read_only == words
        assert third.why_read_only == words


def test_closing_the_second_window_leaves_the_first_its_lock(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as first:
        open_exercise(path, kinds=KINDS).close()
        with open_exercise(path, kinds=KINDS) as third:
            assert third.read_only
        filled(first, 1)


def test_when_the_first_closes_the_next_may_write(path: Path) -> None:
    open_exercise(path, kinds=KINDS).close()

    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only
        filled(store, 1)
    assert sorted(found.name for found in path.parent.iterdir()) == ["x.wargame"]


def test_the_first_may_close_before_the_second(path: Path) -> None:
    first = open_exercise(path, kinds=KINDS)
    with open_exercise(path, kinds=KINDS) as second:
        filled(first, 2)
        first.close()

        assert second.head().seq == 5
        assert second.problems() == ()
    with open_exercise(path, kinds=KINDS) as store:
        assert store.head().seq == 5
        assert not store.read_only
    assert [found.name for found in path.parent.iterdir()] == ["x.wargame"]


def test_another_process_is_told_in_the_same_words(
    path: Path, stopped_writer: subprocess.Popen[bytes]
) -> None:
    with open_exercise(path, kinds=KINDS) as store:
        assert store.read_only
        assert store.why_read_only.startswith("Open elsewhere since ")
        assert store.head().seq >= 4
        tried("two writers", 1, store.why_read_only)
    assert stopped_writer.poll() is None


def test_the_lock_of_a_killed_process_stands_in_nobodys_way(
    path: Path, stopped_writer: subprocess.Popen[bytes]
) -> None:
    stopped_writer.kill()
    stopped_writer.wait()
    assert path.with_name("x.wargame.lock").exists()

    with open_exercise(path, kinds=KINDS) as store:
        assert not store.read_only
        assert store.problems() == ()
    assert not path.with_name("x.wargame.lock").exists()
    tried("a lock left behind by a killed process", 1, "nothing: the file opens where it stood")


def test_looking_takes_no_lock_and_leaves_nothing_behind(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    with open_exercise(path, "read") as reader:
        assert reader.read_only
        assert reader.why_read_only == "It was opened only to look at."
        assert [found.name for found in path.parent.iterdir()] == ["x.wargame"]
        assert len(list(reader.entries())) == 3

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [found.name for found in path.parent.iterdir()] == ["x.wargame"]


def test_another_name_for_the_file_is_no_second_way_to_write(path: Path) -> None:
    alias = path.parent / "other" / "alias.wargame"
    alias.parent.mkdir()
    alias.symlink_to(path)

    with open_exercise(alias, kinds=KINDS) as first, open_exercise(path, kinds=KINDS) as second:
        assert not first.read_only
        assert second.read_only
        filled(first, 1)
        assert second.head().seq == 4
    assert [found.name for found in alias.parent.iterdir()] == ["alias.wargame"]


def test_a_file_named_from_here_is_found_after_a_change_of_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    with open_exercise("x.wargame", kinds=KINDS) as store:
        monkeypatch.chdir("/")
        filled(store, 1)

        assert store.backup("turn-1") == f"{path}.backups/0001-turn-1.wargame"


def test_threads_of_one_program_share_a_store(path: Path) -> None:
    with open_exercise(path, kinds=KINDS) as store, ThreadPoolExecutor(4) as pool:
        reads = [pool.submit(lambda: len(list(store.entries()))) for _ in range(40)]
        for _ in range(40):
            filled(store, 1)
        drafts = [
            pool.submit(store.save_draft, "ARM", f"key-{number}", "text", "")
            for number in range(20)
        ]

        assert all(3 <= read.result() <= 43 for read in reads)
        assert [draft.result() for draft in drafts] == [None] * 20
        assert store.head().seq == 43
        assert store.problems() == ()
