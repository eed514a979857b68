"""A planner's sheet into a pack: read, shown, and written only when that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.app.exercises import scenario_folders
from wargame.game.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wargame.scenario.sheets.headings import Columns
    from wargame.scenario.sheets.merging import Merged
    from wargame.scenario.sheets.reading import Read
    from wargame.support.xlsx import Page


class SheetError(PackError):
    """A sheet that cannot be taken at all."""


class Import(NamedTuple):
    """What an import would do; nothing is written yet.

    Attributes:
        folder: The pack.
        tab: Name of the sheet that is read.
        columns: Which column holds what.
        read: Rows, drafts, errors and notes.
        merged: The files as they would be.
    """

    folder: Path
    tab: str
    columns: Columns
    read: Read
    merged: Merged


def plan_import(
    sheet: Path,
    word: str,
    *,
    tab: str = "",
    start: int | None = None,
    chosen: Mapping[str, str] | None = None,
) -> Import:
    """Read a sheet against a pack.

    Args:
        sheet: An XLSX or CSV file.
        word: The pack, by id or folder.
        tab: Which sheet of the workbook; the one that looks most like a MSEL otherwise.
        start: Minutes from midnight of StartEx, for times of day.
        chosen: Field by heading, where the planner said so.

    Raises:
        SheetError: The file is no sheet, or has no headings that we know.
        PackError: There is no such pack, or it cannot be read, now or with the new rows.
    """
    from wargame.scenario.library import locate_pack
    from wargame.scenario.packfiles import pack_files
    from wargame.scenario.reader import read_pack, read_with_origin
    from wargame.scenario.sheets.merging import merge
    from wargame.scenario.sheets.reading import read_rows

    folder = locate_pack(word, scenario_folders())
    files = pack_files(folder)
    pack, origin = read_with_origin(files, folder.name)
    page, columns = _best(_pages(sheet), tab, chosen or {}, sheet)
    read = read_rows(page.rows, columns, pack, start)
    read = _with_formulas(read, page, columns)
    merged = merge(read, pack, origin)
    read_pack({**files, **merged.files}, folder.name)
    return Import(folder, page.name, columns, read, merged)


def take(plan: Import) -> tuple[Path, ...]:
    """Write what a plan holds, each file whole or not at all; returns the files.

    Raises:
        SheetError: They could not be written.
    """
    from wargame.app.exporting import written

    try:
        return tuple(
            written(plan.folder / name, content) for name, content in plan.merged.files.items()
        )
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        message = f"The pack {plan.folder} could not be written: {reason}."
        raise SheetError(message, "Copy it to a folder of your own first.", str(error)) from error


def _pages(sheet: Path) -> tuple[Page, ...]:
    from wargame.support.xlsx import BadSheet, read_pages

    try:
        return read_pages(sheet.read_bytes(), sheet.name)
    except BadSheet as error:
        message = f"{sheet.name} {error}."
        raise SheetError(message, "Save it as XLSX or as CSV in UTF-8.") from error
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        message = f"{sheet.name} could not be read: {reason}."
        raise SheetError(message, "Look whether it is open elsewhere.") from error


def _best(
    pages: tuple[Page, ...], tab: str, chosen: Mapping[str, str], sheet: Path
) -> tuple[Page, Columns]:
    from wargame.scenario.sheets.headings import find_columns

    if tab and tab not in {page.name for page in pages}:
        names = ", ".join(page.name for page in pages)
        message = f"{sheet.name} has no sheet {tab!r}."
        raise SheetError(message, f"It has {names}.")
    wanted = [page for page in pages if not tab or page.name == tab]
    found = [
        (page, columns)
        for page in wanted
        if (columns := find_columns(page.rows, chosen)) is not None and "title" in columns.fields
    ]
    if not found:
        message = f"{sheet.name} has no row of headings with a title."
        remedy = "Name the column: --map 'What happens=title'."
        raise SheetError(message, remedy)
    return max(found, key=lambda one: len(one[1].fields))


def _with_formulas(read: Read, page: Page, columns: Columns) -> Read:
    """Rows with a formula that has no value are not taken: nothing is ever run."""
    from wargame.scenario.sheets.reading import Trouble

    used = set(columns.fields.values())
    bad = [
        Trouble(row + 1, columns.names[at], "a formula without a value; write the value itself")
        for row, at in sorted(page.formulas)
        if row > columns.row and at in used
    ]
    if not bad:
        return read
    rows = {one.row for one in bad}
    drafts = tuple(one for one in read.drafts if one.row not in rows)
    errors = tuple(one for one in read.errors if one.row not in rows)
    notes = tuple(one for one in read.notes if one.row not in rows)
    return read._replace(drafts=drafts, errors=tuple(sorted((*errors, *bad))), notes=notes)


def export_pack(word: str, folder: Path, form: str) -> tuple[Path, ...]:
    """Write a pack's MSEL as a sheet with the columns that an import takes.

    Args:
        word: The pack, by id or folder.
        folder: Where the file goes; made if it is not there.
        form: `xlsx` or `csv`.

    Raises:
        PackError: There is no such pack, or it cannot be read.
        SheetError: The file could not be written.
    """
    from datetime import UTC, datetime

    from wargame.app.exporting import written
    from wargame.scenario.library import locate_pack
    from wargame.scenario.packfiles import pack_files
    from wargame.scenario.reader import read_pack
    from wargame.scenario.sheets.leaving import msel_sheet
    from wargame.support.xlsx import write_book, write_csv

    place = locate_pack(word, scenario_folders())
    pack = read_pack(pack_files(place), place.name)
    sheet = msel_sheet(pack)
    starts = pack.turns[0].starts
    at = datetime(starts.year, starts.month, starts.day, tzinfo=UTC)
    content = write_book([sheet], at) if form == "xlsx" else write_csv(sheet.heads, sheet.rows)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return (written(folder / f"{pack.id}-msel.{form}", content),)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        message = f"The export to {folder} could not be written: {reason}."
        raise SheetError(message, "Choose another folder, or make room.", str(error)) from error
