"""How long the program takes to start, as whole processes: from nothing to the words, or the paint.

The window's processes end at the first painting of the window, the bare one and ours alike. Ours
goes the whole way of a person who types `wargame`, with no exercise on the list of recent ones.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.children import BARE_WINDOW, own_folder, python, run
from benchmarks.measure import Goal, times_floor, turn_about

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS_WHEN_PAINTED = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Leave(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False

class Watched(QApplication):
    # Only the window is looked at, with what may cover it whole, and not before it is shown: a
    # filter over everything has PySide make an object of each part that Qt made for itself, which
    # neither side does of its own.
    def exec(self):
        leave = Leave(self)
        for window in QApplication.topLevelWidgets():
            for one in (window, getattr(window, "centralWidget", lambda: None)()):
                if one is not None:
                    one.installEventFilter(leave)
        return super().exec()

app = Watched([])
"""
OUR_WINDOW = """
import sys
sys.argv = ["wargame"]
from wargame.__main__ import main
main()
"""


def goals() -> Iterator[Goal]:
    """The command line's help, and the window."""
    mine, bare = turn_about(
        partial(run, "-m", "wargame", "--help"), partial(run, "-c", "pass"), rounds=21
    )
    yield times_floor("wargame --help | bare Python", mine, bare, 6)
    bare_window = BARE_WINDOW.replace("app = QApplication([])\n", "")
    with own_folder() as home:
        mine, bare = turn_about(
            partial(python, ENDS_WHEN_PAINTED + OUR_WINDOW, home=home),
            partial(python, ENDS_WHEN_PAINTED + bare_window, home=home),
            rounds=15,
        )
    yield times_floor("first paint of the window | bare window", mine, bare, 2.5)
