"""The program's own log: steps and troubles, never a ballot, a text or a name above DEBUG."""

from __future__ import annotations

import logging
import logging.handlers
import os
from typing import TYPE_CHECKING

from wargame.support.paths import places

if TYPE_CHECKING:
    from pathlib import Path

NAME = "wargame.log"
FORMAT = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"
SIZE = 1_000_000
KEPT = 3


def start_logging(folder: Path | None = None, *, level: int = logging.INFO) -> Path | None:
    """Write the log of `wargame` to a rotating file; returns it, None when that cannot be.

    `WARGAME_DEBUG` set to anything asks for every step. Only the logger `wargame` is touched.
    """
    root = logging.getLogger("wargame")
    root.setLevel(logging.DEBUG if os.environ.get("WARGAME_DEBUG") else level)
    root.propagate = False
    # A library that configures logging switches off every logger that was there before.
    root.disabled = False
    stop_logging()
    folder = folder or places().logs
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / NAME, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=False
        )
    except OSError:
        # Without a place to write, warnings still reach whoever started it from a terminal.
        root.addHandler(logging.StreamHandler())
        root.handlers[-1].setLevel(logging.WARNING)
        return None
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    return folder / NAME


def stop_logging() -> None:
    """Close the log's files and take them off the logger."""
    root = logging.getLogger("wargame")
    for handler in tuple(root.handlers):
        root.removeHandler(handler)
        handler.close()
