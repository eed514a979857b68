"""Citing precedents, forces that a motion sends, and reforms, in Council."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.campaign import begun, cite, edited, play
from tests.play.tables import ARM, BLR, RUS, Table
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.running_cases import framed
from wargame.ui.views.council.cite_sheet import CiteSheet
from wargame.ui.views.council.presenter import CouncilPresenter
from wargame.ui.views.council.view import CouncilView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def table() -> Table:
    """Council of the first turn, the reform tabled."""
    table = begun().to("council")
    table.table("c-m-reform", BLR)
    return table


def acts(presenter: CouncilPresenter) -> list[str]:
    card = presenter.screen().motion
    assert card is not None
    return [one.act for one in card.acts]


def notes(presenter: CouncilPresenter) -> tuple[str, ...]:
    card = presenter.screen().motion
    assert card is not None
    return card.notes


def test_the_cards_that_fit_are_offered_with_their_price_and_who_cited_them(table: Table) -> None:
    presenter = CouncilPresenter(table.session)
    cite(table, table.state.motion_numbers()[0].id, ARM, "c-pr-georgia")
    screen = presenter.citing()
    assert screen is not None

    assert [(card.title, card.price, card.cited) for card in screen.cards] == [
        ("Georgia 2008", "1 influence", "Cited by Armenia"),
        ("Crimea 2014", "1 influence", ""),
        ("Osh 2010", "2 influence", ""),
    ]
    assert screen.cards[0].speaks == "For words and no more. Against automatic solidarity."
    assert ("ARM", "Armenia, 11 left") in screen.seats


def test_a_motion_says_what_was_cited_on_it_and_what_became_of_the_card(table: Table) -> None:
    presenter = CouncilPresenter(table.session)
    presenter.cite("ARM", "c-pr-georgia")
    presenter.cite("RUS", "c-pr-crimea")

    assert "Armenia cites Georgia 2008 (answered)." in notes(presenter)
    assert "Russia cites Crimea 2014 (answered)." in notes(presenter)
    assert presenter.cite("ARM", "c-pr-georgia").refused


def test_a_motion_without_cards_offers_no_citing() -> None:
    table = begun().to("council")
    table.table("c-m-admit", RUS)

    assert "cite" not in acts(CouncilPresenter(table.session))


def test_a_motion_says_which_force_it_sends_and_when_it_would_be_there() -> None:
    table = begun()
    play(table, KGZ="c-a-hold").to("council")
    table.table("c-m-send", ARM)
    presenter = CouncilPresenter(table.session)

    (line,) = notes(presenter)
    assert line == "Sends Rapid force to Gyumri, which would wait: no way is open (over Iran)."


def test_what_tabling_costs_stands_beside_the_motion() -> None:
    presenter = CouncilPresenter(begun().to("council").session)
    prices = {one.template: one.price for one in presenter.screen().suggestions}

    assert prices == {"c-m-reform": 0, "c-m-suspend": 0, "c-m-admit": 3}


def test_control_says_ratified_in_the_menu_of_the_adopted_motion(table: Table) -> None:
    presenter = CouncilPresenter(table.session)
    before = acts(presenter)
    table.vote(table.state.motion_numbers()[0].id)
    after = acts(presenter)
    answer = presenter.act("ratify:c-rf-emergency", "six parliaments")

    assert "ratify:c-rf-emergency" not in before
    assert "ratify:c-rf-emergency" in after
    assert not answer.refused
    assert table.state.exercise.charter == "csto-internal-emergency"
    assert "ratify:c-rf-emergency" not in acts(presenter)


def test_a_seat_cites_a_card_on_the_sheet(theme: Theme, qtbot: QtBot, table: Table) -> None:
    page = CouncilView(CouncilPresenter(table.session))
    frame = framed("council", page, table.session)
    qtbot.addWidget(frame)
    frame.resize(1440, 900)
    frame.show()
    settle()
    page.cite()
    settle()
    (sheet,) = frame.findChildren(CiteSheet)
    assert_gates(sheet, filled=0)
    sheet.list.choose("c-pr-osh")
    sheet.seat.setCurrentIndex(sheet.seat.findData("ARM"))
    sheet.words.setText("Equipment came, and no soldier.")
    sheet.button.click()
    settle()

    (citation,) = table.state.citations.values()
    assert (citation.title, citation.seat) == ("Osh 2010", ARM)
    assert citation.words == "Equipment came, and no soldier."


def test_a_seat_that_cannot_pay_is_told_so_on_the_sheet(theme: Theme, qtbot: QtBot) -> None:
    armenia = 'name = "Armenia"\nvote = true\nbudget = '
    table = begun(files=edited(f"{armenia}12", f"{armenia}1")).to("council")
    table.table("c-m-reform", BLR)
    presenter = CouncilPresenter(table.session)

    assert "costs 2 influence; 1 are left" in presenter.cite("ARM", "c-pr-osh").refused
