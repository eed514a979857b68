"""The kept exercises, unpacked."""

from __future__ import annotations

import lzma
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.app.exercises import open_store
from wargame.play.ports import Unstored
from wargame.storage.memory import MemoryStore

if TYPE_CHECKING:
    from wargame.play.ports import EventStore

SETS = Path(__file__).parents[1] / "golden" / "exercises"


def packed() -> tuple[Path, ...]:
    """Every kept exercise, the oldest release first."""
    folders = sorted(SETS.iterdir(), key=lambda one: [int(part) for part in one.name.split(".")])
    return tuple(file for one in folders for file in sorted(one.glob("*.wargame.xz")))


def unpacked(file: Path, folder: Path) -> Path:
    """A kept exercise as the file that it was."""
    target = folder / file.with_suffix("").name
    target.write_bytes(lzma.decompress(file.read_bytes()))
    return target


@cache
def kept_exercises() -> tuple[EventStore, ...]:
    """The logs of all kept exercises, in memory."""
    stores = []
    with tempfile.TemporaryDirectory() as folder:
        for file in packed():
            store = MemoryStore()
            with open_store(unpacked(file, Path(folder)), write=False) as kept:
                store.append(0, [Unstored(*one[1:9]) for one in kept.entries()])
            stores.append(store)
    return tuple(stores)
