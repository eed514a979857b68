"""Where things lie: what is shipped with the program, and what it keeps for a person.

Shipped files are looked for in `wargame/_data` first (an installed wheel), then in the checkout
around the package. `WARGAME_HOME` moves all that is kept to one folder, for a stick or a test.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import platformdirs

PACKAGE = Path(__file__).resolve().parents[1]


class ShippedFilesMissing(FileNotFoundError):
    """The installation is incomplete: a folder that belongs to the program is not there."""

    def __init__(self, name: str, looked_in: tuple[Path, ...]) -> None:
        places = " nor in ".join(str(place) for place in looked_in)
        super().__init__(
            f"The folder {name!r} of wargame was found neither in {places}. Install wargame again."
        )


def shipped(name: str, package: Path = PACKAGE) -> Path:
    """The folder of shipped files of that name: `scenarios` or `assets`.

    Args:
        name: The folder's name.
        package: The folder of the package `wargame`; another one in tests.

    Raises:
        ShippedFilesMissing: It is in neither place.
    """
    places = (package / "_data" / name, package.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise ShippedFilesMissing(name, places)


class Places(NamedTuple):
    """Folders of one person on this machine; none is made before something is written to it.

    Attributes:
        settings: `settings.toml` and the list of recent exercises.
        backups: Copies of exercises, made at each turn's end.
        logs: The program's own log and crash reports; never an exercise.
        exercises: Where a new exercise is suggested to be kept.
        packs: Where a person keeps packs of their own.
    """

    settings: Path
    backups: Path
    logs: Path
    exercises: Path
    packs: Path


def places() -> Places:
    """The folders of the person who runs this."""
    home = os.environ.get("WARGAME_HOME")
    if home:
        root = Path(home)
        return Places(
            settings=root / "settings",
            backups=root / "backups",
            logs=root / "logs",
            exercises=root / "exercises",
            packs=root / "packs",
        )
    dirs = platformdirs.PlatformDirs("wargame", appauthor=False)
    documents = Path(dirs.user_documents_dir) / "Wargame"
    return Places(
        settings=Path(dirs.user_config_dir),
        backups=Path(dirs.user_data_dir) / "backups",
        logs=Path(dirs.user_log_dir),
        exercises=documents,
        packs=documents / "packs",
    )
