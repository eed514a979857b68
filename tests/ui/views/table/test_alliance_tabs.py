"""Forces and relations on the table: what each row says, and what is told of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.campaign import begun, play
from tests.play.tables import RUS, Table, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.running_cases import framed
from wargame.game.ids import SeatId
from wargame.play.commands import RuleByHand
from wargame.scenario.effects.force_sent import ForceSent
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.table.alliance_lines import force_lines, relation_lines, training_lines
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


def sends(table: Table, force: str, at: str) -> None:
    effect = ForceSent.model_validate({"force": force, "becomes": "deployed", "at": at})
    table.session.submit(RuleByHand(effects=(effect,), reason="for the test"))


def test_a_force_says_where_it_stands_how_ready_it_is_and_how_it_gets_about() -> None:
    table = begun()
    rapid = next(line for line in force_lines(table.session) if line.key == "c-u-rapid")

    assert (rapid.stands, rapid.ready, rapid.start, rapid.owners) == (
        "Home",
        "58",
        "58",
        "RUS, KAZ",
    )
    assert rapid.details == (
        "Rapid reaction force of Russia, Kazakhstan, assigned to the alliance. about 18,000",
        "Russia gives a division.",
        "Kazakhstan gives a brigade.",
        "Way: to Armenia over Iran.",
        "Sent in one turn, it arrives with the next turn.",
        "Away from home it costs Russia 2 influence a turn.",
    )


@pytest.mark.parametrize(
    ("force", "at", "stands"),
    [
        ("c-u-rapid", "c-p-gyumri", "Waits for a way to Gyumri"),
        ("c-u-rapid", "c-p-samara", "On the way to Samara, turn 2"),
        ("c-u-keepers", "c-p-gyumri", "Deployed at Gyumri"),
    ],
)
def test_a_force_that_was_sent_says_how_far_it_came(force: str, at: str, stands: str) -> None:
    table = begun()
    sends(table, force, at)

    assert next(one for one in force_lines(table.session) if one.key == force).stands == stands


def test_an_exercise_says_what_became_of_it_and_who_decided() -> None:
    table = begun()
    (before,) = training_lines(table.session)
    play(table, KGZ="c-a-hold")
    (after,) = training_lines(table.session)

    assert (before.stands, after.stands) == ("Planned", "Held")
    assert before.details == ("Exercise: armed groups cross a border", "With Rapid force.")
    assert after.details[-1].startswith("Kyrgyzstan: Hold Frontier #")


def test_a_relation_says_who_depends_on_whom_and_what_it_bounds_now() -> None:
    arms, trust, hidden = relation_lines(begun().session)

    assert (arms.who, arms.what, arms.now) == ("Armenia on Russia", "arms", "60 %")
    assert arms.bears == "+3 Announce withdrawal"
    assert arms.details == (
        "+3 Announce withdrawal from 60 on, as it is now.",
        "Shut: A second base from 63 on.",
    )
    assert trust.bears == "+2 Admit Azerbaijan"
    assert hidden.bears == ""


def test_a_seats_card_shows_its_price_of_the_moment_and_why() -> None:
    presenter = SeatPresenter(begun().to("orders").session, SeatId("ARM"))
    (row,) = presenter.screen().offers

    assert row.price == "costs 6"
    assert row.condition == "+3: Arms of Armenia from Russia stands at 60"


def page_of(table: Table, qtbot: QtBot) -> TableView:
    page = TableView(TablePresenter(table.session))
    frame = framed("table", page, table.session)
    qtbot.addWidget(frame)
    frame.show()
    settle()
    return page


def test_the_tabs_are_there_where_there_is_something_to_show(theme: Theme, qtbot: QtBot) -> None:
    full = page_of(begun(), qtbot)
    single = page_of(karabakh().start().open_turn(), qtbot)

    assert full.columns.has("relations")
    assert full.columns.has("forces")
    assert single.columns.has("forces")
    assert not single.columns.has("relations")


def test_the_chosen_row_is_told_in_full_with_its_entries(theme: Theme, qtbot: QtBot) -> None:
    table = begun()
    play(table, RUS="c-a-arms")
    page = page_of(table, qtbot)
    page.columns.show_tab("relations")
    settle()
    page.tabs.relations.table.choose("c-rel-arms")
    settle()

    assert page.tabs.relations.details.title.text() == "Arms of Armenia from Russia"
    assert any(
        "60 to 63" in line and "Arms on credit" in line
        for line in page.tabs.relations.details.lines()
    )
    assert_gates(page.window())


def test_forces_and_exercises_share_what_is_told_below(theme: Theme, qtbot: QtBot) -> None:
    table = begun()
    sends(table, "c-u-keepers", "c-p-gyumri")
    page = page_of(table, qtbot)
    page.columns.show_tab("forces")
    settle()
    page.tabs.forces.forces.choose("c-u-keepers")
    settle()
    of_force = page.tabs.forces.details.lines()
    page.tabs.forces.trainings.choose("c-e-frontier")
    settle()

    assert any("deployed at Gyumri" in line for line in of_force)
    assert page.tabs.forces.details.title.text() == "Frontier"
    assert table.state.points[RUS] == 20
    assert_gates(page.window())
