"""`wargame demo`: plays a pack's history and prints the report, as a person could."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from wargame.app import Demo

DEFAULT = "karabakh-2020"


@click.command()
@click.option("--pack", default=DEFAULT, show_default=True, help="A pack's id or folder.")
@click.option(
    "--out",
    default=Path(),
    show_default="here",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the exercise and the report.",
)
@as_json
def command(pack: str, out: Path, as_json: bool) -> None:
    """Play what happened in history, then write the after-action report."""
    from wargame.app import find_pack, play_baseline
    from wargame.cli.output import say_json
    from wargame.cli.progress import counted

    source = find_pack(pack)
    with counted(f"Playing {source.id}", quiet=as_json) as progress:
        played = play_baseline(source, out, progress)
    if as_json:
        say_json(as_object(played))
    else:
        tell(played)


def as_object(played: Demo) -> dict[str, object]:
    """What a program learns of a demo."""
    return {
        "exercise": played.exercise,
        "report": played.report,
        "pages": played.pages,
        "turns": played.turns,
        "motions": played.motions,
        "decisions": [one._asdict() for one in played.decisions],
        "events": played.events,
        "head": played.head.hash,
        "history": {
            "matched": played.history.matched,
            "of": played.history.of,
            "differences": [one._asdict() for one in played.history.differences],
        },
    }


def tell(played: Demo) -> None:
    """What a person learns of a demo."""
    from wargame.cli.output import say
    from wargame.reports.wording import counted

    history = played.history
    turns, motions = counted(played.turns, "turn"), counted(played.motions, "motion")
    say(f"Played {turns}, {motions}, {played.events} log entries.")
    say(f"History: {history.matched} of {history.of} items came out as they did.")
    for one in history.differences:
        say(f"  {one.what} {one.turn}: expected {one.expected}, got {one.got or 'nothing'}")
    say(f"Exercise: {played.exercise}")
    say(f"Report:   {played.report} ({played.pages} pages)")
