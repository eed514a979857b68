"""Exporting a pack's MSEL as the sheet that `wargame import` takes in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wargame.cli.options import ExistingFile

if TYPE_CHECKING:
    from typing import Any

SHEETS = ("xlsx", "csv")


class FileOrPack(ExistingFile):
    """An exercise file, which becomes a path, or a pack's id or folder, which stays a word."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Tell the two apart: an exercise is a file."""
        path = Path(value)
        if path.is_file() or path.suffix:
            return super().convert(value, param, ctx)
        return str(value)


def export_pack_as(word: str, folder: Path, formats: str, *, as_json: bool) -> None:
    """Write the MSEL of a pack in the formats named, and say which files came of it."""
    from wargame.app.importing import export_pack
    from wargame.cli.output import say, say_json

    wanted = [one for one in SHEETS if one in {word.strip() for word in formats.split(",")}]
    if not wanted:
        message = f"A pack can be exported as {' and '.join(SHEETS)}, not as {formats}."
        raise click.UsageError(message)
    files = [file for form in wanted for file in export_pack(word, folder, form)]
    if as_json:
        say_json({"files": files})
        return
    for file in files:
        say(str(file))
