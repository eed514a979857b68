"""What was dropped on the window: an exercise file, a pack, or nothing that it can open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

SUFFIX = ".wargame"


PACKED = ".zip"
HEAD = "pack.toml"


def dropped_exercise(event: QDropEvent) -> str:
    """The path of the first exercise file among what is dragged; empty when there is none."""
    names = [url.toLocalFile() for url in event.mimeData().urls()]
    return next((name for name in names if Path(name).suffix == SUFFIX), "")


def dropped_pack(event: QDropEvent) -> str:
    """The path of the first folder, zip or head of a pack among what is dragged; empty for none.

    Whether a folder or a zip holds a pack is seen when it is read.
    """
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.toLocalFile()]
    return next((str(path) for path in paths if _may_be_pack(path)), "")


def _may_be_pack(path: Path) -> bool:
    return path.suffix.lower() == PACKED or path.name == HEAD or path.is_dir()
