"""`wargame log`: the log of an exercise, as one seat may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file, seat

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.session import LogLine

SHOWN = ("seq", "at", "story", "turn", "phase", "actor", "kind", "says")


@click.command()
@exercise_file
@seat
@click.option("--after", default=0, metavar="NUMBER", help="Only entries after this one.")
@as_json
def command(file: Path, seat: str | None, after: int, as_json: bool) -> None:
    """Print the log: all of it for control, and for a seat what it may see."""
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json

    with opened(file) as session:
        lines = session.log(seat_of(session, seat), after)
    if as_json:
        say_json({"events": [as_object(line) for line in lines]})
        return
    for line in lines:
        mark = " (taken back)" if line.abandoned else ""
        say(f"#{line.seq:<5} {line.at[11:16]}  {line.actor:<8} {line.says}{mark}")


def as_object(line: LogLine) -> dict[str, object]:
    """One entry as a program reads it."""
    fields = line._asdict()
    shown: dict[str, object] = {name: fields[name] for name in SHOWN}
    if line.abandoned:
        shown["abandoned"] = True
    return shown
