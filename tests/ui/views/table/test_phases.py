"""The middle follows the phase: who has read, moves one by one, weighing, the turn on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from tests.play.tables import ARM, BLR, RUS, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from tests.ui.views.table.test_table_view import Room, open_room
from wargame.game.events.move_deposited import Item
from wargame.game.ids import PUBLIC, InjectId
from wargame.play.commands import DeliverInject, GoToTurn, OpenPapers, RevealMoves, TakeAction
from wargame.ui.views.table.weigh_sheets import ResultSheet, WeighSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    return open_room(karabakh().start(None, secgen="control").open_turn(), qtbot)


def test_the_briefing_says_who_has_read_this_turns_papers(room: Room) -> None:
    room.table.session.submit(OpenPapers(actor=ARM, seat=ARM))
    settle()

    readers = {line.name: line.state for line in room.page._presenter.screen().turn.readers}
    assert readers["Armenia"].startswith("has read #")
    assert readers["Russia"] == "not yet"
    assert "not yet" in shown_text(room.page.tabs.turn)
    room.table.end_turn().open_turn()
    assert room.page._presenter.screen().turn.readers[0].state == "not yet"


def test_moves_are_opened_one_by_one_and_each_code_is_checked(room: Room) -> None:
    table = room.table.to("orders").seal(ARM, "kar-a-arm-mobilise").seal(BLR)
    table.to("reveal")
    settle()
    press(room.page.tabs.turn, "Open the move of Armenia")
    settle()

    lines = {line.seat: line for line in room.page._presenter.screen().turn.moves}
    assert lines[ARM].state == "The code matches"
    assert lines[BLR].state == "Sealed"
    assert "mobilisation" in shown_text(room.page.tabs.turn)


def test_the_rows_of_a_roll_say_what_each_would_move(room: Room) -> None:
    room.table.session.submit(GoToTurn(turn="kar-t3"))
    room.table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))

    (card,) = room.page._presenter.screen().turn.draws
    assert any(row.moves for row in card.rows)


def acted(room: Room) -> int:
    item = Item(instrument="envoy", title="Send an envoy", text="", to=(RUS,))
    room.table.session.submit(TakeAction(actor=ARM, seat=ARM, item=item))
    room.table.to("reveal")
    settle()
    return max(room.table.state.deeds)


def test_an_action_is_weighed_drawn_and_its_result_told(room: Room) -> None:
    deed = acted(room)
    room.press("What the middle shows: This turn")
    press(room.page.tabs.turn, "Weigh… Send an envoy")
    sheet = one(room.frame, WeighSheet)
    assert sheet.odds.text().startswith("50 in 100")
    QTest.keyClicks(sheet.rows[0].text, "Moscow expects it")
    press(sheet, "Weight of reason 1: 3")
    assert sheet.odds.text().startswith("80 in 100")
    sheet.button.click()
    settle()
    weighed = room.table.state.judged[deed]
    assert (weighed.odds, weighed.reasons) == (80, (("for", "Moscow expects it", 3),))

    press(room.page.tabs.turn, "Tell the result… Send an envoy")
    told = one(room.frame, ResultSheet)
    QTest.keyClicks(told.text, "He is received")
    told.indicator.setCurrentIndex(1)
    told.by.setValue(-2)
    told.button.click()
    settle()

    assert room.table.state.judged[deed].text == "He is received"
    assert "He is received" in [letter.text for letter in room.table.session.view(PUBLIC).inbox]
    assert "Told: He is received" in shown_text(room.page.tabs.turn)


def test_a_refused_result_keeps_what_was_typed(room: Room) -> None:
    deed = acted(room)
    room.page._presenter.weighing.weigh(deed, (), "", "")
    sheet = ResultSheet(room.page, room.page._presenter.weighing, deed)
    sheet.open()
    sheet.by.setValue(4)
    sheet.button.click()

    assert "no words" in sheet.note.text()
    assert sheet.by.value() == 4


def test_deciding_without_a_draw_needs_a_reason(room: Room) -> None:
    deed = acted(room)
    weighing = room.page._presenter.weighing
    assert "needs a reason" in weighing.weigh(deed, (), "failure", " ").refused
    assert not weighing.weigh(deed, (), "failure", "they were not asked").refused


def test_the_summary_is_the_turn_on_one_card(room: Room) -> None:
    table = room.table
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.to("orders").seal(ARM, "kar-a-arm-mobilise").to("reveal")
    table.session.submit(RevealMoves())
    table.to("council").vote(table.table("kar-m-3"))
    table.to("summary")

    parts = {part.head: part.lines for part in room.page._presenter.screen().turn.summary}

    assert parts["What happened"][0].startswith("1.1 ")
    assert parts["What states did"][0].startswith("Armenia: ")
    assert parts["What the council decided"][0].endswith(": adopted")
    assert parts["What moved"]
