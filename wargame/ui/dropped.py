"""What was dropped on the window: an exercise file, or nothing that it can open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

SUFFIX = ".wargame"


def dropped_exercise(event: QDropEvent) -> str:
    """The path of the first exercise file among what is dragged; empty when there is none."""
    names = [url.toLocalFile() for url in event.mimeData().urls()]
    return next((name for name in names if Path(name).suffix == SUFFIX), "")
