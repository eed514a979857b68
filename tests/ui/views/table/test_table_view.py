"""The table by real clicks and keys, in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.play.tables import ARM, BLR, KAZ, RUS, SIX, TJK, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from tests.ui.running_cases import framed
from wargame.game.ids import PUBLIC, InjectId
from wargame.play.commands import DeliverInject, EndExercise
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.running.sheets import ClosingSheet, Sheet, TakeBackSheet
from wargame.ui.views.table.facts_tab import FactsTab
from wargame.ui.views.table.pick_sheet import PickSheet
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.requests_tab import RequestsTab
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from wargame.ui.frame import Frame
    from wargame.ui.theme.theme import Theme
    from wargame.ui.views.table.screen import InjectLine

FIRST = InjectId("kar-t1-i1")


class Room:
    """A played table with its frame and page."""

    def __init__(self, table: Table, frame: Frame, page: TableView) -> None:
        self.table = table
        self.frame = frame
        self.page = page

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.frame, key)
        settle()

    def press(self, words: str) -> None:
        press(self.frame, words)
        settle()

    def sheet(self, kind: type[Sheet]) -> Sheet:
        return one(self.frame, kind)

    def click_phase(self, phase: str) -> None:
        rail = self.page.phase_bar.rail
        place = [mark.id for mark in self.page.phase_bar._presenter.bar().phases].index(phase)
        QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.item_rect(place).center())
        settle()

    def state_of(self, inject: str) -> str:
        record = self.table.state.injects.get(InjectId(inject))
        return record.state if record is not None else "planned"


def open_room(table: Table, qtbot: QtBot) -> Room:
    page = TableView(TablePresenter(table.session))
    frame = framed("table", page, table.session)
    qtbot.addWidget(frame)
    frame.show()
    frame.activateWindow()
    settle()
    return Room(table, frame, page)


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Iterator[Room]:
    """Turn 1, Briefing; inject 1.1 is due."""
    yield open_room(karabakh().start(None, secgen="control").open_turn(), qtbot)
    QApplication.clipboard().clear()


# Injects


def test_the_button_on_the_current_row_delivers_it(room: Room) -> None:
    assert room.page.injects.meant() == FIRST

    room.press("Deliver")

    assert room.state_of(FIRST) == "delivered"
    assert any(one.number == "1.1" for one in room.table.session.view(KAZ).inbox)
    assert room.page.injects.meant() == "kar-t1-i2"


def test_d_delivers_and_h_holds_the_current_one(room: Room) -> None:
    room.key(Qt.Key.Key_H)
    assert room.state_of(FIRST) == "held"
    assert "Release" in shown_text(room.page.injects)

    room.key(Qt.Key.Key_D)

    assert room.state_of(FIRST) == "delivered"


def test_one_key_too_many_tells_the_room_nothing_of_what_is_to_come(room: Room) -> None:
    def current() -> InjectLine:
        lines = {one.key: one for one in room.page._presenter.screen().injects}
        return lines[room.page.injects.meant()]

    # One after the other, down the list, as in a hurry.
    for _ in room.table.session.setting.pack.injects:
        if current().early:
            break
        room.key(Qt.Key.Key_D)
    ahead = current()
    assert ahead.early

    room.key(Qt.Key.Key_D)
    assert room.state_of(ahead.key) == "planned"
    assert f"{ahead.number} {ahead.early}. Press the key again" in room.page.injects.note.text()

    other = next(
        one.key
        for one in room.page._presenter.screen().injects
        if one.kind == "row" and one.key != ahead.key
    )
    room.page.injects.list.choose(other)
    settle()
    assert room.page.injects.note.text() == ""
    room.page.injects.list.choose(ahead.key)
    room.key(Qt.Key.Key_D)
    assert room.state_of(ahead.key) == "planned"
    room.key(Qt.Key.Key_D)
    assert room.state_of(ahead.key) == "delivered"


def test_a_letter_typed_into_the_form_delivers_nothing(room: Room) -> None:
    room.key(Qt.Key.Key_I)
    form = room.page.injects.form
    assert form.title.hasFocus()

    QTest.keyClicks(form.title, "dh")

    assert form.title.text() == "dh"
    assert room.state_of(FIRST) == "planned"


def test_an_inject_of_ones_own_goes_to_the_seats_chosen(room: Room) -> None:
    room.press("New inject")
    form = room.page.injects.form
    QTest.keyClicks(form.title, "<b>x")
    form.text.setPlainText("Lights out")
    room.press("To Armenia")
    room.press("To Kazakhstan")

    press(form, "Deliver")

    letter = room.table.session.view(ARM).inbox[-1]
    assert (letter.title, letter.text, letter.to) == ("<b>x", "Lights out", (ARM, KAZ))
    assert all(one.title != "<b>x" for one in room.table.session.view(RUS).inbox)


def test_an_inject_of_ones_own_can_come_from_somebody(room: Room) -> None:
    room.press("New inject")
    form = room.page.injects.form
    QTest.keyClicks(form.title, "Ankara denies it")
    form.source.setCurrentIndex(form.source.findData("press"))
    form.way.setCurrentIndex(form.way.findText("Social media"))

    press(form, "Deliver")

    letter = room.table.session.view(ARM).inbox[-1]
    assert (letter.title, letter.sender, letter.method) == (
        "Ankara denies it",
        "press",
        "social-media",
    )


def test_what_was_begun_is_there_again_after_esc_and_cancel_throws_it_away(room: Room) -> None:
    room.press("New inject")
    form = room.page.injects.form
    QTest.keyClicks(form.title, "Half a")
    form.text.setPlainText("thought")

    QTest.keyClick(form.title, Qt.Key.Key_Escape)
    assert form.isHidden()
    room.page.injects.edit(FIRST)
    assert form.title.text() not in {"", "Half a"}
    room.page.injects.write_to(BLR)
    assert (form.title.text(), form.text.toPlainText(), form.to()) == ("Half a", "thought", (BLR,))

    press(form, "Cancel")
    room.press("New inject")

    assert (form.title.text(), form.text.toPlainText(), form.to()) == ("", "", (PUBLIC,))


@pytest.mark.parametrize("size", [(1024, 700), (720, 450)])
def test_the_form_of_an_inject_is_whole_in_a_low_window(size: tuple[int, int], room: Room) -> None:
    room.frame.resize(*size)
    settle()

    room.key(Qt.Key.Key_I)

    form = room.page.injects.form
    assert form._buttons[ARM].height() >= form._buttons[ARM].sizeHint().height()
    assert form.text.height() >= 60
    assert form.send.visibleRegion().boundingRect().height() == form.send.height()


def test_a_refused_form_keeps_what_was_typed(room: Room) -> None:
    room.press("New inject")
    form = room.page.injects.form
    form.text.setPlainText("Half a thought")
    before = room.table.session.head.seq

    press(form, "Deliver")

    assert form.note.text().startswith("The inject has no title.")
    assert form.text.toPlainText() == "Half a thought"
    assert room.table.session.head.seq == before


def test_an_inject_is_edited_in_place(room: Room) -> None:
    room.page.injects.edit(FIRST)
    form = room.page.injects.form
    assert form.to() == (PUBLIC,)
    form.title.setText("Quiet on the line")
    room.press("To Belarus")

    press(form, "Keep")
    room.press("Deliver")

    assert room.table.session.view(BLR).inbox[-1].title == "Quiet on the line"
    assert PUBLIC not in room.table.session.view(BLR).inbox[-1].to


def test_markup_is_shown_as_typed_and_a_huge_text_whole(room: Room) -> None:
    text = "<i>" + "y" * 100_000
    room.page._presenter.edit(FIRST, "<b>x", text, (PUBLIC,))

    room.page.injects.read(FIRST)
    settle()

    pane = room.page.injects.pane
    assert pane.title.text() == "<b>x"
    assert pane.text.toPlainText() == text
    formats = {label.textFormat() for label in room.page.findChildren(QLabel)}
    assert Qt.TextFormat.AutoText not in formats


def test_a_heading_opens_and_folds_its_group(room: Room) -> None:
    room.press("Deliver")
    keys = [row.key for row in room.page.injects.list.rows._rows]  # type: ignore[union-attr]
    assert FIRST not in keys

    room.page.injects.list.section_pressed.emit("delivered")

    assert FIRST in [row.key for row in room.page.injects.list.rows._rows]  # type: ignore[union-attr]


def test_the_clock_alone_brings_an_inject_to_due_now(room: Room) -> None:
    room.press("Deliver")
    assert "Due now" not in shown_text(room.page.injects.list)

    room.table.wait(9)
    room.page.tick()

    assert "Due now" in shown_text(room.page.injects.list)
    assert room.page.injects._lines["kar-t1-i2"].urgent


# Clock and phases


def test_the_clock_is_paused_and_prolonged_by_keys(room: Room) -> None:
    room.key(Qt.Key.Key_BracketRight)
    assert room.page.phase_bar.clock.text() == "05:00"

    room.key(Qt.Key.Key_C)

    assert room.table.state.clock.paused_at
    room.press("Let the clock run (C)")
    assert not room.table.state.clock.paused_at


def test_over_its_time_the_clock_says_so(room: Room) -> None:
    room.table.wait(4.2)
    room.page.tick()

    assert room.page.phase_bar.clock.text() == "over 00:12"


def test_closing_orders_asks_about_seats_that_have_nothing(room: Room) -> None:
    room.table.to("orders")
    for seat in SIX[:4]:
        room.table.seal(seat)

    room.click_phase("reveal")
    sheet = room.sheet(ClosingSheet)
    assert "Russia" in shown_text(sheet)
    press(sheet, "Tajikistan: Absent")
    press(sheet, "Close Orders")
    settle()

    assert room.table.state.phase.id == "reveal"
    given = dict(room.table.state.statuses[-1].of)
    assert (given[RUS], given[TJK]) == ("passed", "absent")


def test_escape_leaves_orders_open(room: Room) -> None:
    room.table.to("orders")
    room.click_phase("reveal")

    QTest.keyClick(room.sheet(ClosingSheet), Qt.Key.Key_Escape)
    settle()

    assert room.table.state.phase.id == "orders"


def test_a_later_phase_is_refused_where_the_hand_is(room: Room) -> None:
    room.click_phase("council")

    assert room.page.phase_bar.note.text().startswith("Briefing is open")
    assert room.table.state.phase.id == "briefing"


def test_an_earlier_phase_shows_what_would_fall_away(room: Room) -> None:
    room.table.to("deliberation")

    room.click_phase("briefing")
    sheet = room.sheet(TakeBackSheet)
    assert "Injects began" in shown_text(sheet)
    press(sheet, "Take back")
    settle()

    assert room.table.state.phase.id == "briefing"


# Seats


def test_the_button_on_a_card_asks_for_that_seat(room: Room, qtbot: QtBot) -> None:
    room.table.to("orders")
    settle()

    with qtbot.waitSignal(room.page.open_seat) as asked:
        room.press("Hand over: Kazakhstan")
    assert asked.args == ["KAZ"]

    with qtbot.waitSignal(room.page.open_seat) as asked:
        room.key(Qt.Key.Key_2)
    assert asked.args == ["BLR"]


def test_a_digit_does_nothing_outside_orders(room: Room, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(room.page.open_seat):
        room.key(Qt.Key.Key_1)


def test_a_seat_is_marked_absent_from_its_menu(room: Room) -> None:
    menu = room.page.seats.menu_of("ARM")
    next(act for act in menu.actions() if act.text() == "Mark absent").trigger()

    assert room.table.state.seats[ARM].mode == "absent"


def test_seats_without_a_vote_are_reached_from_one_card(room: Room) -> None:
    menu = room.page.seats.others_menu()

    assert len(menu.actions()) == 6
    assert menu.actions()[0].text().startswith("Secretary General")


# Middle


def test_only_the_tabs_that_are_looked_at_are_made(room: Room) -> None:
    assert not room.page.findChildren(FactsTab)

    room.press("What the middle shows: Facts")

    (facts,) = room.page.findChildren(FactsTab)
    assert facts.isVisible()
    assert not room.page.findChildren(RequestsTab)


def test_the_middle_follows_the_phase_and_leaves_a_choice_alone(room: Room) -> None:
    assert room.page.columns.shown() == "turn"
    assert "War has begun" in shown_text(room.page.tabs.turn)
    room.press("What the middle shows: Indicators")

    room.press("Deliver")
    assert room.page.columns.shown() == "indicators"

    room.table.to("injects")
    assert room.page.columns.shown() == "map"


def test_a_row_of_the_table_is_drawn_as_chart(room: Room) -> None:
    room.press("What the middle shows: Indicators")
    page = room.page.tabs.indicators

    page.table.choose("kar-n-csto-cred")

    assert page.title.text() == "Credibility of the CSTO"
    assert "played: 50, 50" in page.chart.as_table()


def test_another_outcome_is_taken_with_a_reason(room: Room) -> None:
    pack = room.table.session.setting.pack
    rolling = next(one for one in pack.injects if one.follow_on and one.follow_on.roll)
    room.table.session.submit(DeliverInject(inject=rolling.id))
    room.page.columns.show_tab("turn")
    settle()

    press(room.page.tabs.turn, "Pick another outcome: " + pack.outcome(_roll(rolling)).title)
    sheet = room.sheet(PickSheet)
    assert isinstance(sheet, PickSheet)
    row = sheet.chosen()
    press(sheet, "Take this outcome")
    assert "needs a reason" in sheet.note.text()
    QTest.keyClicks(sheet.reason, "The room wants it")
    press(sheet, "Take this outcome")
    settle()

    assert [draw.row for draw in room.table.state.draws.values()] == [row]


def _roll(inject: object) -> str:
    return str(inject.follow_on.roll)  # type: ignore[attr-defined]


def test_after_endex_the_report_is_one_click_away(room: Room, qtbot: QtBot) -> None:
    room.table.session.submit(EndExercise())
    settle()
    assert room.page.columns.shown() == "turn"

    with qtbot.waitSignal(room.page.open_report):
        room.press("Open the report")


# Log


def test_a_note_is_written_with_l(room: Room) -> None:
    room.key(Qt.Key.Key_L)
    sheet = room.sheet(NoteSheet)
    assert isinstance(sheet, NoteSheet)
    QTest.keyClicks(sheet.text, "Kazakhstan hesitates")
    QTest.keyClick(sheet.text, Qt.Key.Key_Return)
    settle()

    assert room.page.log.list.rows.row_at(0).title == "Note: Kazakhstan hesitates"  # type: ignore[union-attr]


def test_a_note_on_an_inject_offers_the_objective_it_serves(room: Room) -> None:
    room.table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    settle()
    menu = room.page.injects.menu_of("kar-t1-i2")
    next(one for one in menu.actions() if one.text() == "Note on it…").trigger()
    settle()
    sheet = room.sheet(NoteSheet)
    assert isinstance(sheet, NoteSheet)

    sheet.kind.button("observation").click()
    sheet.text.setPlainText("They ask which article is meant")
    asked = sheet.asked()

    seq = room.table.state.injects[InjectId("kar-t1-i2")].seq
    assert (asked.objective, asked.about) == ("kar-lo-1", seq)


def test_what_a_person_chose_stays_when_the_note_is_linked_to_an_inject(room: Room) -> None:
    room.table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    settle()
    room.key(Qt.Key.Key_L)
    sheet = room.sheet(NoteSheet)
    assert isinstance(sheet, NoteSheet)
    sheet.kind.button("observation").click()
    assert sheet.asked().objective == ""
    assert sheet.objective.itemData(1) == "kar-lo-1"
    seq = room.table.state.injects[InjectId("kar-t1-i2")].seq

    def link(to: int) -> None:
        place = sheet.about.findData(to)
        sheet.about.setCurrentIndex(place)
        sheet.about.activated.emit(place)

    link(seq)
    assert sheet.asked().objective == "kar-lo-1"
    link(0)
    assert sheet.asked().objective == ""

    place = sheet.objective.findData("kar-lo-4")
    sheet.objective.setCurrentIndex(place)
    sheet.objective.activated.emit(place)
    link(seq)
    assert sheet.asked().objective == "kar-lo-4"


def test_the_log_is_filtered_by_words(room: Room) -> None:
    room.press("Filter the log")
    QTest.keyClicks(room.page.log.filter, "briefing began")

    assert room.page.log.list.rows.rowCount() == 1
    QTest.keyClick(room.page.log.filter, Qt.Key.Key_Escape)
    assert room.page.log.list.rows.rowCount() > 1


def test_taking_back_from_the_log_is_shown_and_then_done(room: Room) -> None:
    before = room.table.session.head.seq
    room.page._presenter.running.note("wrong")
    menu = room.page.log.menu_of(str(before))

    next(act for act in menu.actions() if act.text().startswith("Take back")).trigger()
    sheet = room.sheet(TakeBackSheet)
    assert "Note: wrong" in shown_text(sheet)
    assert sheet.cancel.hasFocus()
    press(sheet, "Take back")
    settle()

    assert not room.table.state.notes
    assert room.page.log.list.rows.row_at(1).title == "Taken back: Note: wrong"  # type: ignore[union-attr]


def test_a_reference_is_copied(room: Room) -> None:
    seq = room.table.session.head.seq
    menu = room.page.log.menu_of(str(seq))

    next(act for act in menu.actions() if act.text() == "Copy reference").trigger()

    assert QApplication.clipboard().text().startswith(f"#{seq} ")


def test_an_exercise_to_look_at_offers_nothing_to_do(theme: Theme, qtbot: QtBot) -> None:
    table = karabakh().start().open_turn()
    table.session.too_new = table.session.head.seq + 1
    room = open_room(table, qtbot)

    said = shown_text(room.page)

    assert "Deliver" not in said
    assert "A newer version of wargame wrote entry" in said
    assert "New inject" not in said
    model = room.page.log.model
    lines = [model.line_at(place) for place in range(model.rowCount())]
    assert lines
    assert not any(line.can_take_back for line in lines if line)


def test_the_bar_that_scrolls_the_seats_covers_none_of_their_words(room: Room) -> None:
    strip = room.page.seats
    for width in (1280, 1440):
        room.frame.resize(width, 800)
        settle()
        cards = strip.widget()
        assert cards is not None
        assert strip.viewport().height() >= cards.sizeHint().height()
