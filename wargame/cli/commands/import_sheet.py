"""`wargame import`: a planner's spreadsheet into a pack's MSEL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import ExistingFile, as_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.app.importing import Import

SHOWN = 5
"""Rows of the preview."""


@click.command()
@click.argument("sheet", metavar="SHEET.xlsx", type=ExistingFile())
@click.option("--into", "pack", required=True, metavar="PACK", help="The pack, by id or folder.")
@click.option("--tab", default="", help="Which sheet; the one most like a MSEL otherwise.")
@click.option("--start", metavar="HH:MM", help="When StartEx is, where the sheet has times of day.")
@click.option("--map", "chosen", multiple=True, metavar="HEADING=FIELD", help="Name a column.")
@click.option("--yes", is_flag=True, help="Write it; without this nothing is changed.")
@as_json
def command(  # noqa: PLR0913, PLR0917 - one argument an option
    sheet: Path,
    pack: str,
    tab: str,
    start: str | None,
    chosen: tuple[str, ...],
    yes: bool,
    as_json: bool,
) -> None:
    """Take the injects of an XLSX or CSV sheet into a pack, after a preview."""
    from wargame.app.importing import plan_import, take
    from wargame.cli.output import say, say_json

    plan = plan_import(
        sheet, pack, tab=tab, start=minutes_of(start), chosen=dict(map(assignment, chosen))
    )
    files = take(plan) if yes else ()
    if as_json:
        say_json(as_object(plan, files))
        return
    for line in lines(plan):
        say(line)
    taken = len(plan.merged.changes)
    if yes:
        say(f"Taken: {taken} of {plan.read.rows} rows, into {plan.folder}.")
    elif taken:
        say(f"Nothing is changed yet. Say --yes to take {taken} of {plan.read.rows} rows.")
    else:
        say("There is nothing to take.")


def lines(plan: Import) -> Iterator[str]:
    """The preview as a person reads it."""
    columns, read = plan.columns, plan.read
    yield f"Sheet {plan.tab}, headings in row {columns.row + 1}."
    for field, at in columns.fields.items():
        yield f"  {columns.names[at]} is taken as {field.replace('_', ' ')}"
    for at in columns.objectives[1:]:
        yield f"  {columns.names[at]} is taken as objective too"
    fields = set(columns.fields.values())
    beside = [columns.names[at] for at in columns.kept if at not in fields]
    if beside:
        yield f"  kept beside, word for word: {', '.join(beside)}"
    for note in columns.notes:
        yield f"  {note}; say --map 'HEADING=text' for the other"
    for change in plan.merged.changes[:SHOWN]:
        what = "new" if change.new else f"changes {', '.join(change.keys)}"
        yield f"row {change.row}: {change.number} {change.title} ({what})"
    more = len(plan.merged.changes) - SHOWN
    if more > 0:
        yield f"... and {more} more"
    for one in read.notes:
        yield f"note    row {one.row}, {one.column}: {one.what}"
    for one in read.errors:
        yield f"error   row {one.row}, {one.column}: {one.what}"


def as_object(plan: Import, files: tuple[Path, ...]) -> dict[str, object]:
    """The import as a program reads it."""
    columns = plan.columns
    return {
        "rows": plan.read.rows,
        "taken": len(plan.merged.changes) if files else 0,
        "ready": len(plan.merged.changes),
        "errors": [one._asdict() for one in plan.read.errors],
        "notes": [one._asdict() for one in plan.read.notes],
        "columns": {
            **{columns.names[at]: field for field, at in columns.fields.items()},
            **{columns.names[at]: "objective" for at in columns.objectives},
        },
        "kept": [columns.names[at] for at in columns.kept],
        "senders": dict(plan.read.senders),
        "changes": [one._asdict() for one in plan.merged.changes],
        "files": list(files),
    }


def minutes_of(start: str | None) -> int | None:
    """`09:00` as minutes from midnight."""
    from wargame.scenario.sheets.clock import moment_of

    if start is None:
        return None
    moment = moment_of(start)
    if moment is None or moment.relative:
        message = f"{start!r} is no time of day; write it as 09:00."
        raise click.UsageError(message)
    return moment.minutes


def assignment(text: str) -> tuple[str, str]:
    """`HEADING=FIELD` as its two parts."""
    from wargame.scenario.sheets.fields import BY_NAME

    heading, _, field = text.rpartition("=")
    if not heading.strip() or field.strip() not in BY_NAME:
        message = f"{text!r} names no column. The fields are {', '.join(BY_NAME)}."
        raise click.UsageError(message)
    return heading.strip(), field.strip()
