"""Council by real clicks and keys, in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.tables import ARM, KAZ, SIX, Table, karabakh
from tests.ui.gates import findings
from tests.ui.pictures import settle
from tests.ui.reading import focused, one, press, shown_text
from tests.ui.running_cases import framed
from wargame.ui.views.council.presenter import CouncilPresenter
from wargame.ui.views.council.sheets import FactSheet, NewMotionSheet
from wargame.ui.views.council.view import CouncilView
from wargame.ui.views.council.what_if import WhatIfSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from wargame.ui.frame import Frame
    from wargame.ui.running.sheets import Sheet
    from wargame.ui.theme.theme import Theme

REASON = "Radar tracks shown to control"


class Room:
    """A council with its frame and page."""

    def __init__(self, table: Table, frame: Frame, page: CouncilView) -> None:
        self.table = table
        self.frame = frame
        self.page = page

    @property
    def presenter(self) -> CouncilPresenter:
        return self.page._presenter

    def key(self, key: Qt.Key, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.frame, key, held)
        settle()

    def press(self, words: str, root: QWidget | None = None) -> None:
        press(root or self.frame, words)
        settle()

    def sheet(self, kind: type[Sheet]) -> Sheet:
        return one(self.frame, kind)

    def values(self) -> list[str]:
        motion = self.presenter.motion()
        assert motion is not None
        return [
            motion.ballots["main", seat].value if ("main", seat) in motion.ballots else ""
            for seat in motion.roll
        ]


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    """Turn 1, Council, nothing on the docket."""
    table = karabakh().start().open_turn().to("council")
    page = CouncilView(CouncilPresenter(table.session))
    frame = framed("council", page, table.session)
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    settle()
    return Room(table, frame, page)


def contested(room: Room) -> None:
    room.presenter.bring("kar-m-6")
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    room.presenter.close()
    settle()


def test_an_empty_docket_says_what_could_be_brought(room: Room) -> None:
    said = shown_text(room.page.motion)

    assert "Nothing on the docket." in said
    assert "Three motions are foreseen now; others can be brought." in said


def test_a_unanimous_motion_takes_four_keys(room: Room) -> None:
    room.key(Qt.Key.Key_M)
    QTest.keyClick(one(room.frame, NewMotionSheet).list, Qt.Key.Key_Return)
    settle()
    room.key(Qt.Key.Key_Y, shift=True)
    assert room.values() == ["for"] * 6

    room.press("Close and record", room.page.motion)

    motion = room.presenter.motion()
    assert motion is not None
    assert motion.outcome == "adopted"
    assert room.page.motion.verdict.head.text() == "Adopted"


def test_a_motion_of_the_pack_is_tabled_by_one_click(room: Room) -> None:
    room.press("Bring a motion", room.page.docket)
    sheet = room.sheet(NewMotionSheet)
    assert isinstance(sheet, NewMotionSheet)
    row = sheet.list.rows.index(sheet.list.rows.place_of("kar-m-6"))

    sheet.list.scrollTo(row)
    QTest.mouseClick(
        sheet.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sheet.list.visualRect(row).center(),
    )
    settle()

    assert (
        room.page.motion.head.title.text() == "Article 4: aggression, and deployment to the border"
    )
    assert [motion.template for motion in room.table.state.motion_numbers()] == ["kar-m-6"]


def test_a_motion_that_could_be_brought_is_read_before_it_is_brought(room: Room) -> None:
    docket = room.page.docket.list
    docket.choose("pack:kar-m-6")
    settle()
    said = shown_text(room.page.motion)
    assert "Article 4: aggression, and deployment to the border" in said
    assert "Nobody votes against, and at least one votes for." in said
    assert "Nothing on the docket." not in said

    room.press("Bring this motion", room.page.motion)

    assert docket.hasFocus()
    assert [motion.template for motion in room.table.state.motion_numbers()] == ["kar-m-6"]
    docket.choose("pack:kar-m-3")
    settle()
    assert not room.page.motion.preview.isVisible()
    assert (
        room.page.motion.head.title.text() == "Article 4: aggression, and deployment to the border"
    )


def test_a_motion_written_here_is_shown_as_typed(room: Room) -> None:
    room.key(Qt.Key.Key_M)
    sheet = room.sheet(NewMotionSheet)
    assert isinstance(sheet, NewMotionSheet)
    room.press("Which motion: Written here", sheet)
    room.press("Bring it", sheet)
    assert sheet.note.text()
    QTest.keyClicks(sheet.title, "<b>x")
    sheet.kind.setCurrentIndex(sheet.kind.findData("statement"))
    sheet.proposer.setCurrentIndex(sheet.proposer.findData(ARM))

    room.press("Bring it", sheet)

    assert room.page.motion.head.title.text() == "<b>x"
    assert room.page.motion.head.title.textFormat() is Qt.TextFormat.PlainText
    assert "<b>x" in shown_text(room.page.docket)


def test_a_huge_motion_does_not_hang(room: Room) -> None:
    room.presenter.write("z" * 5_000, "y" * 100_000, "statement", ARM)
    settle()

    assert room.page.motion.head.text.height() < 200


def test_y_n_and_a_go_down_the_roll(room: Room) -> None:
    room.presenter.bring("kar-m-6")
    settle()

    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_A):
        room.key(key)

    assert room.values() == ["for", "against", "abstain", "", "", ""]
    assert room.page.motion.ballots.rows["KGZ"].property("tone") == "accent"


def test_a_choice_is_clicked_changed_and_marked_absent(room: Room) -> None:
    room.presenter.bring("kar-m-3")
    room.press("Call the roll", room.page.motion)

    room.press("Russia: Yes")
    room.press("Russia: No")
    room.press("Tajikistan is absent")

    assert room.values() == ["", "", "", "", "against", "absent"]
    assert room.page.motion.verdict.head.text() == "As it stands: blocked"
    assert "Russia stands in the way." in room.page.motion.verdict.says.text()


def test_an_explanation_goes_with_the_next_ballot(room: Room) -> None:
    room.presenter.bring("kar-m-3")
    room.press("Call the roll", room.page.motion)
    QTest.keyClicks(room.page.motion.explain, "No soldier abroad")

    room.press("Armenia: No")

    assert "“No soldier abroad”" in shown_text(room.page.motion.ballots)
    assert room.page.motion.explain.text() == ""


def test_each_question_has_its_roll(room: Room) -> None:
    room.presenter.bring("kar-m-8")
    room.press("Call the roll", room.page.motion)
    assert "1 of 2: does anyone object to this format?" in shown_text(room.page.motion)

    room.press("All in favour")

    question = room.page.motion.question
    assert question is not None
    assert question.chosen() == "main"


def test_a_contested_ruling_shows_article_fact_and_blocker(room: Room) -> None:
    contested(room)

    assert room.page.motion.verdict.head.text() == "Contested"
    assert "Kazakhstan stands in the way." in room.page.motion.verdict.says.text()
    said = shown_text(room.page.ruling)
    assert "Treaty, Art. 4" in said
    assert "A member suffered an armed attack from outside" in said
    assert room.page.ways.isVisible()
    assert "What would it take?" in shown_text(room.page.ways)


def test_the_facilitator_rules_on_a_fact_with_a_reason(room: Room) -> None:
    contested(room)
    room.press("Rule on it yourself: A member suffered an armed attack from outside")
    sheet = room.sheet(FactSheet)
    assert isinstance(sheet, FactSheet)
    QTest.keyClicks(sheet.reason, "short")
    room.press("Rule", sheet)
    assert "at least 10 characters" in sheet.note.text()
    QTest.keyClicks(sheet.reason, f" {REASON}")

    room.press("Rule", sheet)

    assert room.table.state.findings["external-attack"].value
    assert "ruled by you" in shown_text(room.page.ruling)


def test_the_sheet_of_a_new_motion_fits_a_narrow_window(room: Room) -> None:
    room.presenter.bring("kar-m-6")
    room.presenter.bring("kar-m-3")
    room.key(Qt.Key.Key_M)

    room.frame.resize(720, 450)
    settle()

    assert not findings(room.frame)


def test_a_contested_fact_is_settled_by_a_motion(room: Room) -> None:
    contested(room)
    room.press("Settle by motion: A member suffered an armed attack from outside")
    sheet = room.sheet(NewMotionSheet)
    assert isinstance(sheet, NewMotionSheet)
    assert sheet.kind.currentData() == "determine"
    QTest.keyClicks(sheet.title, "It was an attack")
    sheet.proposer.setCurrentIndex(sheet.proposer.findData(ARM))

    room.press("Bring it", sheet)

    assert room.table.state.motion_numbers()[-1].determines == ("external-attack", True)


def test_an_override_with_a_short_reason_is_refused_in_place(room: Room) -> None:
    contested(room)
    before = room.table.session.head.seq
    room.key(Qt.Key.Key_O)
    panel = room.page.override_panel
    assert panel.reason.hasFocus()
    QTest.keyClicks(panel.reason, "too short")

    room.press("Override", panel)
    assert "at least 10 characters" in panel.note.text()
    assert panel.reason.text() == "too short"
    assert room.table.session.head.seq == before

    QTest.keyClicks(panel.reason, ", but longer now")
    room.press("Override", panel)
    motion = room.presenter.motion()
    assert motion is not None
    assert motion.outcome == "adopted"
    assert "Overridden" in shown_text(room.page.motion.head)


def test_a_ballot_is_corrected_with_a_reason(room: Room) -> None:
    room.presenter.bring("kar-m-3")
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    room.presenter.close()
    settle()
    assert room.page.motion.verdict.head.text() == "Blocked"
    menu = room.page.motion.menu()
    next(act for act in menu.actions() if act.text() == "Correct a ballot").trigger()

    room.press("Kazakhstan: Yes")
    form = room.page.motion.form
    assert "from No to Yes" in form.prompt.text()
    room.press("Record the correction", form)
    assert "needs a reason" in form.note.text()
    QTest.keyClicks(form.line, "Misheard")
    room.press("Record the correction", form)

    assert room.page.motion.verdict.head.text() == "Adopted"


def test_the_menu_amends_in_place(room: Room) -> None:
    room.presenter.bring("kar-m-1")
    settle()
    menu = room.page.motion.menu()
    next(act for act in menu.actions() if act.text().startswith("Amend")).trigger()
    form = room.page.motion.form
    form.text.setPlainText("Another text")

    room.press("Amend", form)

    assert room.page.motion.head.text.text() == "Another text"
    assert form.isHidden()


def test_what_if_shows_another_charter_and_records_nothing(room: Room) -> None:
    room.presenter.bring("kar-m-3")
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    settle()
    before = room.table.session.head.seq
    room.key(Qt.Key.Key_W)
    sheet = room.sheet(WhatIfSheet)
    assert isinstance(sheet, WhatIfSheet)
    model = sheet.list.rows
    rows = [model.row_at(place) for place in range(model.rowCount())]
    outcomes = {row.title: row.state for row in rows if row is not None}
    assert len(set(outcomes.values())) > 1
    sheet.list.choose("csto-qualified-majority")
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    settle()
    assert "Nothing is recorded of this." in shown_text(room.page.ruling)

    assert room.table.session.head.seq == before


def test_a_suggestion_is_brought_from_the_docket(room: Room) -> None:
    docket = room.page.docket
    docket.list.choose("pack:kar-m-1")
    settle()

    room.press("Bring", docket)

    assert room.page.motion.head.title.text() == "Consultations under Article 2"
    assert docket.list.current_key() == "motion:m-1"


def test_the_next_step_leads_to_the_open_roll_and_to_the_answer_that_is_owed(room: Room) -> None:
    room.presenter.bring("kar-m-6")
    room.presenter.call()
    room.presenter.cast("for", SIX[0])
    room.presenter.bring("kar-m-7")
    settle()
    tabled = room.presenter.motion()
    assert tabled is not None
    assert tabled.state == "tabled"

    room.page.to_work()
    settle()

    shown = room.presenter.motion()
    assert shown is not None
    assert shown.state == "open"
    row = room.page.motion.ballots.rows[SIX[1]]
    assert row.isAncestorOf(focused())
    room.key(Qt.Key.Key_N)
    assert room.values()[:2] == ["for", "against"]
