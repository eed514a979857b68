"""The menu bar of the real window: on Alt, by keys, with reasons, and never before a seat."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QToolTip

from tests.journeys.stage import KARABAKH, desk, home_settled, window
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import shown_text
from wargame.play.commands import ClosePhase, OpenTurn, StartExercise
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.keyboard import current_keyboard
from wargame.ui.keymap import Keymap
from wargame.ui.menus.bar import Bar
from wargame.ui.menus.running import MenuBar
from wargame.ui.menus.table import MENUS, places
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction

    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

__all__ = ["desk", "window"]

ALT = Qt.Key.Key_Alt
TITLES = ["File", "Exercise", "Council", "Projector", "View", "Help"]


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where it would go: into the open menu, or to what has the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle()


def bars(window: Window) -> list[QMenuBar]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [each for each in window.frame.findChildren(QMenuBar) if each.isVisible()]


def bar(window: Window) -> Bar:
    (found,) = bars(window)
    assert isinstance(found, Bar)
    return found


def opened(window: Window, title: str) -> QMenu:
    """A menu as it stands, with everything in it."""
    if not bars(window):
        key(ALT)
    menu = next(each for each in bar(window).menus if each.accessibleName() == title)
    menu.fill()
    return menu


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)
        elif not action.isSeparator():
            yield action


def item(menu: QMenu, words: str) -> QAction:
    return next(one for one in actions(menu) if said(one) == words)


def said(action: QAction) -> str:
    return action.text().split("\t")[0].replace("&", "")


def menu_over() -> QMenu:
    """The menu that is open."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


@pytest.fixture
def running(window: Window, desk: StageDesk) -> Window:
    """An exercise in Briefing of turn 1, on the table."""
    session = desk.new_exercise(KARABAKH)
    charter = session.setting.pack.charters[0]
    session.submit(StartExercise(title="Group B", charter=charter))
    session.submit(OpenTurn())
    session.close()
    window.open_file(str(Path(session.store.where)))
    settle()
    return window


# Alt


def test_nothing_is_made_before_alt_and_nothing_is_kept_after_it(window: Window) -> None:
    assert window.frame.findChildren(QMenuBar) == []
    assert window._menu_bar is None
    before = QApplication.focusWidget()

    for leave in (Qt.Key.Key_Escape, ALT):
        key(ALT)
        shown = bar(window)
        assert [menu.accessibleName() for menu in shown.menus] == TITLES
        assert shown.hasFocus()
        assert shown.activeAction() is shown.menus[0].menuAction()
        assert QApplication.activePopupWidget() is None
        assert heard(shown) == [(QAccessible.Role.MenuItem, title) for title in TITLES]

        key(leave)

        assert bars(window) == []
        assert window.frame.findChildren(QMenu) == []
        assert QApplication.focusWidget() is before


def heard(shown: Bar) -> list[tuple[QAccessible.Role, str]]:
    """What a reader of the screen is told of the bar."""
    told = QAccessible.queryAccessibleInterface(shown)
    assert told.role() == QAccessible.Role.MenuBar
    inside = [told.child(at) for at in range(told.childCount())]
    return [(one.role(), one.text(QAccessible.Text.Name)) for one in inside]


def test_alt_with_something_else_is_not_alt_alone(window: Window) -> None:
    frame, alt = window.frame, Qt.KeyboardModifier.AltModifier
    QTest.keyPress(frame, ALT)
    QTest.mouseClick(frame.top_bar, Qt.MouseButton.LeftButton)
    QTest.keyRelease(frame, ALT)
    settle()
    assert bars(window) == []

    # Alt is let go before the other key: of one that changes the screen, and one that does not.
    current_keyboard().use(Keymap({"theme.toggle": "Alt+J"}).table())
    for other in (Qt.Key.Key_9, Qt.Key.Key_J):
        QTest.keyPress(frame, ALT)
        QTest.keyPress(frame, other, alt)
        QTest.keyRelease(frame, ALT)
        QTest.keyRelease(frame, other)
        settle()
        assert bars(window) == []
    current_keyboard().use(Keymap({}).table())
    assert frame.stack.current_id() == "charters"
    assert current_theme().is_dark()

    QTest.keyPress(frame, ALT)
    QTest.keyClick(frame, Qt.Key.Key_V, alt)
    settle()
    assert menu_over().accessibleName() == "View"
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Escape)
    assert bars(window) == []


def test_nothing_is_shown_under_a_sheet_that_waits_for_an_answer(window: Window) -> None:
    window.finder.open()
    settle()

    key(ALT)

    assert bars(window) == []


# Doing something


def test_arrows_and_enter_run_a_command_once_and_the_bar_goes(window: Window) -> None:
    before = QApplication.focusWidget()
    key(ALT)
    key(Qt.Key.Key_Left)  # Help
    key(Qt.Key.Key_Left)  # View
    key(Qt.Key.Key_Down)
    while said(menu_over().activeAction()) != "Dark theme":
        key(Qt.Key.Key_Down)
    dark = menu_over().activeAction()
    assert dark.text().endswith("\tCtrl+D")
    assert dark.shortcut().isEmpty()

    key(Qt.Key.Key_Return)

    assert current_theme().is_dark()
    assert bars(window) == []
    assert QApplication.focusWidget() is before
    key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not current_theme().is_dark()


