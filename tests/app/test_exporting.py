"""Exports: what is in them, for whom, and what a spreadsheet may not do with them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from wargame.app.exporting import cell, export
from wargame.app.tables import tables
from wargame.game.errors import ReportError
from wargame.game.ids import PUBLIC, SeatId
from wargame.play.review import review_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.play.session import Session

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    from wargame.app import baseline_session, find_pack

    file = tmp_path_factory.mktemp("played") / "history.wargame"
    with_history = baseline_session(find_pack("karabakh-2020"), file)
    yield with_history
    with_history.close()


def test_tables_hold_every_record_of_the_review(session: Session, tmp_path: Path) -> None:
    review = review_of(session)
    files = {file.name: file for file in export(session, "csv", tmp_path)}

    for name, records in (
        ("injects", review.injects),
        ("actions", review.actions),
        ("log", review.log),
        ("decisions", review.decisions),
    ):
        text = files[f"history-{name}.csv"].read_text(encoding="utf-8-sig")
        assert len(list(csv.DictReader(io.StringIO(text)))) == len(records)


def test_export_for_a_seat_holds_nothing_of_anothers(session: Session, tmp_path: Path) -> None:
    packet = session.view(SeatId("ARM")).briefing
    assert packet is not None
    line = next(line for line in packet.text.splitlines() if len(line) > 60)

    for reader in (SeatId("RUS"), PUBLIC):
        for form in ("csv", "json"):
            for file in export(session, form, tmp_path / reader, reader):
                assert line not in file.read_text(encoding="utf-8-sig")


def test_columns_have_the_same_number_of_cells(session: Session) -> None:
    for table in tables(review_of(session)):
        assert {len(row) for row in table.rows} <= {len(table.heads)}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_text_that_begins_as_a_formula_is_no_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_a_list_that_begins_as_a_formula_is_none_either() -> None:
    assert cell(("=1", "b")) == "'=1, b"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "yes"),
        (-3, "-3"),
        (None, ""),
        (("a", "b"), "a, b"),
        (("=1", "b"), "'=1, b"),
        ("a=b", "a=b"),
    ],
)
def test_values_are_shown_plainly(value: object, shown: str) -> None:
    assert cell(value) == shown


def test_folder_that_cannot_be_made_is_said(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ReportError, match="Choose another folder"):
        export(session, "csv", tmp_path / "file" / "sub")


def test_export_replaces_the_one_before(session: Session, tmp_path: Path) -> None:
    first = export(session, "json", tmp_path)
    content = first[0].read_bytes()
    second = export(session, "json", tmp_path)

    assert second == first
    assert first[0].read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["history-review.json"]
