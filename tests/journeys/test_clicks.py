"""How many clicks the common flows cost; typing, and Enter in a field that has the focus, are free.

The numbers are those of the interface's design: a change that costs a click fails here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from tests.journeys.person import CTRL, Person
from tests.journeys.stage import home_settled
from tests.play.tables import ARM, BLR, KAZ, RUS, SIX, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import button, one
from wargame.game.ids import CONTROL, InjectId
from wargame.play.commands import DeliverInject, OpenTurn, StartExercise
from wargame.play.guarding import keep_phrase
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.running.late_sheet import LateSheet
from wargame.ui.running.sheets import EndingSheet, TakeBackSheet
from wargame.ui.views.council.card_sheet import CardSheet
from wargame.ui.views.council.room_strip import RoomLine
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.table.correct_sheet import CorrectSheet
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

UNANIMOUS = "kar-m-3"
"""Ceasefire, and the Minsk Group only: adopted when all say yes."""


@pytest.fixture
def person(window: Window) -> Person:
    return Person(window)


def table_of(person: Person) -> TableView:
    page = person.window.page("table")
    assert isinstance(page, TableView)
    return page


def six() -> Table:
    """Six seats played, the others run by the facilitator, turn 1 open."""
    new = karabakh()
    seats = new.session.setting.pack.seats
    modes: dict[str, str] = {seat.id: "control" for seat in seats if seat.id not in SIX}
    return new.start(None, **modes).open_turn()


def in_council(person: Person, *tabled: str) -> Table:
    """Council of turn 1, nothing due, with these motions on the docket."""
    table = six()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.to("council")
    for template in tabled:
        table.table(template)
    person.window.take_up(table.session)
    person.window.frame.show_screen("council")
    settle()
    return table


def test_1_from_the_pack_to_the_first_inject_four(person: Person) -> None:
    person.press("Set up Nagorno-Karabakh 2020")
    person.press("Make the phrases and start")
    person.press_next("Open turn 1")
    person.press_next("Deliver inject 1.1")

    assert person.clicks == 4
    assert [one.state for one in person.session.state.injects.values()] == ["delivered"]


def test_2_going_on_after_yesterday_one(person: Person, desk: StageDesk) -> None:
    session = desk.new_exercise("karabakh-2020")
    session.submit(StartExercise(title="B", charter=session.setting.pack.charters[0]))
    session.submit(OpenTurn())
    desk.remember(session, is_open=False)
    session.close()
    person.window.frame.show_screen("charters")
    person.window.frame.show_screen("home")
    home_settled(person.window)

    person.press("Continue at Briefing")

    assert person.clicks == 1
    assert person.where == "table"


def test_3_a_unanimous_motion_four(person: Person) -> None:
    table = in_council(person)

    person.press("Motion")
    person.brings(UNANIMOUS)
    person.press("All in favour")
    person.press_next("Close and record: adopted")

    assert person.clicks == 4
    assert table.state.motion_numbers()[-1].outcome == "adopted"


def test_3_a_unanimous_motion_from_the_docket_three(person: Person) -> None:
    table = in_council(person, UNANIMOUS)

    person.press_next("Call the roll on motion 1.1")
    person.press("All in favour")
    person.press_next("Close and record: adopted")

    assert person.clicks == 3
    assert table.state.motion_numbers()[-1].outcome == "adopted"


def test_3_a_unanimous_motion_by_keys_none(person: Person) -> None:
    table = in_council(person)

    person.key(Qt.Key.Key_M)
    person.enter()
    person.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    person.key(Qt.Key.Key_Return, CTRL)

    assert person.clicks == 0
    assert table.state.motion_numbers()[-1].state == "ruled"


def test_4_a_contested_roll_call_two_and_one_a_seat(person: Person) -> None:
    table = in_council(person, "kar-m-6")

    person.press_next("Call the roll on motion 1.1")
    for seat in ("Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"):
        person.press(f"{seat}: No")
    person.click(person.window.frame.next_bar.button)

    assert person.clicks == len(SIX) + 2
    assert table.state.motion_numbers()[-1].state == "ruled"


def test_4_a_roll_call_begins_on_its_first_row(person: Person) -> None:
    table = in_council(person, "kar-m-6")

    for seat in ("Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"):
        person.press(f"{seat}: No")
    person.click(person.window.frame.next_bar.button)

    assert person.clicks == len(SIX) + 1
    assert table.state.motion_numbers()[-1].state == "ruled"


def test_a_decision_from_open_to_recorded_with_its_dissent_by_keys(person: Person) -> None:
    table = in_council(person, UNANIMOUS)

    for key in "YYNYYY":
        person.key(getattr(Qt.Key, f"Key_{key}"))
    person.key(Qt.Key.Key_Return, CTRL)
    person.key(Qt.Key.Key_K)
    sheet = one(person.window.frame, CardSheet)
    assert sheet.seat.currentText() == "Kazakhstan"
    person.key(Qt.Key.Key_Tab)
    while not sheet.text.hasFocus():
        person.key(Qt.Key.Key_Tab)
    person.types("No soldier abroad")
    person.enter()
    person.key(Qt.Key.Key_Escape)

    assert person.clicks == 0
    assert table.state.motion_numbers()[-1].outcome == "rejected"
    assert [one.text for one in table.state.council.statements] == ["No soldier abroad"]


def test_the_roll_call_by_keys_none(person: Person) -> None:
    table = in_council(person)

    person.key(Qt.Key.Key_R)
    person.types("PPEPPP")
    person.key(Qt.Key.Key_Escape)

    assert person.clicks == 0
    presence = table.state.council.presence
    assert [presence[seat].word for seat in SIX].count("present") == 5
    person.sees("5 of 6 present")


def test_the_next_speaker_by_keys_none(person: Person) -> None:
    table = in_council(person)

    person.key(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    person.types("F")
    person.key(Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_S)

    assert person.clicks == 0
    assert table.state.council.floor is not None
    assert table.state.council.floor.seat == ARM


def test_a_break_two(person: Person) -> None:
    table = in_council(person)

    person.press("Sitting: Formal")
    menu = person.window.frame.findChild(RoomLine)
    assert menu is not None
    shown = [one for one in menu.findChildren(QMenu) if one.isVisible()]
    entry = next(one for one in shown[0].actions() if one.text() == "Suspended, for 15 minutes")
    person.click(shown[0], shown[0].actionGeometry(entry).center())

    assert person.clicks == 2
    assert table.state.council.sitting.form == "suspended"


def test_11_an_override_two(person: Person) -> None:
    table = in_council(person, UNANIMOUS)
    for key in "YYNYYY":
        person.key(getattr(Qt.Key, f"Key_{key}"))
    person.key(Qt.Key.Key_Return, CTRL)

    person.key(Qt.Key.Key_O)
    person.types("To see what would have followed")
    person.press("Override")

    assert person.clicks == 1
    assert table.state.motion_numbers()[-1].outcome == "adopted"


def at_the_hot_seat(person: Person) -> Table:
    table = six().to("orders")
    keep_phrase(table.session, ARM, "one-two-three")
    keep_phrase(table.session, CONTROL, "castle-lemon-raft")
    person.window.take_up(table.session)
    settle()
    return table


def test_5_handing_over_two_or_one_with_enter(person: Person) -> None:
    at_the_hot_seat(person)
    person.press("Hand over", table_of(person).seats.cards[ARM])
    person.types("one-two-three")
    person.press("Open my seat")

    assert person.clicks == 2
    person.sees("Private: nobody else should read this screen", "Armenia")


def test_5_sealing_and_passing_on_two_more(person: Person) -> None:
    table = at_the_hot_seat(person)
    person.press("Hand over", table_of(person).seats.cards[ARM])
    person.types("one-two-three")
    person.enter()
    assert person.clicks == 1

    person.press("Seal my move")
    person.press("Pass on to Belarus")

    assert person.clicks == 3
    assert ARM in table.state.moves
    assert person.window.seat == BLR


def test_six_order_cards_from_paper_by_two_keys_a_card(person: Person) -> None:
    table = six().to("orders")
    person.window.take_up(table.session)
    settle()

    person.key(Qt.Key.Key_E)
    for _ in SIX:
        person.key(Qt.Key.Key_1)
        person.key(Qt.Key.Key_Return)

    assert person.clicks == 0
    assert [table.state.moves[seat].paper for seat in SIX] == [True] * len(SIX)


def test_enter_on_an_empty_order_card_passes_nothing(person: Person) -> None:
    table = six().to("orders")
    person.window.take_up(table.session)
    settle()

    person.key(Qt.Key.Key_E)
    person.key(Qt.Key.Key_Return)

    person.sees("Nothing is ticked. Press the button to pass this turn.")
    assert not table.state.moves


def test_6_giving_the_laptop_back_one(person: Person) -> None:
    at_the_hot_seat(person)
    person.window.hand_over(KAZ)
    settle()

    person.press("Back to the facilitator")
    person.types("castle lemon raft")
    person.enter()

    assert person.clicks == 1
    assert person.where == "table"


def test_7_an_inject_of_ones_own_two(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()

    person.press("New inject")
    person.types("Lights out")
    form = table_of(person).injects.form
    person.press("Deliver", form)

    assert person.clicks == 2
    assert "Lights out" in [one.title for one in table.session.view(RUS).inbox]


def test_7_an_inject_of_ones_own_by_keys_none(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()

    person.key(Qt.Key.Key_I)
    person.types("Lights out")
    person.key(Qt.Key.Key_Return, CTRL)

    assert person.clicks == 0
    assert "Lights out" in [one.title for one in table.session.view(RUS).inbox]
    # The next step, which has the same keys, was not taken as well.
    assert [one.state for one in table.state.injects.values()].count("delivered") == 1


def test_8_holding_and_releasing_none_by_key(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()

    person.key(Qt.Key.Key_H)
    assert [one.state for one in table.state.injects.values()] == ["held"]
    person.key(Qt.Key.Key_H)

    assert person.clicks == 0
    assert [one.state for one in table.state.injects.values()] != ["held"]


def entry_menu(person: Person, seq: int, words: str) -> None:
    """Open the menu of a log entry and choose: two clicks, of which the menu's own is synthetic."""
    log = table_of(person).log
    log.show_entry(seq)
    menu = log.menu_of(str(seq))
    person.clicks += 2
    next(act for act in menu.actions() if act.text().startswith(words)).trigger()
    settle()


