"""`wargame new`: makes an exercise from a pack."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.options import as_json


@click.command()
@click.argument("pack", metavar="PACK")
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to make; .wargame is added where no ending is given.",
)
@click.option("--charter", help="The charter in force at the start; the pack's first otherwise.")
@click.option("--title", default="", help="What it is called; the pack's title otherwise.")
@as_json
def command(pack: str, out: Path, charter: str | None, title: str, as_json: bool) -> None:
    """Make a new exercise from a pack, given by its id or its folder."""
    from wargame.app import SUFFIX, find_pack, new_exercise
    from wargame.cli.output import say, say_json
    from wargame.game.ids import CharterId

    target = out if out.suffix else out.with_suffix(SUFFIX)
    chosen = CharterId(charter) if charter else None
    session = new_exercise(find_pack(pack), target, title=title, charter=chosen)
    try:
        head = session.head
        made = {
            "exercise": target,
            "head": head.hash,
            "events": head.seq,
            "charter": session.state.exercise.charter,
        }
    finally:
        session.close()
    if as_json:
        say_json(made)
    else:
        say(f"Made {target}. Open it with: wargame {target}")
