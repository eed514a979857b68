from __future__ import annotations

import pytest

from tests.play.tables import ARM, BLR, KAZ, RUS, SIX, TJK, Table, karabakh
from wargame.game.ids import CONTROL, InjectId
from wargame.game.phrasing import listed
from wargame.play.commands import DeliverInject, EndExercise, OpenRequest, SealMove
from wargame.play.msel import of_turn
from wargame.ui.running.asking import ask
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.running.words import cut


def running(table: Table) -> RunningPresenter:
    return RunningPresenter(table.session)


def in_orders(**modes: str) -> Table:
    table = karabakh().start(None, **modes).open_turn()
    for name in ("kar-t1-i1",):
        table.session.submit(DeliverInject(inject=name))
    return table.to("orders")


def test_a_refusal_becomes_a_line_with_its_way_out() -> None:
    table = karabakh()

    answer = ask(table.session, EndExercise())

    assert answer.refused == "The exercise has not begun. Start it in Set-up."
    assert answer.seq == 0


def test_the_clock_counts_down_and_then_says_how_long_it_is_over() -> None:
    table = karabakh().start().open_turn()
    face = running(table).clock()
    assert (face.seconds, face.beside) == (240, "left in Briefing")
    assert face.closes.startswith("closes ")

    table.wait(4.5)

    face = running(table).clock()
    assert (face.seconds, face.beside) == (-30, "in Briefing")
    assert face.closes.startswith("was to close ")


def test_a_paused_clock_stands_and_says_since_when() -> None:
    table = karabakh().start().open_turn()
    presenter = running(table)
    assert not presenter.toggle_clock().refused

    table.wait(10)

    face = presenter.clock()
    assert face.paused
    assert face.seconds == 240
    assert face.closes.startswith("paused ")
    presenter.toggle_clock()
    assert not presenter.clock().paused


def test_a_minute_more_is_a_minute_on_the_clock() -> None:
    presenter = running(karabakh().start().open_turn())

    presenter.add_minutes(1)

    assert presenter.clock().seconds == 300


def test_the_rail_marks_what_is_done_what_is_now_and_what_comes() -> None:
    table = in_orders()

    states = [mark.state for mark in running(table).bar().phases]

    assert states == ["done", "done", "done", "now", "next", "later", "later", "later"]


def test_between_turns_no_clock_runs() -> None:
    presenter = running(karabakh().start())

    assert not presenter.clock().running
    assert (presenter.bar().turn, presenter.bar().title) == ("Before turn 1 of 7", "The first days")
    assert presenter.bar().has_rail
    assert not presenter.bar().can_run


def test_the_next_step_delivers_what_is_due_and_says_to_whom() -> None:
    table = karabakh().start().open_turn()

    step = running(table).next()

    assert (step.title, step.effect) == ("Deliver inject 1.1", "To all seats and the room")
    assert not running(table).press_next(step).refused
    assert table.state.injects[InjectId("kar-t1-i1")].state == "delivered"


def test_in_orders_the_next_step_hands_over_in_roll_order() -> None:
    table = in_orders()
    table.seal(ARM)

    step = running(table).next()

    assert (step.title, step.effect) == ("Hand over to Belarus", "1 of 7 sealed")
    assert step.seat == BLR
    assert step.after == "Hand over to Kazakhstan"
    assert step.command is None


def test_after_a_card_from_paper_the_next_step_is_the_next_card() -> None:
    table = in_orders()
    table.session.submit(SealMove(seat=ARM, items=(), paper=True))

    step = running(table).next()

    assert (step.title, step.after) == (
        "Enter Belarus' order card",
        "Enter Kazakhstan's order card",
    )
    assert (step.screen, step.sheet, step.seat, step.command) == ("table", "card", "", None)
    table.seal(BLR)
    assert running(table).next().title == "Hand over to Kazakhstan"


def test_over_time_the_next_step_closes_and_asks_about_those_missing() -> None:
    table = in_orders(secgen="control")
    for seat in SIX[:-1]:
        table.seal(seat)
    table.session.submit(DeliverInject(inject="kar-t1-i2"))
    table.wait(8.1)
    while running(table).next().what == "inject":
        running(table).press_next(running(table).next())

    step = running(table).next()

    assert (step.title, step.sheet) == ("Close Orders", "close")
    assert step.effect == "Tajikistan has nothing yet"


def test_closing_asks_for_a_word_for_every_seat_without_a_move() -> None:
    table = in_orders(secgen="control")
    for seat in SIX[:4]:
        table.seal(seat)
    presenter = running(table)

    sheet = presenter.closing()

    assert sheet is not None
    assert [row.seat for row in sheet.rows] == [RUS, TJK]
    assert "still waits for Russia, Tajikistan" in presenter.close_phase().refused
    assert not presenter.close_phase({RUS: "passed", TJK: "absent"}).refused
    assert table.state.phase.id == "reveal"
    given = dict(table.state.statuses[-1].of)
    assert (given[RUS], given[TJK]) == ("passed", "absent")


