"""Rehearsals that were thrown away: moved into a folder beside them, never deleted.

Deleted is only what the program itself has just made and nobody has played: half a baseline.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.app.exercises import SUFFIX, free_path
from wargame.game.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.support.recent import Recent

FOLDER = "thrown-away"
_BESIDE = ("", ".backups", "-wal", "-shm")
"""What belongs to an exercise: the file, its backups, what SQLite keeps for it."""


@dataclass(frozen=True, slots=True)
class Thrown:
    """An exercise that was moved away.

    Attributes:
        path: Where it lay.
        now: Where it lies.
        line: Its line on the list of recent exercises, None when it had none.
    """

    path: Path
    now: Path
    line: Recent | None


def throw_away(path: Path, line: Recent | None) -> Thrown:
    """Move an exercise with its backups into the folder of what was thrown away.

    Raises:
        SettingsError: The folder refuses it; everything is where it was.
    """
    folder = path.with_name(FOLDER)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _refused(path, error) from error
    now = free_path(folder, path.name.removesuffix(SUFFIX), SUFFIX)
    _move(path, now)
    return Thrown(path, now, line)


def bring_back(thrown: Thrown) -> None:
    """Move it back to where it lay.

    Raises:
        SettingsError: Something lies there by now, or the folder refuses it.
    """
    if thrown.path.exists():
        message = f"There is a file {thrown.path.name} in that folder already."
        raise SettingsError(message, f"The rehearsal lies in {thrown.now.parent}.")
    _move(thrown.now, thrown.path)


def removed(path: Path) -> None:
    """Delete an exercise that was made and not wanted, with all that belongs to it."""
    for end in _BESIDE:
        lies = path.with_name(path.name + end)
        if lies.is_dir():
            shutil.rmtree(lies, ignore_errors=True)
        else:
            with suppress(OSError):
                lies.unlink(missing_ok=True)


def _move(old: Path, new: Path) -> None:
    """Move all that belongs to an exercise, or nothing of it."""
    done: list[tuple[Path, Path]] = []
    try:
        for end in _BESIDE:
            source, target = old.with_name(old.name + end), new.with_name(new.name + end)
            if source.exists():
                source.rename(target)
                done.append((source, target))
    except OSError as error:
        for source, target in reversed(done):
            with suppress(OSError):
                target.rename(source)
        raise _refused(old, error) from error


def _refused(path: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"{path.name} could not be moved: {error.strerror}.",
        "Everything is where it was. See that its folder can be written.",
    )
