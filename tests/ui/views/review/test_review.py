"""Review: the handle leads everything, history waits for EndEx, a branch opens as its own file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import KARABAKH, StageDesk, begun, home_settled
from tests.play.tables import ARM, KAZ, Table, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text, waits
from wargame.game.errors import SettingsError
from wargame.game.events.note_made import NoteMade
from wargame.game.ids import CONTROL
from wargame.play.commands import (
    ClosePhase,
    DeliverInject,
    EndExercise,
    InventInject,
    MakeNote,
    TakeBack,
)
from wargame.play.comparing import compared
from wargame.ui.jobs import end_jobs, wait_for_jobs
from wargame.ui.views.review.branch_sheet import BranchSheet
from wargame.ui.views.review.compare_lines import compare_screen
from wargame.ui.views.review.past_lines import AROUND
from wargame.ui.views.review.presenter import ReviewPresenter
from wargame.ui.views.review.screen import CompareLine, CompareScreen
from wargame.ui.views.review.view import ReviewView

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.views.review.screen import ReviewScreen
    from wargame.ui.window import Window

# Words, without a window


def council() -> Table:
    table = karabakh().start().open_turn().to("council")
    table.vote(table.table("kar-m-3"), KAZ="against")
    return table


@pytest.fixture
def presenter(desk: StageDesk) -> ReviewPresenter:
    return ReviewPresenter(council().session, desk)


def test_the_register_shows_a_motion_as_it_stood_at_the_handle(presenter: ReviewPresenter) -> None:
    kinds = {event.kind: stamp.seq for stamp, event in presenter.session.events()}

    seen: dict[str, str] = {}
    for kind in ("motion_tabled", "vote_opened", "motion_ruled"):
        presenter.go_to(kinds[kind])
        (line,) = presenter.screen().register
        seen[kind] = line.outcome

    assert seen == {
        "motion_tabled": "On the docket",
        "vote_opened": "Roll call",
        "motion_ruled": "Blocked",
    }


def test_before_the_motion_there_is_no_motion(presenter: ReviewPresenter) -> None:
    presenter.go_to(1)

    assert presenter.screen().register == ()


def test_a_handle_at_the_end_follows_new_entries_and_one_elsewhere_stays(
    presenter: ReviewPresenter,
) -> None:
    presenter.session.submit(MakeNote(text="later"))
    presenter.catch_up()
    assert presenter.at == presenter.session.head.seq

    presenter.go_to(10)
    presenter.session.submit(MakeNote(text="later still"))
    presenter.catch_up()

    assert presenter.at == 10


def test_steps_by_phases_stop_where_phases_began(presenter: ReviewPresenter) -> None:
    presenter.go_to(1)
    places = []
    for _ in range(3):
        presenter.step_phase(1)
        places.append(presenter.screen().scrub.where)

    assert places == ["Turn 1", "Turn 1, Briefing", "Turn 1, Injects"]
    presenter.step_phase(-1)
    assert presenter.screen().scrub.where == "Turn 1, Briefing"


def test_what_was_taken_back_can_still_be_seen_and_says_so(desk: StageDesk) -> None:
    table = karabakh().start().open_turn()
    before = table.session.head.seq
    table.session.submit(MakeNote(text="A remark that was a slip"))
    table.session.submit(TakeBack(to=before, reason="it was a slip"))
    presenter = ReviewPresenter(table.session, desk)

    line = next(one for one in presenter.screen().log if one.key == str(before + 1))

    assert line.under == "taken back later"


def test_history_is_hidden_until_endex_and_shown_after(desk: StageDesk) -> None:
    table = council()
    presenter = ReviewPresenter(table.session, desk)
    assert presenter.screen().history == ()
    assert presenter.screen().indicators.history == ()

    table.end_turn().session.submit(EndExercise(reason="time is up"))

    screen = presenter.screen()
    assert screen.history_shown
    assert screen.tally.startswith(tuple("0123456789"))
    assert any("Reuters" in line.under for line in screen.history), "sources stand beside it"


def test_the_facilitator_may_open_history_for_himself(presenter: ReviewPresenter) -> None:
    presenter.opened = True

    assert presenter.screen().history


def knew_cells(screen: ReviewScreen, title: str) -> dict[str, str]:
    line = next(one for one in screen.knew.lines if one.title == title)
    heads = [head for head, _ in screen.knew.seats]
    return dict(zip(heads, (cell.how for cell in line.cells), strict=True))


def test_who_was_told_alone_and_who_never_stands_in_the_matrix(desk: StageDesk) -> None:
    table = karabakh().start().open_turn()
    table.session.submit(InventInject(title="A word in private", text="Only you", to=(KAZ,)))
    (invented,) = [one for one in table.state.injects if "invented" in one or "own" in one] or [
        next(reversed(list(table.state.injects)))
    ]
    if table.state.injects[invented].state != "delivered":
        table.session.submit(DeliverInject(inject=invented))

    cells = knew_cells(ReviewPresenter(table.session, desk).screen(), "A word in private")

    assert cells["KAZ"] == "alone"
    assert cells["ARM"] == cells["room"] == "never"


def test_four_indicators_at_most_are_drawn_and_never_none(presenter: ReviewPresenter) -> None:
    every = [key for key, _ in presenter.screen().indicators.every]
    for key in every:
        if key not in presenter.chosen:
            presenter.toggle(key)
    assert len(presenter.chosen) == 4

    for key in tuple(presenter.chosen):
        presenter.toggle(key)
    assert len(presenter.chosen) == 1


def test_other_charters_say_who_decides_and_why(presenter: ReviewPresenter) -> None:
    presenter.trials = presenter.try_charters(lambda _done, _of: None)

    lines, note = presenter.trial_rows()
    details = presenter.trial("0")

    assert lines[0].was == ("failed", "Rejected")
    assert len(lines[0].cells) == len(presenter.charters()) == len(details)
    assert details[0].because == (
        "Kazakhstan says no. It would have taken Kazakhstan: No → Abstain."
    )
    assert "under another charter" in note
    assert presenter.trials_current()
    presenter.session.submit(MakeNote(text="news"))
    assert not presenter.trials_current()


def test_what_nobody_brought_stands_once_and_beside_the_charter_in_force(
    desk: StageDesk,
) -> None:
    """Another charter turns only what the one in force does not adopt itself."""
    table = karabakh().start().open_turn().end_turn().open_turn().end_turn()
    presenter = ReviewPresenter(table.session, desk)
    presenter.trials = presenter.try_charters(lambda _done, _of: None)

    lines, note = presenter.trial_rows()
    (twice,) = (one for one in lines if one.title.startswith("Consultations"))
    (ceasefire,) = (one for one in lines if one.title.startswith("Ceasefire"))

    assert twice.title.endswith("(turns 1, 2)")
    assert ceasefire.cells[0].glyph == "passed"
    assert not any(cell.turns for cell in ceasefire.cells if cell.glyph == "passed")
    assert "1 that nobody brought would have been adopted by the charter in force" in note


def test_an_exercise_is_compared_with_another_file(desk: StageDesk) -> None:
    other = desk.new_exercise(KARABAKH)
    path = other.store.where
    other.close()
    presenter = ReviewPresenter(council().session, desk)

    screen = presenter.compare(Path(path))

    assert any(line.title.startswith("Decisions") for line in screen.lines)
    assert screen.paths


def test_exercises_of_one_title_are_told_apart_by_their_files(desk: StageDesk) -> None:
    other = desk.new_exercise(KARABAKH)
    path = Path(other.store.where)
    other.close()
    presenter = ReviewPresenter(karabakh().session, desk)

    screen = presenter.compare(path)

    alike = presenter.session.state.exercise.title == other.state.exercise.title
    assert screen.second.endswith(f"({path.name})") is alike
    assert screen.parted == "Nobody did, decided or was told anything else in the two."


# The window


@pytest.fixture
def page(window: Window, desk: StageDesk) -> ReviewView:
    played = begun(desk).open_turn().to("council")
    played.vote(played.table("kar-m-3", ARM), KAZ="against")
    window.take_up(played.session)
    window.frame.show_screen("review")
    settle()
    found = window.page("review")
    assert isinstance(found, ReviewView)
    return found


def test_a_click_on_the_scrubber_moves_everything(page: ReviewView) -> None:
    scrubber = page.bar.scrubber
    QTest.mouseClick(
        scrubber,
        Qt.MouseButton.LeftButton,
        pos=QPoint(round(scrubber.place_of(3)), scrubber.height() // 2),
    )

    assert page.bar.when.text().startswith("#3 ")
    assert page.played.log.current_key() == "3"
    assert page.played.no_motion.isVisible()


def test_arrows_step_entries_and_ctrl_steps_phases(page: ReviewView) -> None:
    scrubber = page.bar.scrubber
    QTest.keyClick(scrubber, Qt.Key.Key_Home)
    assert page.bar.when.text().startswith("#1 ")

    QTest.keyClick(scrubber, Qt.Key.Key_Right)
    assert page.bar.when.text().startswith("#2 ")

    QTest.keyClick(scrubber, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.where.text() == "Turn 1"

    QTest.keyClick(scrubber, Qt.Key.Key_End)
    assert page.bar.where.text() == "Turn 1, Council"


def test_playing_goes_on_by_itself_and_stops_at_the_end(page: ReviewView) -> None:
    page.go_to(page.bar._last - 1)
    page.bar.toggle()
    assert page.bar.is_playing()

    page.bar._play_on()

    assert page.bar.when.text().startswith(f"#{page.bar._last} ")
    assert not page.bar.is_playing()


def test_history_waits_for_the_debrief_and_opens_on_demand(page: ReviewView) -> None:
    page.tabs.button("history").click()
    settle()
    assert "History is kept for the debrief." in shown_text(page)
    assert "Reuters" not in shown_text(page)

    press(page, "Show it to me now")
    settle()

    assert "Reuters" in shown_text(page)


def test_other_charters_are_judged_off_the_windows_thread(page: ReviewView) -> None:
    page.tabs.button("charters").click()
    wait_for_jobs()
    settle()

    assert page.charters.table is not None
    assert page.charters.details.rows.rowCount() == len(page._presenter.charters())


def test_a_what_if_branch_opens_at_the_table_and_leaves_the_record_alone(
    window: Window, page: ReviewView
) -> None:
    assert window.session is not None
    record, head = window.open_path(), window.session.head
    page.go_to(head.seq - 5)
    press(window.frame, "What if from here")
    sheet = window.frame.findChild(BranchSheet)
    assert sheet is not None
    sheet.name.setText("If Kazakhstan had agreed")
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    waits(page)
    settle()

    assert window.session.state.exercise.title == "If Kazakhstan had agreed"
    assert window.open_path() != record
    again = window.desk.open_exercise(Path(record), write=False)
    assert again.head == head
    again.close()
    home_settled(window)


def test_history_is_held_beside_once_however_often_the_handle_moves(page: ReviewView) -> None:
    presenter = page._presenter
    presenter.opened = True
    before = presenter.screen()

    presenter.go_to(presenter.at - 5)
    assert presenter.screen().history is before.history

    presenter.catch_up()
    assert presenter.screen().history is not before.history


def test_the_log_beside_the_handle_is_the_sessions_and_no_more_of_it_is_worded(
    page: ReviewView, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, session = page._presenter, page._presenter.session
    with session.gathered():
        for number in range(4 * AROUND):
            session.submit(MakeNote(text=f"Remark {number}"))
    session.submit(TakeBack(to=session.head.seq - 2, reason="Otherwise"))
    presenter.catch_up()
    worded: list[str] = []
    real = NoteMade.says

    def says(event: NoteMade, name: Callable[[str], str]) -> str:
        worded.append(event.text)
        return real(event, name)

    monkeypatch.setattr(NoteMade, "says", says)
    presenter.go_to(presenter.at - 1)
    shown = presenter.screen().log

    assert len(worded) <= 2 * AROUND + 1
    lines = {str(line.seq): line for line in session.log(CONTROL)}
    assert [one.key for one in shown] == [*lines][-len(shown) :]
    assert [bool(one.under) for one in shown] == [lines[one.key].abandoned for one in shown]
    assert any(one.under for one in shown)


def test_what_lies_along_the_scrubber_is_gone_through_once_and_again_with_what_comes(
    page: ReviewView,
) -> None:
    presenter, session = page._presenter, page._presenter.session
    before = presenter.screen().scrub
    presenter.step(-3)
    assert presenter.screen().scrub.ticks is before.ticks

    session.submit(MakeNote(text="Seen"))
    presenter.catch_up()

    assert presenter.screen().scrub.ticks == (*before.ticks, session.head.seq)


def branching(window: Window, page: ReviewView) -> BranchSheet:
    """The sheet, whose button was pressed: the branch is being made."""
    page.go_to(page._presenter.at - 5)
    page.ask_branch()
    sheet = window.frame.findChild(BranchSheet)
    assert sheet is not None
    sheet.button.click()
    assert window.working.is_busy()
    return sheet


def files(window: Window) -> list[str]:
    """What lies in the folder of exercises, but for what SQLite keeps beside the open one."""
    found = Path(window.open_path()).parent.iterdir()
    return sorted(one.name for one in found if not one.name.endswith(("-wal", "-shm")))


def finished(window: Window) -> None:
    # Twice: what nobody wants is put away on another thread, too.
    for _ in range(2):
        wait_for_jobs()
        settle()
    assert not window.working.is_busy()


def test_a_branch_that_is_called_off_leaves_no_file(window: Window, page: ReviewView) -> None:
    assert window.session is not None
    before, record = files(window), window.session
    sheet = branching(window, page)

    window.working.cancel()
    finished(window)

    assert files(window) == before
    assert window.session is record
    assert sheet.isVisible()


def test_a_branch_whose_sheet_is_closed_leaves_no_file(window: Window, page: ReviewView) -> None:
    before = files(window)

    branching(window, page).close_overlay()
    finished(window)

    assert files(window) == before


def test_a_branch_begun_twice_is_one(window: Window, page: ReviewView) -> None:
    before = files(window)

    branching(window, page).button.click()
    waits(page)

    assert len(files(window)) == len(before) + 1


def test_the_exercise_closed_while_it_is_branched_leaves_no_branch(
    window: Window, page: ReviewView
) -> None:
    record = Path(window.open_path())
    branching(window, page)

    window.close_exercise()
    finished(window)

    assert window.session is None
    assert [one.name for one in record.parent.glob("*.wargame")] == [record.name]


def test_the_window_closed_while_it_is_branched_leaves_no_branch(
    window: Window, page: ReviewView
) -> None:
    record = Path(window.open_path())
    branching(window, page)

    window.frame.close()
    assert end_jobs()

    assert [one.name for one in record.parent.iterdir() if one.is_file()] == [record.name]


def test_a_branch_that_cannot_be_written_is_told_on_its_sheet(
    window: Window, page: ReviewView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SettingsError("The folder exercises cannot be made.", "Choose another folder.")

    monkeypatch.setattr(window.desk, "branch_exercise", refuse)
    sheet = branching(window, page)
    finished(window)

    assert sheet.note.text() == "The folder exercises cannot be made. Choose another folder."


def test_where_play_had_not_begun_there_is_nothing_to_branch_from(page: ReviewView) -> None:
    page.go_to(1)

    assert not page.what_if.isEnabled()
    assert "had not begun" in page.what_if.toolTip()


def test_a_file_that_is_no_exercise_is_told_in_place(page: ReviewView, tmp_path: Path) -> None:
    wrong = tmp_path / "notes.txt"
    wrong.write_text("no exercise")
    page.tabs.button("compare").click()

    page.compare_with(wrong)
    waits(page)

    assert page.compare.note.text()


def test_two_exercises_say_where_they_part_and_lead_to_the_entry(
    page: ReviewView, desk: StageDesk
) -> None:
    other = begun(desk).open_turn().to("council")
    other.vote(other.table("kar-m-3", ARM))
    found = compare_screen(compared(page._presenter.session, other.session))
    page.tabs.button("compare").click()
    page.compare.show_screen(found)
    assert not page.bar.isVisible()

    page.compare.about.setCurrentIndex(page.compare.about.findData("knew"))
    page.compare.about.activated.emit(0)
    lines = page.compare.table.lines
    assert {lines.line_at(at).key.partition("-")[0] for at in range(lines.rowCount())} <= {"knew"}  # type: ignore[union-attr]

    page.compare.detail.entry_opened.emit(12)
    settle()
    assert page.tabs.chosen() == "played"
    assert page._presenter.at == 12
    assert page.bar.isVisible()
    other.session.close()


@pytest.mark.parametrize("tab", ["played", "history", "charters", "compare"])
def test_every_tab_keeps_the_gates(window: Window, page: ReviewView, tab: str) -> None:
    page.tabs.button(tab).click()
    wait_for_jobs()
    settle()

    assert_gates(window.frame)


def test_the_register_ends_with_what_nobody_brought_and_in_which_turns(desk: StageDesk) -> None:
    table = council()
    table.session.submit(ClosePhase())
    presenter = ReviewPresenter(table.session, desk)
    state = presenter.timeline.state_at(presenter.at)

    lines = [one for one in presenter.screen().register if one.outcome == "Not brought"]

    assert lines
    assert len(lines) == len(state.not_brought)
    assert all(not one.number and "(turn" in one.title for one in lines)


def test_ticks_are_what_somebody_remembers_and_not_every_entry(presenter: ReviewPresenter) -> None:
    scrub = presenter.screen().scrub

    kinds = {stamp.seq: event.kind for stamp, event in presenter.session.events()}
    ticked = {kinds[seq] for seq in scrub.ticks}
    assert "ballot_cast" in ticked
    assert "indicator_moved" not in ticked
    assert len(scrub.ticks) < scrub.last


def test_of_two_exercises_what_differs_is_listed_and_all_of_it_on_request(
    page: ReviewView,
) -> None:
    head = CompareLine("count", "section", "At a glance", "", "", differs=False)
    same = CompareLine("a", "row", "Refused", "0", "0", differs=False)
    other = CompareLine("b", "section", "Facts at the end", "", "", differs=False)
    differs = CompareLine("c", "row", "The offer", "made", "refused", differs=True)
    lines = (head, same, other, differs)

    page.compare.show_screen(CompareScreen("", "", "1 of 2 points differ", "A", "B", lines, ()))
    only = [
        page.compare.table.lines.line_at(at) for at in range(page.compare.table.lines.rowCount())
    ]
    page.compare.only.click()

    assert [line.key for line in only if line] == ["b", "c"]
    assert page.compare.table.lines.rowCount() == len(lines)
