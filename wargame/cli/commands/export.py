"""`wargame export`: an exercise as files that other programs read."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.options import as_json, seat
from wargame.cli.packexport import FileOrPack, export_pack_as

FORMATS = ("csv", "xlsx", "json", "docx", "evidence")
USUAL = ("csv", "xlsx", "json", "docx")


@click.command()
@click.argument("file", metavar="FILE_OR_PACK", type=FileOrPack())
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the files; files of the same name are replaced.",
)
@click.option(
    "--format",
    "formats",
    default=",".join(USUAL),
    show_default=True,
    metavar="csv,xlsx,…",
    help="Which of csv, xlsx, json, docx, and evidence: a bundle that others can check.",
)
@seat
@as_json
def command(file: Path | str, folder: Path, formats: str, seat: str | None, as_json: bool) -> None:
    """Write tables, a workbook and documents of an exercise; or a pack's MSEL as a sheet."""
    from wargame.app.exporting import export
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json

    if isinstance(file, str):
        export_pack_as(file, folder, formats, as_json=as_json)
        return
    wanted = forms(formats)
    with opened(file) as session:
        reader = seat_of(session, seat)
        written = [one for form in wanted for one in export(session, form, folder, reader)]
    if as_json:
        say_json({"files": written})
        return
    for one in written:
        say(str(one))


def forms(text: str) -> list[str]:
    """The formats that a comma-separated list names, each once."""
    wanted = list(dict.fromkeys(word.strip().lower() for word in text.split(",") if word.strip()))
    unknown = [word for word in wanted if word not in FORMATS]
    if unknown or not wanted:
        known = ", ".join(FORMATS)
        message = f"There is no format {', '.join(unknown) or text!r}. There are {known}."
        raise click.UsageError(message)
    return wanted
