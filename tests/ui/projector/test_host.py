"""The room's window: where it stands, what happens when its display goes, who may blank it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from tests.ui.pictures import settle
from tests.ui.projector.rooms import before, orders
from wargame.play.commands import InventInject
from wargame.support.choices import read_choices_anew
from wargame.support.settings import Settings, load_settings, save_settings
from wargame.ui.projector.chime import Chime
from wargame.ui.projector.displays import Displays
from wargame.ui.projector.host import ProjectorHost
from wargame.ui.projector.menu import ProjectorButton, projector_menu
from wargame.ui.projector.room_panel import RoomPanel
from wargame.ui.projector.sheet import ProjectorSheet
from wargame.ui.projector.slides import Slide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from tests.play.tables import Table
    from wargame.ui.theme.theme import Theme


class Plugged(Displays):
    """Stands in for cables: a second display that can be pulled."""

    def __init__(self, *, second: bool) -> None:
        super().__init__()
        self.second = second

    @override
    def others(self, own: QWidget) -> list[QScreen]:
        return [QGuiApplication.primaryScreen()] if self.second else []

    def pull(self) -> None:
        self.second = False
        self.changed.emit()

    def plug(self) -> None:
        self.second = True
        self.changed.emit()


class Stage:
    """A host over an own window, with an exercise in Orders."""

    def __init__(self, qtbot: QtBot, *, second: bool) -> None:
        self.own = QWidget()
        qtbot.addWidget(self.own)
        self.own.resize(1000, 700)
        self.own.show()
        self.displays = Plugged(second=second)
        self.host = ProjectorHost(self.own, self.displays)
        self.table: Table = orders()[0]
        self.host.take_up(self.table.session)

    def place(self) -> str:
        return self.host.place

    def visible(self) -> bool:
        return self.host.window is not None and self.host.window.isVisible()


@pytest.fixture(autouse=True)
def _plain_settings() -> Iterator[None]:
    yield
    save_settings(Settings())
    read_choices_anew()


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Iterator[Stage]:
    made = Stage(qtbot, second=True)
    yield made
    made.host.let_go()


@pytest.fixture
def laptop(qtbot: QtBot, theme: Theme) -> Iterator[Stage]:
    made = Stage(qtbot, second=False)
    yield made
    made.host.let_go()


def test_it_opens_by_itself_on_a_second_display_when_the_exercise_runs(stage: Stage) -> None:
    assert stage.place() == "display"
    assert stage.visible()
    window = stage.host.window
    assert window is not None
    assert window.isFullScreen()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_it_does_not_open_before_the_exercise_begins(qtbot: QtBot, theme: Theme) -> None:
    stage = Stage(qtbot, second=True)
    stage.host.take_up(before()[0].session)
    assert stage.place() == "off"
    stage.host.let_go()


def test_with_one_display_it_opens_as_a_window_when_asked(laptop: Stage) -> None:
    assert laptop.place() == "off"
    laptop.host.open()
    assert laptop.place() == "window"
    assert laptop.visible()
    assert laptop.host.window is not None
    assert not laptop.host.window.isFullScreen()


def test_when_its_display_goes_it_is_hidden_and_not_moved(stage: Stage) -> None:
    stage.displays.pull()
    assert stage.place() == "lost"
    assert not stage.visible()
    assert stage.host.words() == "unplugged"
    stage.host.look_again()
    assert stage.place() == "lost"
    assert not stage.visible()


def test_when_the_display_comes_back_so_does_the_slide(stage: Stage) -> None:
    stage.displays.pull()
    stage.displays.plug()
    assert stage.place() == "display"
    assert stage.visible()


def test_once_closed_by_hand_it_does_not_open_by_itself(stage: Stage) -> None:
    stage.host.close_window()
    stage.table.session.submit(InventInject(title="News"))
    stage.displays.changed.emit()
    assert stage.place() == "off"
    stage.host.open()
    assert stage.place() == "display"
    assert stage.host.window is not None
    stage.host.window.close()
    assert stage.place() == "off"


def test_when_the_exercise_is_closed_the_room_sees_nothing_of_it(stage: Stage) -> None:
    stage.host.let_go()
    assert stage.host.window is None
    assert stage.host.words() == ""


def test_a_new_inject_reaches_the_window_as_it_is_recorded(stage: Stage) -> None:
    stage.table.session.submit(InventInject(title="A column halts"))
    window = stage.host.window
    assert window is not None
    shown = window.canvas.shown()
    assert shown is not None
    assert shown.slide.mode == "inject"
    assert "A column halts" in window.canvas.accessibleDescription()


def test_the_button_names_the_mode(qtbot: QtBot, stage: Stage) -> None:
    button = ProjectorButton(stage.host)
    qtbot.addWidget(button)
    assert button.label() == "Projector: overview"
    stage.host.push(Slide("map"))
    assert button.label() == "Projector: map, held"
    stage.host.toggle_curtain()
    assert button.label() == "Projector: blank"
    button.set_narrow(True)
    assert button.label() == "Projector"
    assert button.accessibleName() == "Projector: blank"
    stage.displays.pull()
    assert button.accessibleName() == "Projector: unplugged"
    stage.host.let_go()
    assert button.isHidden()


def labels(menu: QMenu) -> dict[str, bool]:
    return {one.text().split("\t")[0]: one.isChecked() for one in menu.actions() if one.text()}


def press(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if one.text().split("\t")[0] == words).trigger()


def test_the_menu_chooses_blanks_freezes_and_follows(stage: Stage) -> None:
    host = stage.host

    def menu() -> QMenu:
        return projector_menu(host, stage.own)

    assert labels(menu())["Follow the table"]
    press(menu(), "Map")
    assert host.words() == "Map, held"
    assert not labels(menu())["Follow the table"]
    press(menu(), "Freeze")
    assert host.words() == "Map, frozen"
    press(menu(), "Blank")
    assert host.words() == "Blank"
    press(menu(), "Blank")
    press(menu(), "Follow the table")
    assert host.words() == "Overview"
    press(menu(), "Open as a window here")
    assert stage.place() == "window"
    press(menu(), "Close the projector")
    assert stage.place() == "off"


def test_options_are_kept_for_the_person(stage: Stage) -> None:
    rung: list[str] = []
    stage.host.chime = Chime(rung.append)
    press(projector_menu(stage.host, stage.own), "Dark slides")
    press(projector_menu(stage.host, stage.own), "Names of players")
    press(projector_menu(stage.host, stage.own), "Chime at one minute and at the end")
    kept = load_settings()
    assert (kept.projector_theme, kept.projector_names, kept.projector_chime) == (
        "dark", True, True,
    )  # fmt: skip
    assert rung == ["minute"]
    assert stage.host.presenter is not None
    assert stage.host.presenter.with_names


def test_the_chime_is_heard_at_one_minute_and_at_the_end_and_not_on_jumps() -> None:
    rung: list[str] = []
    chime = Chime(rung.append)
    for seconds in (63, 61, 60, 59):
        chime.follow(seconds, running=True)
    assert rung == []
    chime.is_on = True
    for seconds in (62, 60, 59, 2, 1, 0, -1):
        chime.follow(seconds, running=True)
    assert rung == ["minute", "end"]
    chime.follow(300, running=True)
    chime.follow(30, running=True)
    chime.follow(0, running=False)
    chime.follow(-1, running=True)
    assert rung == ["minute", "end"]


def test_the_panel_shows_the_projectors_own_picture_and_blanks_it(
    qtbot: QtBot, stage: Stage
) -> None:
    panel = RoomPanel(stage.host)
    qtbot.addWidget(panel)
    panel.resize(320, 120)
    panel.show()
    settle()
    qtbot.waitUntil(lambda: panel.thumbnail.grab().toImage().pixelColor(69, 60).isValid())
    panel._grab()
    assert panel.thumbnail._picture is not None
    assert panel.mode.text() == "Overview"
    QTest.mouseClick(panel.blank, Qt.MouseButton.LeftButton)
    assert panel.mode.text() == "Blank"
    assert panel.blank.label() == "Show"
    stage.displays.pull()
    assert panel.head.text() == "The projector is unplugged"
    assert panel.note.text().startswith("Its window is hidden, not moved here")
    assert not panel.again.isHidden()
    QTest.mouseClick(panel.here, Qt.MouseButton.LeftButton)
    assert stage.place() == "window"
    assert panel.again.isHidden()


def test_without_a_window_the_panel_says_so_and_opens_one(qtbot: QtBot, laptop: Stage) -> None:
    panel = RoomPanel(laptop.host)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.mode.text() == "No window is open"
    QTest.mouseClick(panel.open, Qt.MouseButton.LeftButton)
    assert laptop.place() == "window"
    assert panel.open.isHidden()


def test_the_sheet_previews_a_slide_before_it_is_shown(qtbot: QtBot, stage: Stage) -> None:
    sheet = ProjectorSheet.over(stage.own, stage.host)
    assert sheet is not None
    settle()
    assert sheet.list.current_key() == "n0"
    sheet.list.choose("n1")
    shown = sheet.preview.shown()
    assert shown is not None
    assert shown.slide == Slide("map")
    assert stage.host.words() == "Overview"
    QTest.mouseClick(sheet.button, Qt.MouseButton.LeftButton)
    assert stage.host.words() == "Map, held"


def test_the_sheet_tells_the_room_something_and_keeps_what_was_refused(
    qtbot: QtBot, stage: Stage
) -> None:
    sheet = ProjectorSheet.over(stage.own, stage.host, telling=True)
    assert sheet is not None
    QTest.keyClick(sheet.message, Qt.Key.Key_Return)
    assert sheet.note.text()
    assert sheet.isVisible()
    sheet.message.setText("Coffee until ten")
    QTest.keyClick(sheet.message, Qt.Key.Key_Return)
    assert stage.host.words() == "Message"


def test_the_history_of_the_sheet_leads_back(stage: Stage) -> None:
    stage.host.push(Slide("map"))
    stage.host.push(Slide("clock"))
    sheet = ProjectorSheet.over(stage.own, stage.host)
    assert sheet is not None
    assert [one.words for one in sheet._presenter.past()] == [
        "Clock", "Map", "Overview",
    ]  # fmt: skip
    sheet.list.choose("p1")
    sheet.button.click()
    assert stage.host.words() == "Map, held"


def test_the_panel_is_as_high_as_two_lines_of_what_the_room_sees(
    qtbot: QtBot, laptop: Stage
) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    panel = RoomPanel(laptop.host)
    rows = QVBoxLayout(column)
    rows.addWidget(panel)
    rows.addStretch(1)
    column.resize(340, 600)
    column.show()
    panel.mode.setText("A ceasefire, and the Minsk Group alone to speak of it")
    settle()
    assert panel.mode.height() >= 2 * panel.mode.fontMetrics().height()
