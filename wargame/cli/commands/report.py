"""`wargame report`: the after-action report of an exercise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file, seat
from wargame.reports.options import PAPERS, PARTS, PEOPLE, PRESETS, ReportOptions

if TYPE_CHECKING:
    from wargame.reports.options import Paper, Part, People, Preset


@click.command()
@exercise_file
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The PDF to write; beside the exercise otherwise.",
)
@click.option("--preset", type=click.Choice(PRESETS), help="Which sections; full otherwise.")
@seat
@click.option(
    "--people",
    type=click.Choice(PEOPLE),
    default="names",
    show_default=True,
    help="How people are named; pseudonyms are Person 1, Person 2.",
)
@click.option(
    "--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="Its size."
)
@click.option(
    "--handling", metavar="MARK", help="On every page; the exercise's own mark otherwise, '' none."
)
@click.option(
    "--without",
    multiple=True,
    type=click.Choice(PARTS),
    help="What is left out everywhere; may be given several times.",
)
@as_json
def command(  # noqa: PLR0913 - one an option
    file: Path,
    *,
    output: Path | None,
    preset: Preset | None,
    seat: str | None,
    people: People,
    paper: Paper,
    handling: str | None,
    without: tuple[Part, ...],
    as_json: bool,
) -> None:
    """Write the after-action report; the same log and options give the same bytes."""
    from wargame.app import write_report
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json

    target = output or file.with_suffix(".pdf")
    with opened(file) as session:
        options = ReportOptions(
            preset=preset or ("seat" if seat else "full"),
            seat=seat_of(session, seat) if seat else "",
            people=people,
            paper=paper,
            handling=handling if handling is None else handling.strip(),
            without=frozenset(without),
        )
        written = write_report(session, options, target)
    if as_json:
        say_json({"report": target, "pages": written.pages, "sha256": written.sha256})
    else:
        say(f"Wrote {target}, {written.pages} pages.")
