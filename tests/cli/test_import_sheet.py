"""`wargame import`, and a pack's MSEL given out again."""

from __future__ import annotations

import csv
import shutil
import tomllib
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from wargame.support.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

PACKS = sorted(file.parent.name for file in shipped("scenarios").glob("*/pack.toml"))
HEADS = (
    "Event #", "Scenario Time", "Local Time", "Event Type", "Inject Mode", "From", "To", "Message",
    "Expected Response", "Objective", "Subject", "Local Time",
)  # fmt: skip
GALE = (
    "A-1", "Monday 9:30", time(9, 1), "Inject", "Radio", "Weather office", "Aldmoor; Covane",
    "The wind rises to nine.", "Keep boats in", "Safety", "Gale warning", "x",
)  # fmt: skip


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return shutil.copytree(shipped("scenarios") / "learn-the-table", tmp_path / "mine")


def sheet(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    book.active.append(["Exercise", "Storm"])
    for row in (HEADS, *rows):
        book.active.append(list(row))
    book.save(folder / "msel.xlsx")
    return folder / "msel.xlsx"


def files_of(pack: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in pack.rglob("*") if file.is_file()}


def changed(row: tuple[object, ...], **cells: object) -> tuple[object, ...]:
    """A row with other cells, by the first word of their headings."""
    places = {head.split()[0].lower(): at for at, head in reversed(list(enumerate(HEADS)))}
    told = list(row)
    for name, value in cells.items():
        told[places[name]] = value
    return tuple(told)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("name", PACKS)
def test_what_goes_out_comes_in_again_and_changes_nothing(
    wargame: Callable[..., Said], tmp_path: Path, name: str, form: str
) -> None:
    given = wargame("export", name, "--to", tmp_path, "--format", form, "--json")
    (file,) = given.json["files"]

    said = wargame("import", file, "--into", name, "--json")

    assert (said.status, said.json["errors"], said.json["changes"]) == (0, [], [])
    assert said.json["rows"] > 0


def test_nothing_is_changed_until_it_is_said(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    before = files_of(pack)

    said = wargame("import", sheet(tmp_path, GALE), "--into", pack, "--start", "09:00")

    assert said.status == 0
    assert "row 3: 1.4 Gale warning (new)" in said.out
    assert "Nothing is changed yet. Say --yes to take 1 of 1 rows." in said.out
    assert files_of(pack) == before


def test_a_row_becomes_an_inject_and_nothing_of_it_is_lost(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    before = (pack / "msel.toml").read_text(encoding="utf-8")
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")

    said = wargame("import", sheet(tmp_path, GALE), *words)

    assert said.json["taken"] == 1
    after = (pack / "msel.toml").read_text(encoding="utf-8")
    added = after[after.index("lea-t1-i4") - 10 :]
    assert set(before.splitlines()) <= set(after.splitlines())
    for told in (
        'id = "lea-t1-i4"', "minute = 1", 'to = ["ALD", "COV"]', 'from = "weather-office"',
        'method = "phone-call"', '"Event #" = "A-1"', '"Scenario Time" = "Monday 9:30"',
        'Objective = "Safety"', '"Local Time (2)" = "x"', '"Inject Mode" = "Radio"',
    ):  # fmt: skip
        assert told in added
    assert 'name = "Weather office"' in (pack / "seats.toml").read_text(encoding="utf-8")
    assert wargame("check", pack).status == 0


def test_the_same_sheet_a_second_time_changes_nothing(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")
    wargame("import", sheet(tmp_path, GALE), *words)

    said = wargame("import", sheet(tmp_path, GALE), *words)

    assert (said.json["taken"], said.json["errors"]) == (0, [])


def test_a_changed_cell_changes_that_key_alone(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")
    wargame("import", sheet(tmp_path, GALE), *words)

    said = wargame("import", sheet(tmp_path, changed(GALE, subject="Storm warning")), *words)

    assert [one["keys"] for one in said.json["changes"]] == [["title"]]


@pytest.mark.parametrize(
    ("row", "start", "column", "what"),
    [
        (GALE, (), "Local Time", "--start 09:00"),
        (changed(GALE, local="noon"), ("--start", "09:00"), "Local Time", "T+15, 15 or 09:15"),
        (changed(GALE, local=time(11, 0)), ("--start", "09:00"), "Local Time", "after the end"),
        (changed(GALE, to="The mayor"), ("--start", "09:00"), "To", "it has ALD, BRN, COV, or all"),
        (changed(GALE, to=None), ("--start", "09:00"), "To", "nobody receives it"),
        (changed(GALE, subject="x" * 71), ("--start", "09:00"), "Subject", "70 fit"),
        (changed(GALE, message="=A1"), ("--start", "09:00"), "Message", "write the value itself"),
    ],
    ids=["no start", "no time", "late", "nobody", "empty", "long", "formula"],
)
def test_a_row_that_cannot_be_taken_says_why(
    wargame: Callable[..., Said],
    tmp_path: Path,
    pack: Path,
    row: tuple[object, ...],
    start: tuple[str, ...],
    column: str,
    what: str,
) -> None:
    before = files_of(pack)
    words = (*start, "--yes", "--json")

    said = wargame("import", sheet(tmp_path, row), "--into", pack, *words)

    (trouble,) = said.json["errors"]
    assert (trouble["row"], trouble["column"]) == (3, column)
    assert what in trouble["what"]
    assert files_of(pack) == before


def test_good_rows_are_taken_beside_bad_ones(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    bad = changed(GALE, event="A-2", to="The mayor")
    words = ("--into", pack, "--start", "9:00", "--yes", "--json")

    said = wargame("import", sheet(tmp_path, bad, GALE), *words)

    assert (said.json["rows"], said.json["taken"], len(said.json["errors"])) == (2, 1, 1)


def test_contingencies_wait_for_controls_hand_and_expected_actions_join_the_row_above(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    contingency = changed(GALE, event="A-2", subject="A reserve", expected=None)
    contingency = (*contingency[:3], "Contingency Inject", *contingency[4:])
    action = (None,) * 3 + ("Expected Action", *(None,) * 3, "They ask the League", *(None,) * 4)
    words = ("--into", pack, "--start", "9:00", "--yes", "--json")

    said = wargame("import", sheet(tmp_path, contingency, action), *words)

    text = (pack / "msel.toml").read_text(encoding="utf-8").split('title = "A reserve"')[1]
    assert said.json["errors"] == []
    assert 'expected = "They ask the League"' in text
    assert "condition = { facilitator = true }" in text


def test_a_file_that_is_no_sheet_is_refused_in_plain_words(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"hello")

    said = wargame("import", tmp_path / "a.xlsx", "--into", pack)

    assert said.status == 2
    assert said.err == "a.xlsx is no XLSX file. Save it as XLSX or as CSV in UTF-8.\n"


def test_columns_of_a_sheet_go_out_again(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")
    wargame("import", sheet(tmp_path, GALE), *words)

    given = wargame("export", pack, "--to", tmp_path / "out", "--format", "xlsx", "--json")
    again = wargame("import", given.json["files"][0], "--into", pack, "--json")

    assert {"Event #", "Objective", "Local Time (2)"} <= {
        *again.json["columns"],
        *again.json["kept"],
    }
    assert again.json["changes"] == []


def test_objectives_are_known_by_title_number_or_id_and_what_is_none_stays_beside(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    said_of = {
        "A-1": "Read a ruling; Find one's way through a turn.",
        "A-2": "LO 2",
        "A-3": "Objective 1, lea-lo-2",
        "A-4": "Read a ruling; Safety, health and order",
        "A-5": "7",
    }
    rows = [changed(GALE, event=name, objective=said) for name, said in said_of.items()]
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")

    said = wargame("import", sheet(tmp_path, *rows), *words)

    told = tomllib.loads((pack / "msel.toml").read_text(encoding="utf-8"))["injects"]
    mine = {one["columns"]["Event #"]: one for one in told if "columns" in one}
    assert [mine[name].get("serves") for name in said_of] == [
        ["lea-lo-2", "lea-lo-1"],
        ["lea-lo-2"],
        ["lea-lo-1", "lea-lo-2"],
        ["lea-lo-2"],
        None,
    ]
    assert [mine[name]["columns"].get("Objective") for name in said_of] == [
        None,
        None,
        None,
        "Safety, health and order",
        "7",
    ]
    assert [one["what"] for one in said.json["notes"] if one["column"] == "Objective"] == [
        "'Safety, health and order' is no learning objective of the pack and is kept beside",
        "'7' is no learning objective of the pack and is kept beside",
    ]


def test_capabilities_beside_objectives_are_read_into_one_and_nothing_is_lost_on_the_way_out(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    book = Workbook()
    book.active.append(
        ["Inject Number", "Turn", "Time", "Title", "To", "Exercise Objective", "Core Capability",
         "Assigned To", "Scenario Time", "Delivery Method"]
    )  # fmt: skip
    book.active.append(
        [None, 1, "T+1", "Gale", "all", "Read a ruling",
         "1. Find one\u2019s way through a turn;Law",
         "A. Actor", "Monday at dawn", "Pigeon"]
    )  # fmt: skip
    book.save(tmp_path / "own.xlsx")
    wargame("import", tmp_path / "own.xlsx", "--into", pack, "--yes", "--json")

    given = wargame("export", pack, "--to", tmp_path / "out", "--format", "csv", "--json")

    (file,) = given.json["files"]
    with Path(file).open(encoding="utf-8-sig", newline="") as text:
        (row,) = [one for one in csv.DictReader(text) if one["Title"] == "Gale"]
    assert row["Exercise Objective"] == "Read a ruling; Find one\u2019s way through a turn"
    assert (row["Core Capability"], row["Responsible Controller"]) == ("Law", "A. Actor")
    assert (row["Scenario Time"], row["Delivery Method"]) == ("Monday at dawn", "Pigeon")
    again = wargame("import", file, "--into", pack, "--json")
    assert (again.json["errors"], again.json["changes"]) == ([], [])


def test_a_sheet_may_say_anew_what_an_inject_serves(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    words = ("--into", pack, "--start", "09:00", "--yes", "--json")
    wargame("import", sheet(tmp_path, GALE), *words)

    said = wargame("import", sheet(tmp_path, changed(GALE, objective="Read a ruling")), *words)

    assert [one["keys"] for one in said.json["changes"]] == [["serves", "columns"]]
    text = (pack / "msel.toml").read_text(encoding="utf-8")
    assert 'serves = ["lea-lo-2"]' in text
    assert "Safety" not in text


def test_pictures_are_known_by_their_files_and_nothing_is_fetched_or_lost(
    wargame: Callable[..., Said], tmp_path: Path, pack: Path
) -> None:
    heads = ["#", "Turn", "Time", "Title", "To", "Photo", "Picture Name"]
    rows = (
        ["P-1", 1, "T+1", "A page", "all", "yes", "front-page.svg"],
        ["P-2", 1, "T+1", "Two of them", "all", "", "pictures/the-strait.svg; front-page.svg"],
        ["P-3", 1, "T+1", "An address", "all", "", "https://example.org/secret.png"],
        ["1.1", 1, "T+0", "The light on Gull Rock is out", "all", "", "the-strait.svg"],
    )
    book = Workbook()
    for row in (heads, *rows):
        book.active.append(row)
    book.save(tmp_path / "photos.xlsx")

    said = wargame("import", tmp_path / "photos.xlsx", "--into", pack, "--yes", "--json")

    told = tomllib.loads((pack / "msel.toml").read_text(encoding="utf-8"))["injects"]
    mine = {one["title"]: one for one in told}
    files = {name: [p["file"] for p in one.get("attachments", ())] for name, one in mine.items()}
    page, strait = "pictures/front-page.svg", "pictures/the-strait.svg"
    assert files["A page"] == [page]
    assert files["Two of them"] == [strait, page]
    assert files["An address"] == []
    assert files["The light on Gull Rock is out"] == [strait]
    assert mine["A page"]["attachments"][0]["alt"].startswith("A newspaper page")
    assert mine["A page"]["columns"]["Photo"] == "yes"
    assert mine["An address"]["columns"]["Picture Name"] == "https://example.org/secret.png"
    (note,) = (one["what"] for one in said.json["notes"] if "example.org" in one["what"])
    assert note == (
        "'https://example.org/secret.png' is carried by no inject of the pack and is kept beside; "
        "attach it in the pack"
    )
    assert wargame("check", pack).status == 0

    given = wargame("export", pack, "--to", tmp_path / "out", "--format", "csv", "--json")
    (file,) = given.json["files"]
    with Path(file).open(encoding="utf-8-sig", newline="") as text:
        out = {one["Title"]: one for one in csv.DictReader(text)}
    assert out["Two of them"]["Attachments"] == f"{strait}; {page}"
    assert out["An address"]["Picture Name"] == "https://example.org/secret.png"
    assert wargame("import", file, "--into", pack, "--json").json["changes"] == []
