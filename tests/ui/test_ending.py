"""The system ends the program: everything is folded into the file, and no crash is told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.stage import StageDesk

CHECKOUT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from wargame.app.desk import AppDesk
from wargame.ui.start import run

when = sys.argv[2]

class Told(AppDesk):
    def remember(self, session, *, is_open):
        super().remember(session, is_open=is_open)
        if is_open and when == "open":
            print("open", flush=True)

QTimer.singleShot(0, lambda: print("begun", flush=True) if when == "begun" else None)
sys.exit(run(Told(), Path(sys.argv[1])))
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.gui
@pytest.mark.slow
@pytest.mark.usefixtures("home")
def test_a_log_out_closes_the_exercise_in_order() -> None:
    path = ended(when="open")

    (line,) = StageDesk().recent()
    assert not line.crashed
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


@pytest.mark.gui
@pytest.mark.slow
@pytest.mark.usefixtures("home")
def test_a_log_out_while_the_exercise_is_being_opened_leaves_it_as_it_was() -> None:
    path = ended(when="begun")

    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]
    with closing(StageDesk().open_exercise(path)) as again:
        assert not again.read_only


def ended(when: str) -> Path:
    """The system ends the program when it is open, or when its loop has begun; returns the file."""
    session = StageDesk().new_exercise("learn-the-table")
    path = Path(session.store.where)
    session.close()
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), when],
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == f"{when}\n"
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 0
    return path
