"""The projector in the real window: its button, its keys, and what a seat's page leaves of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import KARABAKH, brought_up, desk, window
from tests.ui.pictures import settle
from tests.ui.reading import one, shown_text
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, OpenTurn, StartExercise
from wargame.ui.projector.menu import ProjectorButton
from wargame.ui.projector.sheet import ProjectorSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

__all__ = ["desk", "window"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: StageDesk, window: Window, qtbot: QtBot) -> Window:
    """The window on the table, the projector as a window beside it."""
    session = desk.new_exercise(KARABAKH)
    charter = session.setting.pack.charters[0]
    session.submit(StartExercise(title="Group B", charter=charter))
    session.submit(OpenTurn())
    session.close()
    window.open_file(str(Path(session.store.where)))
    window.projector.open_here()
    # Without a window manager the newest window has the keys, whatever it asked for.
    brought_up(window, qtbot)
    settle()
    return window


def button(window: Window) -> str:
    return one(window.frame, ProjectorButton).accessibleName()


def key(window: Window, which: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = window.frame.focusWidget() or window.frame
    QTest.keyClick(target, which, modifier or Qt.KeyboardModifier.NoModifier)
    settle()


def test_the_top_bar_names_what_the_room_sees(room: Window) -> None:
    assert button(room) == "Projector: overview"
    assert "Projector: overview" in shown_text(room.frame)


def test_keys_choose_the_slide_and_blank_the_room(room: Window) -> None:
    key(room, Qt.Key.Key_2, CTRL)
    assert button(room) == "Projector: map, held"
    key(room, Qt.Key.Key_B)
    assert button(room) == "Projector: blank"
    key(room, Qt.Key.Key_B)
    key(room, Qt.Key.Key_1, CTRL)
    assert button(room) == "Projector: overview, held"


def test_the_room_is_blanked_from_council_too(room: Window) -> None:
    room.frame.show_screen("council")
    key(room, Qt.Key.Key_B)
    assert button(room) == "Projector: blank"


def test_a_delivered_inject_is_on_the_wall_and_on_the_map(room: Window) -> None:
    session = room.session
    assert session is not None
    session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    settle()
    assert button(room) == "Projector: inject 1.1"
    window = room.projector.window
    assert window is not None
    assert "Heavy fighting" in window.canvas.accessibleDescription()


def test_a_seats_own_page_shows_nothing_of_the_projector_and_takes_its_letters(
    room: Window,
) -> None:
    room.hand_over("ARM")
    settle()
    assert "Projector" not in shown_text(room.frame)
    key(room, Qt.Key.Key_B)
    assert room.projector.words() != "Blank"


def test_with_the_exercise_the_rooms_window_goes(room: Window) -> None:
    assert room.projector.window is not None
    room.close_exercise()
    settle()
    assert room.projector.window is None
    assert "Projector" not in shown_text(room.frame)


def test_no_secret_of_the_table_is_in_the_rooms_window(room: Window) -> None:
    session = room.session
    assert session is not None
    session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    settle()
    window = room.projector.window
    assert window is not None
    secret = session.setting.pack.inject("kar-t1-i2").title
    assert secret not in window.canvas.accessibleDescription()
    assert button(room) == "Projector: overview"


def test_without_an_open_projector_the_keys_say_that_the_room_sees_nothing(room: Window) -> None:
    room.projector.close_window()
    key(room, Qt.Key.Key_B)
    assert "no projector is open" in shown_text(room.frame)
    key(room, Qt.Key.Key_F11, CTRL)
    assert room.projector.place == "window"


def test_a_display_that_goes_is_told_on_whatever_screen_one_is(room: Window) -> None:
    room.frame.show_screen("council")
    room.projector.place = "display"
    room.projector.displays.changed.emit()
    settle()
    assert room.projector.words() == "unplugged"
    assert "hidden, not moved here" in shown_text(room.frame)


def test_plus_and_minus_zoom_the_map_of_the_table_wherever_the_focus_is(room: Window) -> None:
    from wargame.ui.maps.view import MapView
    from wargame.ui.views.table.view import TableView

    page = one(room.frame, TableView)
    key(room, Qt.Key.Key_Plus)
    assert "The map is not shown" in shown_text(room.frame)
    page.columns.show_tab("map")
    settle()
    shown = one(room.frame, MapView)
    before = shown.projection()
    key(room, Qt.Key.Key_Plus)
    after = shown.projection()
    assert before is not None
    assert after is not None
    assert after.scale > before.scale


def test_the_palette_freezes_the_room_and_tells_it_something(room: Window) -> None:
    def finds(words: str) -> None:
        key(room, Qt.Key.Key_K, CTRL)
        QTest.keyClicks(room.frame.focusWidget(), words)
        key(room, Qt.Key.Key_Return)

    presenter = room.projector.presenter
    assert presenter is not None
    finds("freeze")
    assert presenter.director.frozen
    finds("freeze")
    assert not presenter.director.frozen

    finds("tell the room")
    QTest.keyClicks(one(room.frame, ProjectorSheet).message, "Ten minutes")
    key(room, Qt.Key.Key_Return)
    assert "message" in button(room)
