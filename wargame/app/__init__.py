"""The composition root: the only place that says "this store, that clock".

Entry points (window, command line) ask it for wired objects. Heavy libraries load on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.app.demo import Demo, baseline_session, play_baseline
from wargame.app.exercises import (
    SUFFIX,
    PackSource,
    charter_files,
    charters_for,
    exercises_folder,
    find_pack,
    new_exercise,
    open_exercise,
    open_store,
    scenario_folders,
    verify_file,
)
from wargame.app.reporting import pictures, reader_of, write_report

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "SUFFIX",
    "Demo",
    "PackSource",
    "baseline_session",
    "charter_files",
    "charters_for",
    "exercises_folder",
    "find_pack",
    "new_exercise",
    "open_exercise",
    "open_store",
    "open_window",
    "pictures",
    "play_baseline",
    "reader_of",
    "scenario_folders",
    "verify_file",
    "write_report",
]


def open_window(path: Path | None = None) -> int:
    """Open the window, with an exercise if a path is given; returns the exit status.

    Raises:
        NoWindow: The machine lacks libraries that a window needs.
    """
    import gc

    # What is made on the way to the first painting stays; looking for garbage among it takes a
    # twentieth of that way. `ui.start` takes the looking up again.
    gc.disable()
    try:
        from wargame.ui.plain_imports import use_plain_imports

        use_plain_imports()
        from wargame.app.desk import AppDesk
        from wargame.ui.start import run
    except ImportError as error:
        from wargame.app.lacking import explained

        lack = explained()
        if lack is None:
            raise
        raise lack from error

    desk = AppDesk()
    try:
        return run(desk, path)
    finally:
        desk.close()
