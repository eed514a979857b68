"""Whole processes that are measured: this Python, without a display, with its byte code kept."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.exec()
"""
"""What the floor of a window does, after `THEN` was put before it."""


def python(code: str, *arguments: str, home: Path | None = None) -> str:
    """Run this Python on some code; returns what it printed."""
    return run("-c", code, *arguments, home=home)


def run(*arguments: str, home: Path | None = None) -> str:
    """Run this Python; returns what it printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # A person's second start finds the byte code of the first; so do ours.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if home is not None:
        environment["WARGAME_HOME"] = str(home)
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder beside the checkout: `/tmp` may be memory, where a commit costs nothing."""
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=Path.cwd()) as name:
        yield Path(name)
