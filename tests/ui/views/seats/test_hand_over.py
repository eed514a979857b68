"""A seat is handed to other people: several in one seat, one in several, with posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, RUS, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.guarding import keep_phrase, opens
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.seats.hand_sheet import HandSheet
from wargame.ui.views.seats.presenter import SeatsPresenter
from wargame.ui.views.seats.view import SeatsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def test_a_seat_is_handed_to_two_people_with_their_posts(table: Table) -> None:
    presenter = SeatsPresenter(table.session, Phrasebook())
    line = "Ana Duarte (head of state), Lea Brandt (foreign minister)"
    assert presenter.hand_to(ARM, line).at_once() == ""

    assert presenter.people_line(ARM) == line
    assert len(table.state.seats[ARM].people) == 2
    assert presenter.hand_to(ARM, "Tom Okafor").at_once() == ""
    assert table.session.log()[-1].says == "Armenia has other people now."


def test_one_person_may_sit_in_two_seats(table: Table) -> None:
    presenter = SeatsPresenter(table.session, Phrasebook())
    presenter.hand_to(ARM, "Ana Duarte").at_once()
    presenter.hand_to(RUS, "Ana Duarte").at_once()
    assert table.state.seats[ARM].people == table.state.seats[RUS].people


def test_whoever_knew_the_phrase_does_not_open_the_seat_any_more(table: Table) -> None:
    book = Phrasebook()
    presenter = SeatsPresenter(table.session, book)
    presenter.hand_to(ARM, "Ana Duarte").at_once()
    keep_phrase(table.session, ARM, "walnut-stair-nine")
    presenter.hand_to(ARM, "Tom Okafor").at_once()

    assert not opens(table.session, ARM, "walnut-stair-nine")
    assert opens(table.session, ARM, book.made[ARM])


def test_names_are_never_in_the_log(table: Table) -> None:
    SeatsPresenter(table.session, Phrasebook()).hand_to(ARM, "Ana Duarte (head of state)").at_once()
    for seat in (CONTROL, PUBLIC):
        assert "Ana Duarte" not in repr(table.session.log(seat))
        assert "Ana Duarte" not in repr(table.session.seat_state(seat))


def test_nobody_named_is_refused_with_the_way_out(table: Table) -> None:
    assert (
        "Write a name" in SeatsPresenter(table.session, Phrasebook()).hand_to(ARM, " , ").at_once()
    )


def test_it_is_done_from_the_list_of_seats(table: Table, theme: Theme, qtbot: QtBot) -> None:
    view = SeatsView(SeatsPresenter(table.session, Phrasebook()))
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    press(view, "Change who plays Armenia")
    sheet = one(view, HandSheet)
    sheet.line.setText("Ana Duarte (head of state)")
    press(sheet, "Hand the seat over")
    settle()

    assert "Ana Duarte (head of state)" in shown_text(view)