def test_a_sheet_opened_from_a_menu_gives_the_focus_back_to_where_it_was(window: Window) -> None:
    before = QApplication.focusWidget()
    item(opened(window, "Help"), "About wargame").trigger()
    settle()
    shown = shown_text(window.frame)
    assert "wargame.log" in shown
    assert "MIT licence" in shown
    assert_gates(window.frame, filled=0)

    key(Qt.Key.Key_Escape)

    assert "MIT licence" not in shown_text(window.frame)
    assert QApplication.focusWidget() is before


def test_keys_follow_the_keymap_in_force(window: Window) -> None:
    current_keyboard().use(Keymap({"theme.toggle": "Ctrl+J"}, letters=False).table())
    try:
        assert item(opened(window, "View"), "Dark theme").text().endswith("\tCtrl+J")
        assert "\t" not in item(opened(window, "Projector"), "Blank the room").text()
    finally:
        current_keyboard().use(Keymap({}).table())


def test_what_may_not_be_done_is_off_and_says_why(window: Window) -> None:
    menu = opened(window, "Exercise")
    menu.popup(QPoint(200, 200))
    settle()
    undo = item(menu, "Undo, by a new entry")

    assert not undo.isEnabled()
    assert undo.statusTip() == undo.toolTip() == "Open an exercise first."
    at = menu.actionGeometry(undo).center()
    QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
    assert QToolTip.text() == "Open an exercise first."
    QToolTip.hideText()
    menu.close()


# With an exercise


def test_every_bound_command_is_listed_once_with_a_letter_of_its_own(running: Window) -> None:
    running.frame.show_screen("council")
    has = running.frame.bindings.has
    standing = [place.command for each in MENUS for place in places(each.groups)]
    bound = {one for one in standing if has(one)} - {"screen.go", "seat.hand-over"}

    menus = [opened(running, title) for title in TITLES]

    listed = Counter(one.objectName() for menu in menus for one in actions(menu))
    assert {one: listed[one] for one in bound} == dict.fromkeys(bound, 1)
    assert len(bound) > 40
    inner = [one for menu in menus for one in menu.findChildren(QMenu)]
    for each in [*menus, *inner]:
        letters = Counter(letter(one) for one in each.actions() if letter(one))
        assert max(letters.values()) == 1, (each.accessibleName(), letters)


def letter(action: QAction) -> str:
    """The one that is underlined."""
    _, mark, tail = action.text().split("\t")[0].replace("&&", "").partition("&")
    return tail[:1].casefold() if mark else ""


def test_letters_choose_menus_and_do_nothing_else_while_it_is_shown(running: Window) -> None:
    session = running.session
    assert session is not None
    entries = session.head.seq
    running.frame.resize(720, 450)
    key(ALT)
    assert_gates(running.frame)
    key(Qt.Key.Key_Escape)
    key(ALT)

    key(Qt.Key.Key_H)  # Help, and not: hold the inject

    assert menu_over().accessibleName() == "Help"
    assert session.head.seq == entries
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_B)
    assert "no projector is open" in running.frame.toast.accessibleName()


def test_states_are_ticked_and_the_room_s_window_has_no_menus(running: Window) -> None:
    step = running.frame.next_bar.button.title()
    assert item(opened(running, "Exercise"), step).isEnabled()
    assert item(opened(running, "View"), "Table").isChecked()
    assert not item(opened(running, "View"), "Home").isChecked()
    key(Qt.Key.Key_Escape)
    running.projector.open_here()
    running.projector.toggle_curtain()
    settle()
    room = running.projector.window
    assert room is not None

    QTest.keyClick(room, ALT)
    settle()
    assert bars(running) == []
    assert room.findChildren(QMenuBar) == []

    assert item(opened(running, "Projector"), "Blank the room").isChecked()
    assert item(opened(running, "Projector"), "Follow the table").isCheckable()


def test_a_seat_is_handed_the_laptop_from_the_menu_and_its_page_has_none(running: Window) -> None:
    lone = item(opened(running, "Exercise"), "Hand over to a seat")
    assert lone.statusTip() == "No seat has a move to write in Briefing."
    session = running.session
    assert session is not None
    while "orders" not in session.state.phase.asks:
        assert running.submit(ClosePhase(phase=session.state.phase.id))
    menu = opened(running, "Exercise")
    inner = next(
        one for one in menu.findChildren(QMenu) if one.accessibleName() == "Hand over to a seat"
    )

    next(one for one in inner.actions() if one.isEnabled()).trigger()
    settle()

    assert running.frame.stack.current_id() == "seat"
    key(ALT)
    assert running.frame.findChildren(QMenuBar) == []


def test_where_it_stays_it_is_there_but_on_a_seat_s_page(running: Window) -> None:
    kept = MenuBar(running, stays=True)
    kept.keep()
    assert bar(running).menus[0].actions()

    running.hand_over(str(running.session.state.roster[0]))  # type: ignore[union-attr]
    settle()
    assert bars(running) == []
    running.hand_back()
    settle()

    assert len(bars(running)) == 1
    kept.put_away()


def test_recent_exercises_open_from_file(running: Window) -> None:
    path = running.open_path()
    first = next(one for one in actions(opened(running, "File")) if "Group B" in one.text())
    assert first.statusTip() == "This exercise is open."
    item(opened(running, "File"), "Close the exercise").trigger()
    assert running.session is None
    home_settled(running)

    next(one for one in actions(opened(running, "File")) if "Group B" in one.text()).trigger()
    while running.working.is_busy():
        wait_for_jobs()
        settle()

    assert running.open_path() == path
