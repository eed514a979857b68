"""`wargame replay`: the same ballots under another charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.counterfactual import Otherwise


@click.command()
@exercise_file
@click.option("--charter", required=True, metavar="ID", help="The other charter: an id, or a file.")
@as_json
def command(file: Path, charter: str, as_json: bool) -> None:
    """Say what each motion would have come to; the exercise itself stays as it is."""
    from wargame.app.checking import charter_of
    from wargame.cli.opening import opened
    from wargame.cli.output import say_json
    from wargame.play.counterfactual import under

    with opened(file) as session:
        held = {str(name): one for name, one in session.setting.charters.items()}
        other = held.get(charter) or charter_of(charter)
        found = under(session, other)
    if as_json:
        say_json({"charter": other.id, "motions": [as_object(one) for one in found]})
    else:
        tell(other.title, found)


def as_object(one: Otherwise) -> dict[str, object]:
    """A motion as a program reads it."""
    fields = one._asdict()
    fields["from"] = fields.pop("source")
    return fields


def tell(charter: str, found: tuple[Otherwise, ...]) -> None:
    """The motions for a person, those that come out otherwise first."""
    from wargame.cli.output import say, table

    say(f"Under {charter}:")
    say()
    rows = [
        (one.id, one.turn, one.was, one.would_be, one.because)
        for one in sorted(found, key=lambda one: one.was == one.would_be)
    ]
    table(("MOTION", "TURN", "WAS", "WOULD BE", "BECAUSE"), rows)
