"""`wargame doctor`: what is installed, where things go, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from wargame.support.health import Health


@click.command()
@click.option("--start-qt", is_flag=True, hidden=True, help="Only start Qt, and end.")
@as_json
def command(as_json: bool, start_qt: bool) -> None:
    """Look at this installation and say what is missing, with the remedy."""
    if start_qt:
        try:
            from wargame.ui.trial import start_qt as start
        except ImportError as error:
            raise click.ClickException(str(error)) from error
        start()
        return
    from wargame.cli.output import say_json
    from wargame.support.health import examine

    health = examine()
    if as_json:
        say_json(health)
    else:
        tell(health)


def tell(health: Health) -> None:
    """The picture for a person."""
    from wargame.cli.output import say, table

    rows = [
        ("wargame", health.version or "not installed"),
        ("Python", health.python),
        ("system", health.system),
        ("display", health.display or "none"),
        ("window", health.window),
        ("fonts", f"{len(health.fonts)} shipped"),
        *((name, version or "missing") for name, version in health.libraries.items()),
        *((name, place or "missing") for name, place in health.places.items()),
    ]
    table(("WHAT", "IS"), rows)
    say()
    if not health.missing:
        say("Nothing is missing.")
    for lack in health.missing:
        say(f"Missing: {lack.what}. {lack.remedy}")