def test_9_correcting_a_ballot_three(person: Person) -> None:
    table = in_council(person, UNANIMOUS)
    (motion,) = table.state.motions
    table.vote(motion, RUS="against")
    person.window.frame.show_screen("table")
    settle()

    entry_menu(person, table.state.motions[motion].ballots["main", RUS].seq, "Correct")
    sheet = one(person.window.frame, CorrectSheet)
    sheet.reason.setFocus()
    person.types("misheard")
    person.press("Correct this ballot", sheet)

    assert person.clicks == 3
    assert table.state.motions[motion].ballots["main", RUS].value == "for"


def test_10_taking_back_to_a_line_of_the_log_three(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()
    before = table.session.head.seq
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    settle()

    entry_menu(person, before, "Take back")
    person.sees("Take back to #")
    person.press("Take back", one(person.window.frame, TakeBackSheet))

    assert person.clicks == 3
    assert not table.state.injects


def test_a_note_by_key_and_enter_none(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()

    person.key(Qt.Key.Key_L)
    person.types("Kazakhstan hesitates")
    person.enter()

    assert person.clicks == 0
    assert [note.text for note in table.state.notes.values()] == ["Kazakhstan hesitates"]


def test_leaving_out_the_rest_of_a_turn_two(person: Person) -> None:
    table = six()
    person.window.take_up(table.session)
    settle()

    person.click(table_of(person).phase_bar.late)
    person.press("Skip the rest", one(person.window.frame, LateSheet))

    assert person.clicks == 2
    assert table.state.closed_turns == ("kar-t1",)


def test_13_from_endex_to_the_printed_report_three(
    person: Person, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = six()
    while table.state.turn.id:
        table.end_turn()
        if len(table.state.closed_turns) < len(table.state.exercise.turns):
            table.open_turn()
    person.window.take_up(table.session)
    settle()
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    person.press_next("End the exercise")
    person.click(one(person.window.frame, EndingSheet).button)
    qtbot.waitUntil(lambda: button(person.window.frame, "Print").isEnabled(), timeout=60_000)
    person.press("Save the PDF")

    assert person.clicks == 3
    assert target.stat().st_size > 10_000


def test_14_the_baseline_one_and_its_report_is_ready(person: Person, qtbot: QtBot) -> None:
    person.press("Play the baseline of Nagorno-Karabakh 2020")
    wait_for_jobs(120_000)
    settle()
    person.waits()
    report = person.window.page("report")
    assert isinstance(report, ReportView)
    qtbot.waitUntil(report.save_button.isEnabled, timeout=60_000)

    assert person.clicks == 1
    assert person.where == "review"
    assert person.session.state.ended
