"""How much memory the window holds with an exercise of 10,000 entries on its table.

Both are whole processes and tell what is resident after the window was painted and all its work in
the background was done; the floor is a bare window.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks.children import BARE_WINDOW, own_folder, python
from benchmarks.long import played
from benchmarks.measure import Goal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = 10_000
MOST = 4.0
TELL = """
import os
from pathlib import Path
def tell():
    status = Path("/proc/self/status").read_text()
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))
    import sys
    sys.stdout.flush()
    os._exit(0)
"""
BARE = TELL + BARE_WINDOW.replace(
    "app.exec()", "from PySide6.QtCore import QTimer\nQTimer.singleShot(300, tell)\napp.exec()"
)
OURS = (
    TELL
    + """
import sys
from PySide6.QtCore import QTimer, QThreadPool
from PySide6.QtWidgets import QApplication
app = QApplication([])
quiet = 0
def when_done():
    # What is done when nobody waits begins a second after the painting: three seconds without
    # any work, and it is done.
    global quiet
    quiet = 0 if QThreadPool.globalInstance().activeThreadCount() else quiet + 1
    QTimer.singleShot(100, tell if quiet == 30 else when_done)
QTimer.singleShot(100, when_done)
from wargame.app import open_window
open_window(Path(sys.argv[1]))
"""
)


def goals() -> Iterator[Goal]:
    """The window on its table."""
    with own_folder() as home:
        file = home / "long.wargame"
        shutil.copyfile(played(ENTRIES), file)
        bare, ours = _held(BARE, file, home), _held(OURS, file, home)
    ratio = ours / bare
    yield Goal(
        f"memory, {ENTRIES:,} entries open | bare window",
        f"{bare:.0f} MB",
        f"{ours:.0f} MB",
        ratio,
        f"at most {MOST:g} x",
        ratio <= MOST,
    )


def _held(code: str, file: Path, home: Path) -> float:
    return int(python(code, str(file), home=home)) / 1024
