"""The window at work: files that open and those that do not, looking only, undo, the baseline."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.journeys.stage import KARABAKH, desk, home_settled, window
from tests.play.tables import ARM, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import every_text, one, shown_text, waits
from wargame.play.commands import AddTime, ClosePhase, MakeNote, OpenTurn, SealMove, StartExercise
from wargame.play.commands.queue_inject import SkipInject
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.running.sheets import ClosingSheet
from wargame.ui.views.table.card_sheet import CardSheet

if TYPE_CHECKING:
    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

__all__ = ["desk", "window"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(desk: StageDesk) -> Path:
    """A closed exercise in Briefing of turn 1."""
    session = desk.new_exercise(KARABAKH)
    charter = session.setting.pack.charters[0]
    session.submit(StartExercise(title="Group B", charter=charter))
    session.submit(OpenTurn())
    session.close()
    return Path(session.store.where)


def told(window: Window) -> str:
    settle()
    return shown_text(window.frame)


# Files that do not open


def no_exercise(path: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def another_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("create table birds (name text)")
    file.close()


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [no_exercise, another_database, cut_short, empty, gone, folder])
def test_a_file_that_is_no_exercise_is_told_in_a_sentence_on_home(
    spoil: object, path: Path, window: Window
) -> None:
    spoil(path)  # type: ignore[operator]

    window.open_file(str(path))

    said = told(window)
    assert window.session is None
    assert window.frame.stack.current_id() == "home"
    page = window.page("home")
    note = page.note.text()  # type: ignore[union-attr]
    assert note in said
    assert note.endswith(".")
    assert len(note) > 20
    for word in ("Traceback", "Error", "sqlite", "Exception", "None"):
        assert word not in note


def test_the_sentence_goes_when_something_else_is_opened(path: Path, window: Window) -> None:
    window.open_file("no such file.wargame")
    window.open_file(str(path))
    window.frame.show_screen("home")
    home_settled(window)

    assert "no such file" not in told(window)


def test_an_exercise_that_is_open_stays_open_when_another_does_not_open(
    path: Path, window: Window, tmp_path: Path
) -> None:
    window.open_file(str(path))
    other = tmp_path / "diary.wargame"
    no_exercise(other)

    window.open_file(str(other))

    assert window.open_path() == str(path.resolve())
    assert window.frame.toast.isVisible()
    assert "diary.wargame" in window.frame.toast.accessibleName()


def altered(path: Path) -> None:
    """An entry is changed by somebody who takes the guards away and puts them back."""
    with sqlite3.connect(path) as file:
        guards = file.execute("select name, sql from sqlite_master where type='trigger'").fetchall()
        for name, _ in guards:
            file.execute(f"drop trigger {name}")
        file.execute("update event set payload = replace(payload, 'Group B', 'Group X')")
        for _, sql in guards:
            file.execute(sql)
    file.close()


def test_an_altered_file_is_told_and_stays_marked(path: Path, window: Window) -> None:
    altered(path)

    window.open_file(str(path))
    wait_for_jobs()
    settle()
    waits(window.frame)

    assert window.session is not None
    assert "Entry #2 was changed outside" in window.frame.notice.accessibleName()
    assert not window.submit(MakeNote(text="x"))
    assert "Changed outside wargame" in shown_text(window.frame.top_bar)


def test_a_whole_file_is_not_marked(path: Path, window: Window) -> None:
    window.open_file(str(path))
    wait_for_jobs()
    settle()
    waits(window.frame)

    assert "outside wargame" not in every_text(window.frame)
    assert not window.frame.toast.isVisible()


def test_a_file_put_back_to_an_earlier_state_is_told(
    path: Path, desk: StageDesk, window: Window
) -> None:
    earlier = path.read_bytes()
    window.open_file(str(path))
    assert window.session is not None
    window.session.submit(MakeNote(text="x"))
    window.close_exercise()
    wait_for_jobs()
    path.write_bytes(earlier)

    window.open_file(str(path))
    wait_for_jobs()
    settle()
    waits(window.frame)

    assert "Changed outside wargame" in shown_text(window.frame.top_bar)


def test_a_file_whose_guards_are_gone_opens_to_look_only(path: Path, window: Window) -> None:
    with sqlite3.connect(path) as file:
        file.execute("drop trigger event_no_update")
    file.close()

    window.open_file(str(path))

    assert window.session is not None
    assert window.session.read_only
    assert "guards of the log were altered" in window.frame.notice.accessibleName()


def newer(path: Path) -> None:
    """An entry of a kind that this version does not know comes last, well chained."""
    from wargame.app.exercises import open_store
    from wargame.play.ports import Unstored

    store = open_store(path, write=True)
    last = list(store.entries())[-1]
    store.append(
        last.seq,
        [Unstored(last.at, last.story, last.turn, last.phase, "control", "moon_landed", 1, "{}")],
    )
    store.close()


def test_a_newer_file_opens_to_look_only_and_says_so(path: Path, window: Window) -> None:
    newer(path)

    window.open_file(str(path))

    assert window.session is not None
    assert window.session.read_only
    assert "A newer version of wargame wrote entry" in window.frame.notice.accessibleName()
    assert window.frame.next_bar.button.title() == "Look only"
    assert not window.frame.next_bar.button.isEnabled()


# Looking only


@pytest.fixture
def looking(path: Path, desk: StageDesk, window: Window) -> Window:
    window.take_up(desk.open_exercise(path, write=False))
    settle()
    return window


def test_looking_only_disables_acting_everywhere(looking: Window) -> None:
    session = looking.session
    assert session is not None
    before = session.head

    looking.take_step()
    looking.undo()
    QTest.keyClick(looking.frame, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(looking.frame, Qt.Key.Key_Z, CTRL)
    for screen in ("table", "council", "seats", "setup"):
        looking.frame.show_screen(screen)
        settle()
        for key in (Qt.Key.Key_D, Qt.Key.Key_H, Qt.Key.Key_C, Qt.Key.Key_BracketRight):
            QTest.keyClick(looking.frame, key)

    assert session.head == before
    assert not looking.frame.next_bar.button.isEnabled()


def test_a_command_on_a_look_only_exercise_is_told(looking: Window) -> None:
    assert not looking.submit(MakeNote(text="x"))
    assert looking.frame.toast.isVisible()


def test_a_second_window_on_the_same_file_looks_only(path: Path, window: Window) -> None:
    from tests.journeys.stage import StageDesk

    first = StageDesk().open_exercise(path)
    try:
        window.open_file(str(path))

        assert window.session is not None
        assert window.session.read_only
        assert window.frame.notice.accessibleName() == window.session.why_read_only
    finally:
        window.close_exercise()
        first.close()


def test_opening_the_open_file_again_only_shows_it(path: Path, window: Window) -> None:
    window.open_file(str(path))
    session = window.session
    window.frame.show_screen("home")

    window.open_file(str(path))

    assert window.session is session
    assert window.frame.stack.current_id() == "table"


# Undo


def test_ctrl_z_takes_the_last_command_back_by_a_new_entry(path: Path, window: Window) -> None:
    window.open_file(str(path))
    session = window.session
    assert session is not None
    session.submit(AddTime(minutes=5))
    minutes = session.state.clock
    seq = session.head.seq

    QTest.keyClick(window.frame, Qt.Key.Key_Z, CTRL)
    settle()

    assert session.head.seq == seq + 1
    assert session.state.clock != minutes
    assert session.events()[-1][1].kind == "taken_back"


def test_undo_is_named_before_it_is_pressed(path: Path, window: Window) -> None:
    window.open_file(str(path))
    session = window.session
    assert session is not None

    session.submit(AddTime(minutes=5))
    settle()

    assert window.frame.next_bar.undo.isVisible()
    assert f"#{session.head.seq}" in told(window)
    assert "Undo: " in window.frame.next_bar.undo.accessibleName()


def test_another_ctrl_z_takes_back_the_command_before_and_never_redoes(
    path: Path, window: Window
) -> None:
    window.open_file(str(path))
    session = window.session
    assert session is not None
    session.submit(AddTime(minutes=5))
    before = session.state.clock
    session.submit(AddTime(minutes=2))

    QTest.keyClick(window.frame, Qt.Key.Key_Z, CTRL)
    settle()
    assert session.state.clock == before
    assert "5 min" in window.frame.next_bar.undo.accessibleName()
    QTest.keyClick(window.frame, Qt.Key.Key_Z, CTRL)
    settle()

    assert session.state.clock.added == 0
    assert session.state.turn.id


def test_ctrl_z_in_a_field_is_the_fields_own(path: Path, window: Window) -> None:
    window.set_up(KARABAKH)
    settle()
    session = window.session
    assert session is not None
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, "abc")

    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    assert session.head.seq == 1
    assert isinstance(field, QLineEdit)
    assert field.text() != "abc"


# Titles, saving, closing


def test_the_title_names_the_exercise_and_private_screens_do_not(
    path: Path, window: Window
) -> None:
    assert window.frame.windowTitle() == "wargame"
    window.open_file(str(path))
    assert window.frame.windowTitle() == "Group B - wargame"

    window.hand_over("ARM")
    assert window.frame.windowTitle() == "wargame"
    window.hand_back()
    window.close_exercise()

    assert window.frame.windowTitle() == "wargame"


def test_every_entry_shows_as_saved(path: Path, window: Window) -> None:
    window.open_file(str(path))
    session = window.session
    assert session is not None

    session.submit(MakeNote(text="A remark"))
    settle()

    assert f"#{session.head.seq}" in shown_text(window.frame.top_bar)
    assert "Saved" in shown_text(window.frame.top_bar)


def test_closing_the_window_closes_the_file_whole(path: Path, window: Window) -> None:
    window.open_file(str(path))
    window.frame.close()
    wait_for_jobs()

    assert window.session is None
    beside = {each.name for each in path.parent.iterdir()}
    assert not any(name.endswith(("-wal", "-shm")) for name in beside)


def test_an_inject_that_falls_due_changes_the_next_step(window: Window) -> None:
    table = karabakh().start().open_turn()
    window.take_up(table.session)
    window.take_step()
    assert window.frame.next_bar.button.title() != "Deliver inject 1.2"

    table.wait(30)
    window.clock.timeout.emit()

    assert window.frame.next_bar.button.title() == "Deliver inject 1.2"


def test_while_cards_come_from_paper_the_next_step_enters_the_next(window: Window) -> None:
    table = karabakh().start().open_turn().to("orders")
    for inject in table.session.setting.pack.injects:
        if inject.turn == "kar-t1":
            table.session.submit(SkipInject(inject=inject.id))
    table.session.submit(SealMove(seat=ARM, items=(), paper=True))
    window.take_up(table.session)
    window.frame.show_screen("council")

    window.take_step()
    settle()

    assert window.frame.stack.current_id() == "table"
    assert one(window.frame, CardSheet).accessibleName() == "Order card of Belarus"


def test_time_over_with_seats_missing_asks_what_to_record(window: Window) -> None:
    table = karabakh().start().open_turn().to("orders")
    for inject in [each for each in table.session.setting.pack.injects if each.turn == "kar-t1"]:
        table.session.submit(SkipInject(inject=inject.id))
    window.take_up(table.session)
    table.wait(500)
    window.stepping.show()
    settle()
    assert window.frame.next_bar.button.title() == "Close Orders"

    window.frame.next_bar.button.click()
    settle()
    assert "These seats have sealed nothing." in told(window)
    sheet = one(window.frame, ClosingSheet)
    QTest.mouseClick(sheet.button, Qt.MouseButton.LeftButton)
    settle()

    assert table.state.phase.id == "reveal"


# The baseline, played off the thread


def test_the_baseline_plays_off_the_thread_and_ends_in_review(
    window: Window, desk: StageDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def play(pack: str, progress: object) -> Path:
        asked.append(pack)
        progress(7, 7)  # type: ignore[operator]
        return _ended(desk)

    monkeypatch.setattr(desk, "play_baseline", play)
    window.opening.play_baseline(KARABAKH)
    window.opening.play_baseline(KARABAKH)
    for _ in ("played", "opened"):
        wait_for_jobs()
        settle()

    assert asked == [KARABAKH]
    assert window.session is not None
    assert window.session.state.ended
    assert window.frame.stack.current_id() == "review"


def _ended(desk: StageDesk) -> Path:
    from wargame.play.commands import EndExercise

    session = desk.new_exercise(KARABAKH)
    charter = session.setting.pack.charters[0]
    version = min(session.setting.pack.versions, key=lambda one: len(one.turns)).id
    session.submit(StartExercise(title="Played", charter=charter, version=version))
    for _ in session.state.exercise.turns:
        session.submit(OpenTurn())
        while session.state.turn.id:
            from wargame.play.phases import missing

            given = tuple((seat, "passed") for seat in missing(session.state))
            session.submit(ClosePhase(given=given))
    session.submit(EndExercise())
    session.close()
    return Path(session.store.where)


def test_a_baseline_that_fails_is_told_and_can_be_tried_again(
    window: Window, desk: StageDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wargame.game.errors import SettingsError

    def fail(_pack: str, _progress: object) -> Path:
        raise SettingsError("The folder cannot be written.", "Choose another.")

    monkeypatch.setattr(desk, "play_baseline", fail)
    window.opening.play_baseline(KARABAKH)
    wait_for_jobs()

    assert "The folder cannot be written. Choose another." in told(window)
    assert not window.working.is_busy()


def test_a_new_exercise_in_a_folder_that_cannot_be_made_is_told(
    window: Window, desk: StageDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "home" / "exercises", ignore_errors=True)
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "exercises").write_text("in the way", encoding="utf-8")

    window.set_up(KARABAKH)

    said = told(window)
    assert window.session is None
    assert "Traceback" not in every_text(window.frame)
    assert "exercises" in said
