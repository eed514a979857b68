"""What an open exercise holds in memory, and no more: counted, since sizes differ by machine."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from tests.play.random_play import RandomPlay
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.entry import Entry
from wargame.game.event import Event
from wargame.play.branching import id_in_file
from wargame.play.ports import Unstored
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.play.ports import Head, Problem


@pytest.fixture(scope="module")
def played() -> MemoryStore:
    """A log of several hundred entries, with the session gone that played it."""
    session = RandomPlay(seed=11).play(400).table.session
    assert isinstance(session.store, MemoryStore)
    return session.store


@pytest.fixture(scope="module")
def file(played: MemoryStore, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file."""
    path = tmp_path_factory.mktemp("memory") / "played.wargame"
    session = RandomPlay(seed=11).table.session
    with create(path, id_in_file(session)) as store:
        store.embed_all(played.embedded())
        store.append(0, [Unstored(*entry[1:9]) for entry in played.entries()])
    return path


def alive(kind: type) -> int:
    """How many objects of a kind there are."""
    return sum(isinstance(one, kind) for one in gc.get_objects())


class Looking(MemoryStore):
    """Counts the events in memory whenever an entry was read to be verified."""

    def __init__(self, log: MemoryStore) -> None:
        super().__init__()
        self._entries = list(log.entries())
        self._embedded = dict(log.embedded())
        self.most = 0

    @override
    def problems(
        self, expected_head: Head | None = None, each: Callable[[Entry], None] | None = None
    ) -> tuple[Problem, ...]:
        assert each is not None
        before = alive(Event)

        def counted(entry: Entry) -> None:
            each(entry)
            if entry.seq % 20 == 0:
                self.most = max(self.most, alive(Event) - before)

        return super().problems(expected_head, counted)


def test_verifying_holds_no_more_events_than_lie_between_two_ends_of_a_phase(
    played: MemoryStore,
) -> None:
    store = Looking(played)
    ends = [entry.seq for entry in played.entries() if entry.kind == "phase_closed"]
    stretch = max(b - a for a, b in pairwise([0, *ends, played.head().seq]))

    assert verify(store).ok
    # The deposits that were sealed are held for the codes, and nothing else.
    sealed = sum(entry.kind == "move_sealed" for entry in played.entries())
    assert 0 < store.most <= stretch + sealed < played.head().seq / 2


def test_an_open_exercise_holds_its_events_once_and_no_rows(file: Path) -> None:
    gc.collect()
    rows, events = alive(Entry), alive(Event)

    with closing(open_exercise(file, write=False)) as session:
        assert alive(Event) - events == session.head.seq
        assert alive(Entry) - rows == 0


NEVER = ("reportlab", "click", "openpyxl", "docx", "PIL", "rich", "sqlalchemy.orm", "greenlet")
LATER = (*NEVER, "pikepdf", "PySide6.QtPdf", "PySide6.QtPrintSupport", "wargame.reports")
PROBE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

app = QApplication([])
later = sys.argv[2:]

def tell():
    print(*(name for name in later if name in sys.modules), flush=True)
    os._exit(0)

from wargame.ui import start
start.WHEN_IDLE = 10**9
QTimer.singleShot(0, tell)
from wargame.app import open_window
open_window(Path(sys.argv[1]))
"""


def test_the_table_is_shown_without_what_prints_and_exports(file: Path, tmp_path: Path) -> None:
    verified = verify_file(file)
    assert verified.ok, verified.problems
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(file), *LATER],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "WARGAME_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []
