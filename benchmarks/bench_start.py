"""How long the program takes to start, as whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial

from benchmarks.measure import Measure

BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

FIRST_PAINT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
QTimer.singleShot(0, app.quit)
from wargame.app import open_window
open_window()
"""


def python(*arguments: str) -> None:
    """Run this Python on something, quietly."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=True)


MEASURES = (
    Measure(
        "wargame --help | bare Python",
        ours=partial(python, "-m", "wargame", "--help"),
        floor=partial(python, "-c", "pass"),
        most_ratio=6,
        rounds=21,
    ),
    Measure(
        "first paint of the window | bare window",
        ours=partial(python, "-c", FIRST_PAINT),
        floor=partial(python, "-c", BARE_WINDOW),
        most_ratio=2.5,
        rounds=9,
    ),
)
