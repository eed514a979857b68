"""`wargame [FILE]`: opens the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from wargame.cli.display import can_show
from wargame.cli.options import ExistingFile

if TYPE_CHECKING:
    from pathlib import Path


class NoDisplay(click.UsageError):
    """A window was asked for where none can be shown."""

    def __init__(self) -> None:
        super().__init__(
            "There is no display, so no window can open. wargame demo plays a crisis without one."
        )


@click.command()
@click.argument("file", metavar="[FILE]", required=False, type=ExistingFile())
def command(file: Path | None) -> int:
    """Open the window, with an exercise if a file is given."""
    if not can_show(os.environ, sys.platform):
        raise NoDisplay
    from wargame.app import open_window

    return open_window(file)
