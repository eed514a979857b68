"""The system ends the program: everything is folded into the file, and no crash is told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
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

QTimer.singleShot(0, lambda: print("open", flush=True))
sys.exit(run(AppDesk(), Path(sys.argv[1])))
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.gui
@pytest.mark.slow
def test_a_log_out_closes_the_exercise_in_order(home: Path) -> None:
    session = StageDesk().new_exercise("learn-the-table")
    path = Path(session.store.where)
    session.close()
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 0

    (line,) = StageDesk().recent()
    assert not line.crashed
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]
