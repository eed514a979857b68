"""Spreadsheets: text stays text, no formula is run, hostile files are refused in plain words."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest
from openpyxl import Workbook, load_workbook

from wargame.support.xlsx import BadSheet, read_pages, write_book, write_csv

AT = datetime(2020, 9, 27, tzinfo=UTC)
HOSTILE = ("=1+1", "+1", "-2", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0")


def test_what_a_player_typed_is_text_whatever_it_begins_with() -> None:
    content = write_book([("Log", ("Text",), [(one,) for one in HOSTILE])], AT)

    sheet = load_workbook(io.BytesIO(content))["Log"]
    cells = [sheet.cell(row, 1) for row in range(2, len(HOSTILE) + 2)]
    assert [one.value for one in cells] == list(HOSTILE)
    assert {one.data_type for one in cells} == {"s"}
    assert all(one.quotePrefix for one in cells)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_csv_for_spreadsheets_disarms_the_same() -> None:
    told = write_csv(("Text",), [(one,) for one in HOSTILE]).decode("utf-8-sig")

    assert [line[:2].strip('"')[:1] for line in told.splitlines()[1:]] == ["'"] * len(HOSTILE)


def test_the_same_tables_give_the_same_bytes() -> None:
    tables = [("A", ("x", "y"), [(1, "one"), (None, "Łódź, Արցախ")])]

    assert write_book(tables, AT) == write_book(tables, AT)


def test_what_was_written_is_read_back() -> None:
    content = write_book([("A", ("x", "y"), [(1, "=no"), (2.5, "two\nlines")])], AT)

    (page,) = read_pages(content, "a.xlsx")

    assert [list(row) for row in page.rows] == [["x", "y"], [1, "=no"], [2.5, "two\nlines"]]


def test_a_formula_without_a_value_is_told_and_not_run() -> None:
    book = Workbook()
    book.active.append(["x"])
    book.active.append(["=1+1"])
    out = io.BytesIO()
    book.save(out)

    (page,) = read_pages(out.getvalue(), "a.xlsx")

    assert page.formulas == {(1, 0)}
    assert list(page.rows[1]) == []


def test_letters_that_no_spreadsheet_takes_are_left_out() -> None:
    content = write_book([("A", ("x",), [("a\x00b\x1fc",), ("x" * 40_000,)])], AT)

    (page,) = read_pages(content, "a.xlsx")

    assert page.rows[1][0] == "abc"
    assert len(str(page.rows[2][0])) == 32_767


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 150_000_000)
    return out.getvalue()


def emptied() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme", b"no workbook")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"not a zip", "a.xlsx", "is no XLSX file"),
        (emptied(), "a.xlsx", "is no spreadsheet that can be read"),
        (bomb(), "a.xlsx", "unpacks to 150,000,000 bytes"),
        (b"x" * 10_000_001, "a.xlsx", "10,000,000 is the limit"),
        (b"\xff\xfe\x00", "a.csv", "is not UTF-8"),
    ],
    ids=["text", "empty", "bomb", "large", "latin"],
)
def test_a_file_that_is_no_sheet_is_refused(content: bytes, name: str, says: str) -> None:
    with pytest.raises(BadSheet, match=says):
        read_pages(content, name)


def test_a_csv_with_semicolons_is_read() -> None:
    (page,) = read_pages(b"Title;Time\nA;9:00\n", "a.csv")

    assert page.rows == [["Title", "Time"], ["A", "9:00"]]
