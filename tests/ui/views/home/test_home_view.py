"""Home in the real window: what a click, a dropped file and a broken pack come to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.stage import KARABAKH, home_settled
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, focused, press, shown_text
from wargame.play.commands import OpenTurn, StartExercise
from wargame.support import recent
from wargame.support.paths import places, shipped
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.home.view import HomeView
from wargame.ui.views.setup.presenter import SetupPresenter
from wargame.ui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.desk import PackCard
    from wargame.ui.theme.theme import Theme


@pytest.fixture
def exercise(desk: StageDesk) -> str:
    """A new exercise on this machine, closed again."""
    session = desk.new_exercise(KARABAKH)
    desk.remember(session, is_open=True)
    desk.remember(session, is_open=False)
    path = session.store.where
    session.close()
    return path


def counted(desk: StageDesk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[PackCard, ...]]:
    """Every reading of the packs from now on."""
    read: list[tuple[PackCard, ...]] = []
    packs = desk.packs

    def counting() -> tuple[PackCard, ...]:
        read.append(packs())
        return read[-1]

    monkeypatch.setattr(desk, "packs", counting)
    return read


def look_again(window: Window) -> None:
    page = window.page("home")
    assert isinstance(page, HomeView)
    page.look()
    home_settled(window)


def drop(window: Window, path: Path) -> None:
    page = window.page("home")
    assert page is not None
    drop_on(page, path)


def drop_on(page: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    look = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), look[0], look[1], look[2], none)
    QApplication.sendEvent(page, entering)
    if entering.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPoint(9, 9), look[0], look[1], look[2], none))
    settle()
    wait_for_jobs()
    settle()


def test_enter_goes_on_with_the_exercise_that_is_offered(exercise: str, window: Window) -> None:
    page = window.page("home")
    assert page is not None

    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    home_settled(window)

    assert window.open_path() == str(Path(exercise).resolve())
    assert window.frame.stack.current_id() == "setup"


def test_what_was_played_so_far_is_reviewed_in_one_press(desk: StageDesk, window: Window) -> None:
    session = desk.new_exercise(KARABAKH)
    session.submit(StartExercise(title="B", charter=session.setting.pack.charters[0]))
    session.submit(OpenTurn())
    desk.remember(session, is_open=False)
    session.close()
    look_again(window)

    press(window.frame, "Review so far")
    home_settled(window)

    assert window.frame.stack.current_id() == "review"


def test_a_new_exercise_is_three_keys_away_from_any_screen(window: Window) -> None:
    window.frame.show_screen("charters")
    settle()

    QTest.keyClick(window.frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    home_settled(window)

    assert window.frame.stack.current_id() == "home"
    assert focused().accessibleName().startswith("Set up ")
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    home_settled(window)
    assert window.frame.stack.current_id() == "setup"


def test_home_stays_at_its_top_when_the_packs_have_been_read(exercise: str, window: Window) -> None:
    window.frame.show_screen("charters")
    window.frame.show_screen("home")
    look_again(window)

    page = window.page("home")
    assert isinstance(page, HomeView)
    assert page.continue_button is not None
    assert page.continue_button.mapTo(page, QPoint(0, 0)).y() > 0


def test_home_is_at_its_top_for_whoever_comes_back(exercise: str, window: Window) -> None:
    home_settled(window)
    page = window.page("home")
    assert isinstance(page, HomeView)
    bar = page._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    window.open_file(exercise)
    window.close_exercise()
    home_settled(window)
    settle()

    assert bar.value() == 0
    assert window.frame.focusWidget() is page.continue_button


def test_packs_are_read_only_while_home_is_shown(
    desk: StageDesk, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = counted(desk, monkeypatch)
    window.frame.show_screen("charters")

    window.changed_on_disk.emit()
    home_settled(window)
    assert not read

    window.frame.show_screen("home")
    home_settled(window)
    assert len(read) == 1


def test_an_exercise_opened_at_once_leaves_the_packs_unread(
    desk: StageDesk, exercise: str, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = counted(desk, monkeypatch)
    window = Window(desk)
    qtbot.addWidget(window.frame)

    window.open_file(exercise)
    home_settled(window)

    assert not read
    window.close_exercise()


def test_closing_an_exercise_leaves_no_word_of_a_crash(window: Window) -> None:
    window.set_up(KARABAKH)
    window.close_exercise()
    settle()

    assert "Not closed properly" not in every_text(window.frame)
    assert button(window.frame, "Go on with the set-up").isEnabled()


def test_home_does_not_call_the_open_exercise_crashed(window: Window) -> None:
    window.set_up(KARABAKH)
    window.frame.show_screen("home")
    settle()

    assert "Not closed properly" not in every_text(window.frame)
    press(window.frame, "Go on with the set-up")
    home_settled(window)
    assert window.frame.stack.current_id() == "setup"
    assert window.session is not None
    assert not window.session.read_only


def test_a_crashed_exercise_is_offered_before_anything_else(
    exercise: str, desk: StageDesk, window: Window
) -> None:
    kept = recent.recent()[0]
    recent.remember(replace(kept, open=True))
    window.frame.show_screen("home")
    look_again(window)

    said = shown_text(window.frame)
    assert "Not closed properly" in said
    assert "Everything recorded is here. The last entry is #1, of " in said
    press(window.frame, "What happened?")
    assert "stopped before the exercise was closed" in shown_text(window.frame)
    press(window.frame, "Look only")
    home_settled(window)
    assert window.session is not None
    assert window.session.read_only


@pytest.mark.parametrize("width", [1024, 1100, 1280])
def test_home_needs_no_scrolling_to_the_side_after_a_crash(
    width: int, exercise: str, window: Window
) -> None:
    kept = recent.recent()[0]
    recent.remember(replace(kept, open=True))
    window.frame.show_screen("home")
    look_again(window)

    window.frame.resize(width, 700)
    settle()

    page = window.page("home")
    assert isinstance(page, HomeView)
    assert page._area.horizontalScrollBar().maximum() == 0


def test_a_file_that_is_gone_can_be_taken_off_the_list(exercise: str, window: Window) -> None:
    Path(exercise).unlink()
    look_again(window)

    press(window.frame, "Take off the list: Nagorno-Karabakh 2020")
    settle()

    assert recent.recent() == ()
    assert "No exercise yet." in shown_text(window.frame)


def test_dropping_an_exercise_opens_it(exercise: str, window: Window) -> None:
    drop(window, Path(exercise))

    assert window.frame.stack.current_id() == "setup"


def test_a_file_may_be_dropped_on_any_screen_but_a_seats(exercise: str, window: Window) -> None:
    window.set_up(KARABAKH)
    own = window.open_path()
    assert window.session is not None
    assert SetupPresenter(window.session).start().at_once() == ""
    window.hand_over("RUS")
    drop_on(window.frame, Path(exercise))
    assert window.open_path() == own

    window.hand_back()
    drop_on(window.frame, Path(exercise))
    assert window.open_path() == str(Path(exercise).resolve())


def test_dropping_something_else_does_nothing(tmp_path: Path, window: Window) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("no exercise", encoding="utf-8")

    drop(window, other)

    assert window.session is None
    assert window.frame.stack.current_id() == "home"


def test_a_pack_that_does_not_open_says_where_and_cannot_be_set_up(
    desk: StageDesk, window: Window
) -> None:
    mine = places().packs / "mine"
    shutil.copytree(shipped("scenarios") / KARABAKH, mine)
    (mine / "pack.toml").write_text("title = \n", encoding="utf-8")

    look_again(window)

    said = shown_text(window.frame)
    assert "This pack does not open" in said
    assert "pack.toml" in said
    with pytest.raises(AssertionError):
        button(window.frame, "Set up mine")


def test_the_list_is_read_again_each_time_home_is_shown(
    exercise: str, desk: StageDesk, window: Window
) -> None:
    window.set_up(KARABAKH)
    Path(exercise).unlink()

    window.close_exercise()
    settle()

    assert "Not there any more" in shown_text(window.frame)
