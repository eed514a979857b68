"""The workbook and the document: read back by other libraries than wrote them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING

import docx
import mammoth
import pytest
from docx.shared import Pt
from python_calamine import CalamineWorkbook

from tests.play.everything import everything
from tests.play.tables import ARM, KAZ, karabakh
from wargame.app.exporting import Source, as_document, as_workbook
from wargame.app.planners import day
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.play.commands import MakeNote, NoteHotWash, PlanImprovement, SendMessage
from wargame.play.review import review_of
from wargame.reports.wordpage import measure

if TYPE_CHECKING:
    from wargame.play.session import Session

FORMULA = '=HYPERLINK("http://example.org";"click")'


def workbook(session: Session, reader: SeatId = CONTROL) -> CalamineWorkbook:
    ((_, content),) = as_workbook(Source(session, review_of(session, reader)))
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def document(session: Session, reader: SeatId = CONTROL) -> str:
    ((_, content),) = as_document(Source(session, review_of(session, reader)))
    return str(mammoth.extract_raw_text(io.BytesIO(content)).value)


def rows(book: CalamineWorkbook, sheet: str) -> list[dict[str, object]]:
    head, *lines = book.get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


@pytest.fixture(scope="module")
def session() -> Session:
    return everything().session


def test_the_register_tells_who_said_yes_and_who_stood_in_the_way() -> None:
    table = karabakh().start().open_turn().to("council")
    table.vote(table.table("kar-m-3", ARM), KAZ="against")

    (row,) = rows(workbook(table.session), "Decision register")

    assert (row["Verdict"], row["No"], row["Blocked by"]) == ("Blocked", "KAZ", "KAZ")
    assert row["Yes"] == "ARM, BLR, KGZ, RUS, TJK"
    assert table.session.events()[int(float(str(row["Log"]))) - 1][1].kind == "motion_ruled"


def test_what_was_not_brought_says_what_it_would_have_taken_to_control_alone() -> None:
    table = karabakh().start().open_turn().end_turn()

    known = {row["Title"]: row for row in rows(workbook(table.session), "Not brought")}
    (public, *_) = rows(workbook(table.session, PUBLIC), "Not brought")

    assert known["Consultations under Article 2"]["Would have been"] == "Blocked"
    assert known["Consultations under Article 2"]["Changes"] == 1
    assert (
        known["Consultations under Article 2"]["What more it would have taken"]
        == "KAZ: No → Abstain"
    )
    assert (
        known["Ceasefire, and the Minsk Group only"]["What more it would have taken"]
        == "Nothing more than to bring it."
    )
    assert {row["Brought"] for row in known.values()} == {"never"}
    assert set(public) == {"Turn", "Title", "Brought", "Log"}


def test_times_and_days_are_times_and_days(session: Session) -> None:
    book = workbook(session)

    told = [row["Delivered At"] for row in rows(book, "MSEL") if row["Status"] == "delivered"]
    assert told
    assert all(isinstance(one, datetime) for one in told)

    table = karabakh().start().open_turn()
    table.session.submit(PlanImprovement(issue="x", action="y", owner="z", due="2026-06-30"))
    (line,) = rows(workbook(table.session), "Improvement plan")
    assert line["Completion date"] == date(2026, 6, 30)


def test_what_is_no_day_stays_as_it_was_written() -> None:
    assert day("after Easter") == "after Easter"
    assert day("") == ""


def test_the_msel_tells_what_was_planned_beside_what_was_delivered(session: Session) -> None:
    planned = rows(workbook(session), "MSEL")

    pack = session.setting.pack
    numbers = {str(row["Inject Number"]) for row in planned}
    played = session.state.exercise.turns
    assert {one.number for one in pack.injects if one.turn in played} <= numbers
    assert any(row["Expected Action"] for row in planned)
    served = {str(row["Inject Number"]): row["Exercise Objective"] for row in planned}
    assert served["1.1"] == "Tell treaty territory from conflict zone; Handle disputed facts"
    assert {"delivered", "skipped", "invented"} <= {row["Status"] for row in planned}


def test_each_objective_has_its_injects_with_what_became_of_them(session: Session) -> None:
    listed = rows(workbook(session), "Objectives served")

    first = [one for one in listed if one["No."] == 1]
    assert {one["Learning objective"] for one in first} == {"Apply Art. 2 and Art. 4 to facts"}
    assert {str(one["Inject Number"]): one["Status"] for one in first}["1.2"] == "delivered"
    assert {"delivered", "planned"} <= {one["Status"] for one in listed}


def test_every_ballot_stands_in_the_workbook(session: Session) -> None:
    ballots = rows(workbook(session), "Ballots")

    recorded = sum(len(motion.ballots) for motion in session.state.motions.values())
    assert len(ballots) == recorded


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1", "@SUM(A1)", "\tx", "a\x0bb"])
def test_a_text_that_looks_like_a_formula_is_a_text(text: str) -> None:
    table = karabakh().start().open_turn()
    table.session.submit(PlanImprovement(issue=text, action="x", owner="y"))
    ((_, content),) = as_workbook(Source(table.session, review_of(table.session)))

    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        pages = [parts.read(name).decode() for name in parts.namelist() if "worksheets" in name]
    assert not any("<f>" in page or "<f " in page for page in pages)
    assert len(rows(workbook(table.session), "Improvement plan")) == 1


def test_a_seats_workbook_holds_nothing_planned_and_nothing_of_anothers() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(SendMessage(sender=ARM, to=(KAZ,), text="xyzzy-secret"))
    book = workbook(table.session, SeatId("RUS"))

    said = "\n".join(str(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)
    assert "Expected Action" not in said
    assert "Exercise Objective" not in said
    assert "Apply Art. 2 and Art. 4" not in said
    assert "xyzzy-secret" not in said
    undelivered = [
        one.title for one in table.session.setting.pack.injects if one.id not in table.state.injects
    ]
    assert not [title for title in undelivered if title in said]


@pytest.mark.parametrize("make", [as_workbook, as_document])
def test_the_same_exercise_gives_the_same_bytes(session: Session, make: object) -> None:
    source = Source(session, review_of(session))

    assert list(make(source)) == list(make(source))  # type: ignore[operator] # one of the two


def test_the_workbook_tells_the_exercises_time_and_not_the_computers() -> None:
    session = karabakh().start().open_turn().session
    review = review_of(session)

    ((_, content),) = as_workbook(Source(session, review))

    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        said = parts.read("docProps/core.xml").decode("utf-8")
    assert re.findall(r">(\d{4}-\d\d-\d\dT\d\d:\d\d)", said) == [review.started[:16]] * 2


def test_the_document_has_the_reports_texts_and_tables(session: Session) -> None:
    text = document(session)

    assert session.state.exercise.title in text
    for words in ("Decision register", "Votes and rulings", "Hot wash", "Integrity"):
        assert words in text
    assert all(f"#{seq}" in text for seq in (1, session.head.seq))


def test_the_documents_tables_have_the_widths_of_their_words(session: Session) -> None:
    """Columns of one width each break "confidence" letter by letter, and a report in two."""
    ((_, content),) = as_document(Source(session, review_of(session)))
    written = docx.Document(io.BytesIO(content))
    heads = [[cell.text for cell in one.rows[0].cells] for one in written.tables]
    register = written.tables[next(at for at, one in enumerate(heads) if "Tabled by" in one)]
    widths = [column.width or 0 for column in register.columns]

    assert abs(sum(widths) - Pt(measure("a4"))) < Pt(1)
    assert widths[1] > 3 * widths[0]
    assert "w:tblHeader" in register.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in register.rows)


def test_markup_in_a_document_is_shown_as_it_was_typed() -> None:
    table = karabakh().start().open_turn()
    hostile = "<b>bold</b> & \x00\x0b\ufffe end"
    table.session.submit(NoteHotWash(group=ARM, leaning="strength", text=hostile))

    assert "<b>bold</b> &" in document(table.session)


def test_a_public_document_tells_no_note_of_controls() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(MakeNote(text="xyzzy-secret"))

    assert "xyzzy-secret" not in document(table.session, PUBLIC)
    assert "xyzzy-secret" in document(table.session)
