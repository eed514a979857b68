"""The response ladders of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.app.exercises import scenario_folders
from wargame.scenario.ladders import ladder_files, read_ladder

if TYPE_CHECKING:
    from wargame.rules.ladder import Ladder


def ladder_of(word: str) -> Ladder:
    """Read the ladder that a word names: an id, or a file.

    Raises:
        CharterUnreadable: There is none, or it cannot be used.
    """
    return read_ladder(word, installed_ladders())


def installed_ladders() -> dict[str, bytes]:
    """All ladders installed on this machine, by id."""
    return {name: path.read_bytes() for name, path in ladder_files(scenario_folders()).items()}
