"""Running late: when play ends, what could be spared, and what leaving it out would change."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, BLR, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from tests.ui.views.table.test_table_view import open_room
from wargame.play.commands import OpenVote
from wargame.ui.running.late_lines import (
    LateAsked,
    clock_went_back,
    late_do,
    late_preview,
    late_screen,
)
from wargame.ui.running.late_sheet import LateSheet
from wargame.ui.running.presenter import RunningPresenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def test_the_bar_says_when_play_ends_and_warns_when_that_is_late(table: Table) -> None:
    presenter = RunningPresenter(table.session)
    assert presenter.ends().words.startswith("Ends ")
    assert "≈" not in presenter.ends().words
    assert not presenter.ends().late

    table.to("orders").wait(60)

    assert presenter.ends().late
    assert "With the rest as planned you end" in presenter.ends().tooltip


def test_once_a_turn_was_played_the_bar_reckons_with_its_pace(table: Table) -> None:
    table.to("orders").wait(90)
    table.end_turn()
    minutes = table.session.setting.pack.turn("kar-t1").minutes

    ends = RunningPresenter(table.session).ends()
    assert ends.words.startswith("Ends ≈ ")
    assert f"At this pace (90 min for {minutes} planned) you end" in ends.tooltip


def test_nothing_is_said_of_the_end_once_it_has_come(table: Table) -> None:
    presenter = RunningPresenter(table.session)
    presenter.end_exercise()
    assert presenter.ends().words == ""


def test_a_late_exercise_is_told_which_turns_could_be_spared(table: Table) -> None:
    table.to("orders").wait(60)
    screen = late_screen(table.session)

    spare = [turn for turn in screen.turns if turn.spare]
    assert spare
    assert spare[0] != screen.turns[0]
    assert "you would be in time" in screen.why


def test_cutting_shows_what_falls_away_and_records_nothing(table: Table) -> None:
    table.to("orders").seal(ARM).seal(BLR)
    head = table.session.head.seq

    told = late_preview(table.session, LateAsked("cut"))

    said = " ".join(told.lines)
    assert "sealed moves of Armenia and Belarus would never be opened" in said
    assert "Not brought: " in said
    assert "you would end" in said
    assert table.session.head.seq == head


def test_going_to_a_turn_shows_history_filling_in(table: Table) -> None:
    told = late_preview(table.session, LateAsked("go", turn="kar-t4"))

    said = " ".join(told.lines)
    assert "Turn 2 as in history: " in said
    assert "Turn 3 as in history: " in said
    assert "Turn 4 would begin" in said


def test_what_is_previewed_is_what_comes(table: Table) -> None:
    late_do(table.session, LateAsked("go", turn="kar-t3"))
    assert table.state.turn.number == 3


def test_a_roll_call_stands_in_the_way_and_says_so(table: Table) -> None:
    table.to("council")
    table.session.submit(OpenVote(motion=table.table("kar-m-3")))

    told = late_preview(table.session, LateAsked("cut"))

    assert "still open" in told.refused
    assert not told.can


def test_an_hour_that_is_none_is_refused_in_words(table: Table) -> None:
    told = late_preview(table.session, LateAsked("plan", turns=("kar-t7",), end_by="soon"))
    assert "soon is no time" in told.refused


def test_the_same_plan_is_no_refusal_but_nothing_to_do(table: Table) -> None:
    turns = tuple(table.state.exercise.turns)
    told = late_preview(table.session, LateAsked("plan", turns=turns))
    assert not told.refused
    assert not told.can


def test_a_clock_that_went_back_is_told_and_entries_keep_their_order(table: Table) -> None:
    assert clock_went_back(table.session) == ""
    table.clock._now -= timedelta(minutes=3)

    assert "went back 3 min" in clock_went_back(table.session)
    RunningPresenter(table.session).note("after the jump")
    stamps = [stamp.at for stamp, _ in table.session.events()]
    assert stamps == sorted(stamps)


def test_dropping_a_turn_from_the_sheet_takes_three_clicks(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    room = open_room(table, qtbot)
    room.page.phase_bar.late.click()
    sheet = one(room.frame, LateSheet)
    press(sheet, "What to do: Change the plan")
    sheet.boxes["kar-t4"].click()
    settle()
    assert "without turn 4" in shown_text(sheet)
    sheet.button.click()

    assert "kar-t4" not in table.state.exercise.turns
