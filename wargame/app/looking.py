"""Looking through a whole file: what was changed outside the program, which copy is whole."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from wargame.app.exercises import SUFFIX, exercises_folder, free_path, verify_file
from wargame.game.errors import SettingsError, WargameError
from wargame.ui.desk import FileFound

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.ports import Head
    from wargame.play.verification import Verification

_TURN = re.compile(r"turn-(\d+)\.wargame$")


def looked_through(path: Path, last_seen: Head | None) -> FileFound | None:
    """What is wrong with a file, by itself or held against the head that was last seen."""
    held = verify_file(path, last_seen)
    if held.ok:
        return None
    found = verify_file(path)
    if found.ok:
        return _found(held, broken=False)
    return _with_copy(_found(found, broken=True), path)


def whole_copy(path: Path) -> FileFound | None:
    """The newest backup that is whole, of a file that does not even open."""
    found = _with_copy(FileFound(broken=True, what="", seq=0, details=()), path)
    return found if found.copy is not None else None


def _found(found: Verification, *, broken: bool) -> FileFound:
    first = found.problems[0]
    named = next((one for one in found.problems if one.seq), first)
    details = tuple(one.what for one in found.problems)
    return FileFound(broken=broken, what=first.what, seq=named.seq, details=details)


def _with_copy(found: FileFound, path: Path) -> FileFound:
    from wargame.storage.backup import backups_of

    for copy in reversed(backups_of(path)):
        try:
            checked = verify_file(copy)
        except WargameError:
            continue
        if checked.ok:
            turn = _TURN.search(copy.name)
            return found._replace(
                copy=copy, turn=int(turn[1]) if turn else 0, upto=checked.head.seq
            )
    return found


def put_beside(copy: Path, path: Path) -> Path:
    """Copy a backup to a free name beside its exercise, or among the others where that refuses.

    Raises:
        SettingsError: It can be written in neither place.
    """
    turn = _TURN.search(copy.name)
    stem = f"{path.stem}-turn-{turn[1]}" if turn else f"{path.stem}-copy"
    for folder in (path.parent, exercises_folder()):
        try:
            target = free_path(folder, stem, SUFFIX)
            shutil.copyfile(copy, target)
        except (OSError, SettingsError):
            continue
        return target
    message = f"No copy of {copy.name} can be written in {path.parent} or {exercises_folder()}."
    raise SettingsError(message, "Free some space, or copy it by hand and open the copy.")
