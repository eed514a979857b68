"""`wargame view`: all that a seat may see now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file, seat

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@exercise_file
@seat
@as_json
def command(file: Path, seat: str | None, as_json: bool) -> None:
    """Print what a seat may see: control without --seat."""
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say_json
    from wargame.cli.viewing import seen, tell

    with opened(file) as session:
        who = seat_of(session, seat)
        shown = seen(session.view(who), session.store.people())
    if as_json:
        say_json(shown)
    else:
        tell(shown, session.name)
