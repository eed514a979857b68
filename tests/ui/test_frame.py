from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.demo_screens import DemoPage, demo_screens
from wargame.ui.frame import Frame

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def frame(theme: Theme, qtbot: QtBot, told: list[str]) -> Frame:
    window = Frame(demo_screens(told))
    qtbot.addWidget(window)
    window.show_screen("home")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_screens_are_built_on_the_first_visit_only(frame: Frame, told: list[str]) -> None:
    assert told == ["built Home", "entered Home"]

    frame.show_screen("setup")
    frame.show_screen("home")

    assert told[2:] == [
        "built Set-up",
        "left Home",
        "entered Set-up",
        "left Set-up",
        "entered Home",
    ]


def test_screens_without_an_exercise_are_closed_and_say_why(frame: Frame) -> None:
    assert not frame.rail._buttons["table"].isEnabled()
    assert frame.rail._buttons["table"].toolTip() == "Open an exercise first"

    frame.show_screen("table")

    assert frame.stack.current_id() == "home"
    assert frame.toast.isVisible()


def test_an_exercise_opens_its_screens_and_names_the_window(frame: Frame) -> None:
    frame.open_exercise("Karabakh 2020, group B", "CSTO, as written")
    frame.show_screen("table")

    assert frame.top_bar.heading() == ("Karabakh 2020, group B", "CSTO, as written")
    assert frame.windowTitle() == "Karabakh 2020, group B - wargame"
    assert frame.next_bar.isVisible()


def test_the_next_bar_stands_only_where_it_is_asked_for(frame: Frame) -> None:
    frame.open_exercise("Exercise", "")

    frame.show_screen("report")

    assert not frame.next_bar.isVisible()


def test_a_private_screen_shows_nothing_of_the_window_and_is_destroyed(
    frame: Frame, told: list[str]
) -> None:
    frame.open_exercise("Exercise", "")
    frame.show_screen("seat")

    assert not frame.rail.isVisible()
    assert not frame.top_bar.isVisible()
    assert frame.windowTitle() == "wargame"

    frame.show_screen("table")

    assert frame.stack.page("seat") is None
    assert frame.rail.isVisible()


def test_alt_and_a_digit_go_to_a_screen(frame: Frame) -> None:
    QTest.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    assert frame.stack.current_id() == "setup"


def test_alt_left_goes_back(frame: Frame) -> None:
    frame.show_screen("setup")

    QTest.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert frame.stack.current_id() == "home"
    assert frame.stack.before() == ""


def test_ctrl_d_changes_the_theme(frame: Frame, theme: Theme) -> None:
    QTest.keyClick(frame, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert theme.is_dark()


def test_letters_act_on_their_screen_and_not_while_typing(frame: Frame) -> None:
    done: list[str] = []
    frame.bindings.bind("inject.deliver", lambda: done.append("delivered"))
    QTest.keyClick(frame, Qt.Key.Key_D)
    assert done == []

    frame.open_exercise("Exercise", "")
    frame.show_screen("table")
    QTest.keyClick(frame, Qt.Key.Key_D)
    assert done == ["delivered"]

    field = QLineEdit()
    page = frame.stack.currentWidget()
    assert isinstance(page, DemoPage)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_D)
    assert field.text() == "d"
    assert done == ["delivered"]


def test_a_refused_command_says_why(frame: Frame) -> None:
    frame.bindings.bind("undo", lambda: None, lambda: "Nothing is recorded yet.")

    QTest.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert frame.toast.accessibleName() == "Nothing is recorded yet."


def test_keys_page_holds_the_focus_and_silences_the_window(frame: Frame) -> None:
    page = frame.stack.currentWidget()
    assert isinstance(page, DemoPage)
    before = QApplication.focusWidget()
    assert before is page.act

    QTest.keyClick(frame, Qt.Key.Key_F1)
    keys = frame._keys_page
    assert keys is not None
    assert keys.isVisible()
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert keys.isAncestorOf(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert frame.stack.current_id() == "home"

    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)

    assert not keys.isVisible()
    assert QApplication.focusWidget() is before


def test_f6_goes_through_the_parts_of_the_screen(frame: Frame) -> None:
    frame.open_exercise("Exercise", "")
    frame.show_screen("table")
    frame.next_bar.show_step("Deliver", "To all")
    page = frame.stack.currentWidget()
    assert isinstance(page, DemoPage)

    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(frame, Qt.Key.Key_F6)

    assert seen[0] is page.act
    assert seen[1] is frame.next_bar.button
    assert seen[2] is not None
    assert frame.rail.isAncestorOf(seen[2])
    assert seen[3] is frame.top_bar.finder


def test_the_frame_fits_the_smallest_window(frame: Frame) -> None:
    frame.resize(720, 450)

    assert (frame.width(), frame.height()) == (720, 450)
    assert frame.rail.minimumSizeHint().height() <= 450
