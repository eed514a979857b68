"""`wargame new-pack`: an empty pack to start from."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.options import as_json


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--charter",
    default="tutorial-alliance",
    show_default=True,
    help="The charter in force; its members become the seats.",
)
@click.option("--title", default="", help="What it is called; the folder's name otherwise.")
@as_json
def command(folder: Path, charter: str, title: str, as_json: bool) -> None:
    """Make an empty pack in a new folder; docs/authoring.md goes on from there."""
    from wargame.app.newpack import make_pack
    from wargame.cli.output import say, say_json

    made = make_pack(folder, charter, title)
    if as_json:
        say_json({"pack": made.folder, "files": list(made.files), "prefix": made.prefix})
        return
    say(f"Made {made.folder}: {len(made.files)} files; its ids begin with {made.prefix}.")
    say(f"See what is wrong with it: wargame check {made.folder}")
