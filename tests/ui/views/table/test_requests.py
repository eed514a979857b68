"""Requests, notes, corrections and the long log, by real clicks and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.tables import ARM, BLR, KAZ, RUS, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from tests.ui.views.table.test_table_view import Room, open_room
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, OpenRequest
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.views.table.correct_sheet import CorrectSheet
from wargame.ui.views.table.log_book import LogBook

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    return open_room(karabakh().start(None, secgen="control").open_turn(), qtbot)


def asked(room: Room, text: str = "May we?") -> str:
    room.table.session.submit(OpenRequest(actor=ARM, seat=ARM, text=text))
    settle()
    room.press("What the middle shows: Requests 1")
    return max(room.table.state.requests)


def test_the_number_on_the_tab_counts_what_nobody_has_answered(room: Room) -> None:
    tab = room.page.columns.tabs.button("requests")
    assert tab.text() == "Requests"
    name = asked(room)
    assert tab.text() == "Requests 1"

    room.page.tabs.requests._presenter.answer(name, "Yes")
    assert tab.text() == "Requests"


def test_a_question_is_answered_in_three_clicks(room: Room) -> None:
    name = asked(room)
    press(room.page.tabs.requests.bar, "Answer")
    QTest.keyClicks(room.page.tabs.requests.form.text, "Not before Council")
    press(room.page.tabs.requests.form, "Answer")

    assert room.table.state.requests[name].answer == "Not before Council"
    assert "Not before Council" in shown_text(room.page.tabs.requests)


def test_closing_a_question_without_an_answer_asks_why_and_keeps_what_is_typed(room: Room) -> None:
    name = asked(room)
    press(room.page.tabs.requests.bar, "Close")
    form = room.page.tabs.requests.form
    assert "no answer yet" in form.note.text()
    press(form, "Close")
    assert room.table.state.requests[name].state == "open"
    QTest.keyClicks(form.text, "asked twice")
    press(form, "Close")

    assert room.table.state.requests[name].reason == "asked twice"


def test_what_a_seat_asked_aloud_is_entered_for_it(room: Room) -> None:
    room.press("What the middle shows: Requests")
    press(room.page.tabs.requests, "Enter one for a seat")
    form = room.page.tabs.requests.form
    form.seat.setCurrentIndex(form.seat.findData(KAZ))
    form.kind.button("talk").click()
    assert not any(button.isVisible() for button in (form._with[KAZ],))
    press(form, "With Russia")
    press(form, "With Belarus")
    QTest.keyClicks(form.text, "a truce")
    press(form, "Enter the talk")

    (made,) = room.table.state.requests.values()
    assert (made.seat, made.what, set(made.to)) == (KAZ, "talk", {RUS, BLR})


def test_a_request_written_as_a_note_stands_among_the_requests(room: Room) -> None:
    room.key(Qt.Key.Key_L)
    sheet = room.sheet(NoteSheet)
    assert isinstance(sheet, NoteSheet)
    sheet.kind.button("request").click()
    sheet.seat.setCurrentIndex(sheet.seat.findData(ARM))
    QTest.keyClicks(sheet.text, "Wants the floor")
    QTest.keyClick(sheet.text, Qt.Key.Key_Return)

    assert [one.text for one in room.table.state.requests.values()] == ["Wants the floor"]


def test_an_observation_holds_objective_rating_leaning_and_what_it_is_about(room: Room) -> None:
    seq = room.table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))[0].seq
    menu = room.page.log.menu_of(str(seq))
    next(act for act in menu.actions() if act.text().startswith("Note about")).trigger()
    sheet = one(room.frame, NoteSheet)
    sheet.kind.button("observation").click()
    sheet.seat.setCurrentIndex(sheet.seat.findData(ARM))
    sheet._offer_objectives()
    sheet.objective.setCurrentIndex(1)
    sheet.rating.setCurrentIndex(sheet.rating.findData("some-challenges"))
    sheet.leaning.button("strength").click()
    QTest.keyClicks(sheet.text, "Quick to answer")
    sheet.record()

    (note,) = room.table.state.notes.values()
    assert (note.about, note.seat, note.rating, note.leaning) == (
        seq, ARM, "some-challenges", "strength",
    )  # fmt: skip
    assert note.objective


def test_a_ballot_is_corrected_from_its_line_in_the_log(room: Room) -> None:
    table = room.table.to("council")
    motion = table.table("kar-m-3")
    table.vote(motion, RUS="against")
    entry = table.state.motions[motion].ballots["main", RUS].seq
    menu = room.page.log.menu_of(str(entry))
    next(act for act in menu.actions() if act.text().startswith("Correct")).trigger()
    sheet = one(room.frame, CorrectSheet)
    press(sheet, "What was meant: Yes")
    QTest.keyClicks(sheet.reason, "misheard")
    press(sheet, "Correct this ballot")

    assert len(table.state.motions[motion].rulings) == 2
    assert table.state.motions[motion].outcome == "adopted"


def test_only_a_ballot_that_stands_can_be_corrected(room: Room) -> None:
    presenter = room.page._presenter
    table = room.table.to("council")
    motion = table.table("kar-m-3")
    table.vote(motion, RUS="against")
    old = table.state.motions[motion].ballots["main", RUS].seq
    presenter.screen()
    assert not presenter.correct(old, "for", "misheard").refused
    presenter.screen()

    assert presenter.correcting(old) is None
    assert presenter.correcting(table.session.head.seq) is None


def test_why_leads_to_the_log(room: Room) -> None:
    seq = room.table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))[0].seq
    settle()
    room.press("What the middle shows: Facts")
    assert f"#{seq}" in room.page.tabs.facts.why.lines()[0]

    room.page.tabs.facts.why.entry_asked.emit(seq)

    assert room.page.log.list.current_key() == str(seq)


def test_a_long_log_makes_only_the_rows_that_are_looked_at(room: Room) -> None:
    for number in range(400):
        room.page._presenter.running.note(f"note {number}")
    settle()
    model = room.page.log.model

    assert model.rowCount() > 400
    assert len(model._made) < 60
    room.page.log.show_entry(5)
    assert room.page.log.list.current_key() == "5"


def test_the_book_reads_each_entry_once(room: Room) -> None:
    table: Table = room.table
    book = LogBook(table.session)
    book.read()
    count = len(book)
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, text="x"))
    book.read()

    assert len(book) == count + 1
    assert book.found == list(range(count + 1))


def test_ctrl_enter_in_a_request_sends_it_and_leaves_the_phase_alone(room: Room) -> None:
    steps: list[str] = []
    room.frame.bindings.bind("next.press", lambda: steps.append("pressed"))
    name = asked(room)
    press(room.page.tabs.requests.bar, "Answer")
    form = room.page.tabs.requests.form
    QTest.keyClicks(form.text, "After Council")
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert room.table.state.requests[name].answer == "After Council"
    assert steps == []

    room.page.tabs.requests.list.setFocus()
    QTest.keyClick(
        room.page.tabs.requests.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert steps == ["pressed"]
