"""A process killed at any moment loses nothing that it acknowledged.

`WARGAME_KILLS` sets how many are killed; the moments, from the opening on, come from a seeded
generator.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.killing import Writers
from tests.ledger import tried
from tests.storage.samples import KINDS, UUID, filled
from wargame.storage.backup import backups_of
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITER = Path(__file__).with_name("writer.py")
KILLS = int(os.environ.get("WARGAME_KILLS", "20"))


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
        # Every other one once it has written, so that a busy machine kills no writer too early.
        after = b"" if kill % 2 else b"[0-9]"
        order = f"{path}\t{(1, 5, 40)[kill % 3]}"
        last = writers.run_and_kill(order, chance.uniform(0.0, 0.12), after)

        with open_exercise(path, "read") as store:
            looked = store.head()
            assert looked.seq >= last, f"kill {kill}: #{last} was acknowledged"
        with open_exercise(path, kinds=KINDS) as store:
            assert not store.read_only
            assert store.head() == looked
            assert [entry.seq for entry in store.entries()] == list(range(1, looked.seq + 1))
            assert store.problems() == ()
            filled(store, 1)
    tried("kill -9 while the store appends", KILLS, "nothing: the file opens where it stood")

    assert looked.seq > 40, "the writers never came to write"
    for copy in backups_of(path):
        with open_exercise(copy, "read") as store:
            assert store.problems() == ()


def test_a_file_copied_with_its_wal_after_a_kill_is_whole(tmp_path: Path, writers: Writers) -> None:
    path = tmp_path / "x.wargame"
    create(path, UUID).close()
    last = writers.run_and_kill(f"{path}\t5", 0.1, b"[0-9]")
    there = tmp_path / "stick"
    there.mkdir()
    for name in ("x.wargame", "x.wargame-wal"):
        shutil.copy(tmp_path / name, there / name)

    with open_exercise(there / "x.wargame", kinds=KINDS) as store:
        assert store.head().seq >= last
        assert store.problems() == ()