def test_a_phase_that_asked_is_closed_and_another_gives_way() -> None:
    table = karabakh().start().open_turn()
    running(table).press_next(running(table).next())
    step = running(table).next()
    assert (step.title, step.effect) == ("Begin Injects", "Closes Briefing")

    table.to("council")

    step = running(table).next()
    assert (step.title, step.effect) == ("Close Council", "Then Consequences")


def test_nobody_is_asked_about_where_nobody_owes_anything() -> None:
    assert running(karabakh().start().open_turn()).closing() is None


def test_undo_names_the_entry_and_takes_it_back() -> None:
    table = karabakh().start().open_turn()
    presenter = running(table)
    presenter.add_minutes(5)
    seq = table.session.head.seq

    undo = presenter.undo()

    assert undo.entry == seq
    assert "5" in undo.what
    assert not presenter.press_undo().refused
    assert presenter.clock().seconds == 240
    # Then what was done before it is offered.
    assert presenter.undo().what.startswith("Turn 1 began")
    assert not presenter.press_undo().refused
    assert not table.state.turn.id


def test_a_seats_sealed_move_is_not_the_facilitators_to_undo() -> None:
    table = in_orders()
    table.seal(KAZ)

    assert running(table).undo().what == ""
    assert running(table).press_undo().refused.startswith("There is nothing of yours")


def test_taking_back_shows_what_falls_away_and_who_has_seen_it() -> None:
    table = karabakh().start().open_turn()
    before = table.session.head.seq
    presenter = running(table)
    presenter.note("quiet")
    assert presenter.take_back_preview(before).seen == "Nobody but you has seen it."
    table.session.submit(DeliverInject(inject="kar-t1-i1"))

    preview = presenter.take_back_preview(before)

    assert preview.can
    assert preview.falls[0].endswith("Note: quiet")
    assert any("Inject 1.1" in line for line in preview.falls)
    assert preview.seen == "The room has seen some of it."
    assert table.session.head.seq > before
    assert not presenter.take_back(before).refused
    assert "kar-t1-i1" not in table.session.seat_state(CONTROL).injects


def test_the_start_of_an_earlier_phase_is_found_in_the_log() -> None:
    table = in_orders()

    seq = running(table).phase_start("briefing")

    assert table.session.log()[seq - 1].kind == "phase_opened"
    assert running(table).phase_start("council") == 0


def test_after_endex_the_next_step_is_the_report() -> None:
    table = karabakh().start()
    table.session.submit(EndExercise())

    step = running(table).next()

    assert (step.what, step.screen, step.command) == ("report", "report", None)


def test_after_endex_nothing_can_be_played() -> None:
    table = karabakh().start().open_turn()
    presenter = running(table)
    assert not presenter.end_exercise().refused

    assert not presenter.clock().running
    assert not presenter.bar().can_run
    assert presenter.choose_phase("injects").refused.startswith("The exercise has ended.")


@pytest.mark.parametrize(
    ("phase", "what"),
    [("briefing", "back"), ("orders", "stay"), ("reveal", "sheet"), ("council", "stay")],
)
def test_a_click_on_a_phase_does_what_fits(phase: str, what: str) -> None:
    presenter = running(in_orders())

    choice = presenter.choose_phase(phase)

    assert choice.what == what
    assert bool(choice.refused) is (phase == "council")


@pytest.mark.parametrize(
    ("names", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_stand_in_a_row(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_a_long_text_is_cut_for_a_list() -> None:
    assert len(cut("x" * 100_000)) == 2000
    assert cut("short") == "short"


def test_closing_a_turn_says_what_it_would_leave_behind() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(OpenRequest(seat=ARM, what="question", text="May we see the pictures?"))
    table.to("summary")
    step = running(table).next()
    while step.what == "inject":
        running(table).press_next(step)
        step = running(table).next()

    assert step.title == "Close turn 1"
    waiting = [
        one
        for one in of_turn(table.state, table.session.setting.pack, table.session.now())
        if one.state in {"planned", "due", "held"}
    ]
    assert waiting
    assert step.effect == f"Leaves {len(waiting)} injects not delivered and 1 request open"


def test_the_bar_says_where_the_story_is_while_the_clock_runs() -> None:
    table = karabakh().start()
    assert running(table).clock().story == ""
    table.open_turn()
    assert running(table).clock().story.startswith("27 Sep 2020, ")
