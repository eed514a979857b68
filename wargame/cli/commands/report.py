"""`wargame report`: the after-action report of an exercise."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.options import as_json, exercise_file, seat
from wargame.reports.options import PRESETS, Preset, ReportOptions


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
@as_json
def command(
    file: Path, output: Path | None, preset: Preset | None, seat: str | None, as_json: bool
) -> None:
    """Write the after-action report; the same log and options give the same bytes."""
    from wargame.app import write_report
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json

    target = output or file.with_suffix(".pdf")
    with opened(file) as session:
        who = seat_of(session, seat) if seat else ""
        chosen: Preset = preset or ("seat" if seat else "full")
        written = write_report(session, ReportOptions(preset=chosen, seat=who), target)
    if as_json:
        say_json({"report": target, "pages": written.pages, "sha256": written.sha256})
    else:
        say(f"Wrote {target}, {written.pages} pages.")
