"""The workbook for planners and officials: register, ballots, MSEL, ratings, improvement plan.

Every cell is a value, never a formula: a text that begins like one is kept as text by its cell's
type, and says so to programs that look at the quote mark.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from wargame.app.planners import sheets
from wargame.support.xlsx import saved
from wargame.support.zips import same_each_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from wargame.app.planners import Sheet
    from wargame.play.review import Review
    from wargame.scenario.pack import Pack

_WIDEST: Final = 60
_TIME: Final = "yyyy-mm-dd hh:mm:ss"
_DAY: Final = "yyyy-mm-dd"
_LONGEST: Final = 32_000
"""Characters that a cell of a spreadsheet takes, with a margin."""


def as_xlsx(review: Review, pack: Pack | None) -> Iterator[tuple[str, bytes]]:
    """One workbook; equal input gives equal bytes.

    Args:
        review: What the reader may know.
        pack: The pack in play, for control's copy only: it tells what was planned and expected.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=False)
    book.remove(book.active)
    for sheet in sheets(review, pack):
        _fill(book.create_sheet(sheet.title), sheet)
    book.properties.creator = "wargame"
    book.properties.title = _legible(review.title)[:250]
    moment = _moment(review.ended or review.started or review.created)
    book.properties.created = book.properties.modified = moment
    yield "tables.xlsx", same_each_time(saved(book))


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for column, head in enumerate(sheet.heads, start=1):
        cell = page.cell(1, column, head)
        cell.font = Font(bold=True)
    for line, row in enumerate(sheet.rows, start=2):
        for column, value in enumerate(row, start=1):
            put(page, line, column, value)
    page.freeze_panes = "A2"
    if sheet.rows:
        last = get_column_letter(len(sheet.heads))
        page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
    for column, head in enumerate(sheet.heads, start=1):
        longest = max((len(str(row[column - 1] or "")) for row in sheet.rows), default=0)
        wide = min(_WIDEST, max(len(head), longest) + 2)
        page.column_dimensions[get_column_letter(column)].width = wide
        if wide == _WIDEST:
            for line in range(2, len(sheet.rows) + 2):
                page.cell(line, column).alignment = Alignment(wrap_text=True, vertical="top")


def put(page: Worksheet, line: int, column: int, value: object) -> None:
    """Write a value; a text stays a text, whatever it begins with."""
    if value is None or value == "":
        return
    cell = page.cell(line, column)
    if isinstance(value, bool):
        cell.value = "yes" if value else "no"
    elif isinstance(value, int | float):
        cell.value = value
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = _TIME if isinstance(value, datetime) else _DAY
    else:
        text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        cell.value = _legible(text)
        cell.data_type = "s"
        if text[:1] in {"=", "+", "-", "@", "\t", "\r"}:
            cell.quotePrefix = True


def _legible(text: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return str(ILLEGAL_CHARACTERS_RE.sub("\ufffd", text))[:_LONGEST]


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)
