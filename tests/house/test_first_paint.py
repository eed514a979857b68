"""What the window loads before it is painted for the first time: Qt and what Home shows.

The rest costs more than everything that is needed: pydantic and the events alone half a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LATER = (
    "pydantic",
    "sqlalchemy",
    "reportlab",
    "click",
    "openpyxl",
    "wargame.game.events",
    "wargame.play.session",
    "wargame.rules",
    "wargame.scenario.pack",
    "wargame.storage",
    "wargame.reports",
    "wargame.ui.running.presenter",
    "wargame.ui.projector.presenter",
)
PROBE = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

class Leave(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            print(*(name for name in sys.argv[1:] if name in sys.modules), flush=True)
            os._exit(0)
        return False

app = QApplication([])
leave = Leave(app)
app.installEventFilter(leave)
from wargame.cli.main import run
run([])
"""


def test_nothing_heavy_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *LATER],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "WARGAME_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == []


IMPORTED = """
import linecache
from wargame.ui.plain_imports import use_plain_imports
use_plain_imports()
before = len(linecache.cache)
import wargame.game.entry
import PySide6.QtWidgets
print(len(linecache.cache) - before)
"""


def test_no_source_is_read_and_kept_when_a_module_is_imported_beside_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["0"]
