"""The packs and charters that lie in given folders; which folders those are, others decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import PackError
from wargame.game.phrasing import sentence
from wargame.scenario.finding import nearest
from wargame.scenario.packfiles import pack_files
from wargame.scenario.reader import read_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wargame.scenario.pack import Pack

CHARTERS = "charters"
"""The folder among the packs in which charters lie."""

LADDER = "-ladder"
"""How a file among the charters ends that is something else: a sounding model beside the judge."""


class NoSuchPack(PackError):
    """A word names neither an installed pack nor a folder that holds one."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        super().__init__(
            f"There is no pack {word!r}, and no folder of that name that holds one.",
            sentence(nearest(word, known)),
        )


class Shelf(NamedTuple):
    """A pack as it lies in a folder: read, or the reason why it could not be.

    Attributes:
        id: Name of the folder.
        pack: None when it cannot be read; then `error` says why.
    """

    id: str
    folder: Path
    pack: Pack | None
    error: PackError | None


def pack_folders(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Find the folders that hold a `pack.toml`, by their names; the first of a name counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        if not folder.is_dir():
            continue
        for inner in sorted(folder.iterdir()):
            if (inner / "pack.toml").is_file():
                found.setdefault(inner.name, inner)
    return found


def charter_files(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Find the charter files in `charters/` of the folders, by id; the first of an id counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / CHARTERS).glob("*.toml")):
            if not path.stem.endswith(LADDER):
                found.setdefault(path.stem, path)
    return found


def locate_pack(word: str, folders: Iterable[Path]) -> Path:
    """Find a pack's folder by its id, or take the word as a path.

    Raises:
        NoSuchPack: It is neither.
    """
    known = pack_folders(folders)
    if word in known:
        return known[word]
    path = Path(word)
    if path.name == "pack.toml":
        path = path.parent
    if (path / "pack.toml").is_file():
        return path
    raise NoSuchPack(word, known)


def open_pack(folder: Path) -> Pack:
    """Read the pack in a folder.

    Raises:
        UnreadablePack: Something is wrong with it.
    """
    return read_pack(pack_files(folder), folder.name)


def shelves(folders: Iterable[Path]) -> tuple[Shelf, ...]:
    """Read every pack in the folders; one that cannot be read hides no other."""
    return tuple(shelf_of(name, folder) for name, folder in pack_folders(folders).items())


def shelf_of(name: str, folder: Path) -> Shelf:
    """Read the pack in a folder, or say why it cannot be read."""
    try:
        return Shelf(name, folder, open_pack(folder), None)
    except PackError as error:
        return Shelf(name, folder, None, error)
