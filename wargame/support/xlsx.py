"""Spreadsheets in and out: text stays text, and no formula is ever run.

Every cell that begins like a formula is written as a string and marked as one, so that what a
player or an author typed is never taken for a command by the program that opens it.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    Table = tuple[str, Sequence[str], Iterable[Sequence[object]]]

MOST_BYTES = 10_000_000
MOST_UNPACKED = 100_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_767
"""What a cell of a spreadsheet can hold."""

WIDEST = 60

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet reads a cell of a CSV file that begins so as a formula, whoever wrote it."""


class BadSheet(ValueError):
    """A file that cannot be read as a sheet; the message says why, in a clause."""


class Page(NamedTuple):
    """One sheet of a workbook.

    Attributes:
        name: As on its tab.
        rows: Cells as plain values; empty ones are None.
        formulas: Places of formulas that hold no value, row and column from 0.
    """

    name: str
    rows: Sequence[Sequence[object]]
    formulas: frozenset[tuple[int, int]] = frozenset()


def read_pages(content: bytes, name: str) -> tuple[Page, ...]:
    """Read all sheets of an XLSX file, or the one of a CSV file.

    A formula is not run: what the spreadsheet program kept as its value is read.

    Raises:
        BadSheet: It is no such file, or too large.
    """
    if len(content) > MOST_BYTES:
        message = f"has {len(content):,} bytes; {MOST_BYTES:,} is the limit"
        raise BadSheet(message)
    if name.lower().endswith(".csv"):
        return (_csv(content),)
    _refuse_bombs(content)
    values, written = _workbook(content, values=True), _workbook(content, values=False)
    return tuple(Page(tab, rows, _unknown(rows, written[tab])) for tab, rows in values.items())


def write_book(pages: Iterable[Table], at: datetime) -> bytes:
    """Write a workbook: a sheet for each name with its headings and rows.

    Args:
        pages: Name, headings and rows of each sheet.
        at: The time that the file bears: the same content gives the same bytes.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, heads, rows in pages:
        _write_page(book.create_sheet(name[:31]), heads, rows)
    book.properties.creator = "wargame"
    book.properties.created = book.properties.modified = at.replace(tzinfo=None)
    return _same_bytes(saved(book), at)


def _write_page(sheet: Worksheet, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    widths = [len(head) for head in heads]
    for at, row in enumerate([heads, *rows], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            _put(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=at == 1)
            widths[column - 1] = max(widths[column - 1], len(str(value)))
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = min(width + 2, WIDEST)
    sheet.freeze_panes = "A2"


def _put(cell: Cell, value: object) -> None:
    """Write a value; text is text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if value is None or isinstance(value, bool | int | float):
        cell.value = value
        return
    text = ILLEGAL_CHARACTERS_RE.sub("", str(value))[:LONGEST_CELL]
    cell.value = text
    cell.data_type = "s"
    if text.startswith(FORMULA):
        cell.quotePrefix = True


def saved(book: Workbook) -> bytes:
    """A workbook as a file; it keeps the times that it says of itself.

    `Workbook.save` would put the computer's own time over them.
    """
    from openpyxl.writer.excel import ExcelWriter

    out = io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)).save()
    return out.getvalue()


def _same_bytes(content: bytes, at: datetime) -> bytes:
    """The archive packed anew with one time for all its parts."""
    stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            info = zipfile.ZipInfo(part.filename, date_time=(*at.timetuple()[:6],))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return out.getvalue()


def _workbook(content: bytes, *, values: bool) -> dict[str, list[list[object]]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(
            io.BytesIO(content), read_only=True, data_only=values, keep_links=False
        )
        pages = {
            sheet.title: [
                _trimmed(row)
                for row in sheet.iter_rows(
                    max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True
                )
            ]
            for sheet in book.worksheets
        }
        book.close()
    except Exception as error:
        message = "is no spreadsheet that can be read"
        raise BadSheet(message) from error
    return pages


def _trimmed(row: Sequence[object]) -> list[object]:
    cells = list(row)
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _unknown(
    values: Sequence[Sequence[object]], written: Sequence[Sequence[object]]
) -> frozenset[tuple[int, int]]:
    return frozenset(
        (at, column)
        for at, row in enumerate(written)
        for column, cell in enumerate(row)
        if isinstance(cell, str) and cell.startswith("=")
        if at >= len(values) or column >= len(values[at]) or values[at][column] is None
    )


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        message = "is no XLSX file"
        raise BadSheet(message) from error
    if size > MOST_UNPACKED:
        message = f"unpacks to {size:,} bytes; {MOST_UNPACKED:,} is the limit"
        raise BadSheet(message)


def _csv(content: bytes) -> Page:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = "is not UTF-8"
        raise BadSheet(message) from error
    first = text.split("\n", maxsplit=1)[0]
    comma = ";" if first.count(";") > first.count(",") else ","
    rows = [
        [cell or None for cell in row] for row in csv.reader(io.StringIO(text), delimiter=comma)
    ]
    return Page("CSV", rows[:MOST_ROWS])


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Write one table as CSV in UTF-8, with the mark that spreadsheets look for."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([safe_text(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe_text(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula when it opens a CSV file."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
