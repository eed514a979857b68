"""A process killed at any moment loses nothing that it acknowledged.

`WARGAME_KILLS` sets how many are killed; the moments, from the opening on, come from a seeded
generator.
"""

from __future__ import annotations

import os
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import KINDS, UUID, filled
from wargame.storage.backup import backups_of
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITER = Path(__file__).with_name("writer.py")
KILLS = int(os.environ.get("WARGAME_KILLS", "20"))


class Writers:
    """Starts writers and kills them."""

    def __init__(self, parent: subprocess.Popen[bytes]) -> None:
        assert parent.stdin is not None
        assert parent.stdout is not None
        self._orders = parent.stdin
        self._output = parent.stdout.fileno()

    def run_and_kill(self, path: Path, most: int, seconds: float) -> int:
        """Let a writer open and write for a while; returns the last number it acknowledged."""
        self._orders.write(f"{path}\t{most}\n".encode())
        self._orders.flush()
        printed = self._read(b"", re.compile(rb"(?s)(?=.*start\n)(?=.*pid \d+\n)"), 30)
        found = re.search(rb"pid (\d+)\n", printed)
        assert found, printed
        printed = self._read(printed, re.compile(rb"end\n"), seconds)
        os.kill(int(found[1]), signal.SIGKILL)
        # What it printed between our last look and its end was acknowledged as well.
        printed = self._read(printed, re.compile(rb"end\n"), 30)
        assert b"True" not in printed, "the lock of the one killed before stood in the way"
        return max((int(seq) for seq in re.findall(rb"(?m)^(\d+)\n", printed)), default=0)

    def _read(self, printed: bytes, end: re.Pattern[bytes], seconds: float) -> bytes:
        """Keep the pipe empty, so that the writer never waits for us."""
        moment = time.monotonic() + seconds
        while not end.search(printed[-65536:]) and (left := moment - time.monotonic()) > 0:
            if select.select([self._output], [], [], left)[0]:
                printed += os.read(self._output, 65536)
        return printed


@pytest.fixture(scope="module")
def writers() -> Iterator[Writers]:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(WRITER)], stdin=pipe, stdout=pipe) as parent:
        yield Writers(parent)


@pytest.mark.slow
def test_killed_at_any_moment_nothing_acknowledged_is_lost(
    tmp_path: Path, writers: Writers
) -> None:
    chance = random.Random(2020)  # noqa: S311 (no secret, but the same moments again)

    for kill in range(KILLS):
        if kill % 40 == 0:  # a new file now and then: the checks below read all of it
            path = tmp_path / f"{kill}.wargame"
            create(path, UUID).close()
        last = writers.run_and_kill(path, (1, 5, 40)[kill % 3], chance.uniform(0.0, 0.12))

        with open_exercise(path, "read") as store:
            looked = store.head()
            assert looked.seq >= last, f"kill {kill}: #{last} was acknowledged"
        with open_exercise(path, kinds=KINDS) as store:
            assert not store.read_only
            assert store.head() == looked
            assert [entry.seq for entry in store.entries()] == list(range(1, looked.seq + 1))
            assert store.problems() == ()
            filled(store, 1)

    assert looked.seq > 40, "the writers never came to write"
    for copy in backups_of(path):
        with open_exercise(copy, "read") as store:
            assert store.problems() == ()


def test_a_file_copied_with_its_wal_after_a_kill_is_whole(tmp_path: Path, writers: Writers) -> None:
    path = tmp_path / "x.wargame"
    create(path, UUID).close()
    last = writers.run_and_kill(path, 5, 0.2)
    there = tmp_path / "stick"
    there.mkdir()
    for name in ("x.wargame", "x.wargame-wal"):
        shutil.copy(tmp_path / name, there / name)

    with open_exercise(there / "x.wargame", kinds=KINDS) as store:
        assert store.head().seq >= last
        assert store.problems() == ()
