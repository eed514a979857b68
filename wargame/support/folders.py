"""Where exercises, reports and papers go: what a person chose, or the usual place."""

from __future__ import annotations

import tempfile
from pathlib import Path

from wargame.support.choices import current_choices
from wargame.support.paths import places


def usual_exercises_folder() -> Path:
    """Where exercises go when nobody chose another folder."""
    return places().exercises


def exercises_folder() -> Path:
    """Where new exercises go."""
    chosen = current_choices().now.exercises_folder
    return Path(chosen) if chosen else usual_exercises_folder()


def save_place(name: str = "") -> str:
    """Where a dialog that saves begins: the chosen folder, else the one last used; and a name."""
    now = current_choices().now
    folder = now.reports_folder or now.last_folder
    return str(Path(folder) / Path(name).name) if folder else name


def note_used(folder: Path) -> None:
    """A dialog was answered with this folder: the next one begins there."""
    current_choices().change(last_folder=str(folder))


def why_not_folder(folder: Path) -> str:
    """Why nothing can be kept in a folder, and the way out; empty when it can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return f"{folder.name} cannot be written ({why}). Choose another folder."
