"""An order card from paper: ticked, sealed for its seat, marked in the log, opened as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.tables import ARM, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, shown_text
from tests.ui.views.table.test_table_view import Room, open_room
from wargame.game.events.action_taken import ActionTaken
from wargame.game.ids import CONTROL
from wargame.play.commands import RevealMoves
from wargame.ui.views.table.card_lines import card_screen, may_enter, seal_card
from wargame.ui.views.table.card_sheet import CardSheet
from wargame.ui.views.table.seat_lines import DRAFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

MOBILISE = "kar-a-arm-mobilise"


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    return open_room(karabakh().start(None, secgen="control").open_turn().to("orders"), qtbot)


def orders() -> Table:
    return karabakh().start(None, secgen="control").open_turn().to("orders")


def test_a_card_is_entered_from_the_menu_and_says_so_in_the_log(room: Room) -> None:
    menu = room.page.seats.menu_of(ARM)
    next(act for act in menu.actions() if act.text().startswith("Enter its order card")).trigger()
    sheet = one(room.frame, CardSheet)
    sheet.boxes[MOBILISE].click()
    sheet.own.setText("We call on our allies")
    sheet.button.click()
    settle()

    move = room.table.state.moves[ARM]
    assert move.paper
    assert room.table.session.log(CONTROL)[-1].says.endswith("Entered from paper.")
    following = one(room.frame, CardSheet)
    assert f"code {move.code}" in following.note.text()
    assert following.button.text().startswith("Pass the turn, and on to")
    QTest.keyClick(following, Qt.Key.Key_1)
    assert following.button.text().startswith("Seal, and on to")
    following.close_overlay()
    settle()
    # Nothing on the table moves for it.
    assert f"code {move.code}" in shown_text(room.frame.toast)
    assert room.page.note.text() == ""
    room.table.to("reveal").session.submit(RevealMoves())
    events = [event for _, event in room.table.session.events()]
    taken = [one for one in events if isinstance(one, ActionTaken) and one.seat == ARM]
    assert [one.paper for one in taken] == [True, True]


def test_a_card_with_nothing_ticked_passes() -> None:
    table = orders()
    assert not seal_card(table.session, ARM, (), " ").refused
    assert table.state.moves[ARM].items == ()


def test_a_card_shows_price_and_law_and_never_the_seats_draft() -> None:
    table = orders()
    table.session.store.save_draft(ARM, DRAFT, "a secret draft", "2026-03-02T09:00:00.000000Z")

    screen = card_screen(table.session, ARM)

    assert "secret draft" not in repr(screen)
    assert any("Costs" in line.note for line in screen.lines)
    assert not any("no article" in line.note for line in screen.lines)


def test_a_card_costs_what_the_move_costs_and_is_refused_when_it_cannot_be_paid() -> None:
    table = orders()
    everything = tuple(line.action for line in card_screen(table.session, ARM).lines)
    answer = seal_card(table.session, ARM, everything * 5, "")
    assert answer.refused
    assert ARM not in table.state.moves


def test_there_is_no_card_outside_orders_or_once_sealed() -> None:
    table = orders()
    assert may_enter(table.session, ARM)
    table.seal(ARM)
    assert not may_enter(table.session, ARM)
    table.to("council")
    assert not may_enter(table.session, "RUS")


def test_what_is_used_up_keeps_its_number_and_can_not_be_ticked(room: Room) -> None:
    table = room.table.seal(ARM, "kar-a-arm-art2").to("reveal")
    table.session.submit(RevealMoves())
    table.end_turn().open_turn().to("orders")
    settle()
    line = next(one for one in card_screen(table.session, ARM).lines if one.spent)
    place = [one.action for one in card_screen(table.session, ARM).lines].index(line.action)
    assert line.note == "Not open now: it can be taken once in the game"

    sheet = CardSheet.over(room.page, table.session, ARM)
    settle()
    QTest.keyClicks(sheet, str(place + 1))
    assert sheet.ticked() == ()
    assert "can not be taken now" in sheet.note.text()
    settle()
    # What is said on a card never pushes its buttons out of sight.
    low = sheet.button.mapTo(sheet.card, sheet.button.rect().bottomLeft()).y()
    assert low < sheet.card.height()
