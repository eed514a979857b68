"""Pictures of an inject on the table: small in its full text, large by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.play.tables import Table, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import one
from tests.ui.running_cases import framed
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject
from wargame.ui.running.picture_sheet import PictureSheet
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.frame import Frame
    from wargame.ui.parts.picture import PictureButton
    from wargame.ui.theme.theme import Theme

NEWS, PRIVATE = InjectId("lea-t1-i1"), InjectId("lea-t1-i2")


class Room:
    """The tutorial's table with its frame and page."""

    def __init__(self, qtbot: QtBot) -> None:
        self.table: Table = karabakh(pack="learn-the-table").start().open_turn()
        self.page = TableView(TablePresenter(self.table.session))
        self.frame: Frame = framed("table", self.page, self.table.session)
        qtbot.addWidget(self.frame)
        self.frame.resize(1440, 900)
        self.frame.show()
        self.frame.activateWindow()
        settle()

    def read(self, inject: InjectId) -> list[PictureButton]:
        self.page.injects.read(inject)
        settle()
        return self.page.injects.pane.pictures.buttons

    def enlarge(self, button: PictureButton) -> PictureSheet:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        settle()
        return one(self.frame, PictureSheet)

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        settle()


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_the_full_text_shows_its_pictures_small(room: Room) -> None:
    news, _ = room.read(NEWS)

    assert news.accessibleName() == "Picture: Front page of The harbour gazette"
    assert "No light on Gull Rock" in news.accessibleDescription()
    assert news.drawing.drawn is not None
    assert news.drawing.drawn.image is not None
    assert_gates(room.frame)


def test_enter_opens_it_large_arrows_go_on_and_esc_gives_the_place_back(room: Room) -> None:
    button = room.read(NEWS)[0]
    sheet = room.enlarge(button)
    assert (sheet.title.text(), sheet.credit.text()) == (
        "Front page of The harbour gazette",
        "Drawn for the exercise",
    )
    assert sheet.face.drawing.drawn is not None
    assert sheet.face.drawing.drawn.image is not None
    assert_gates(room.frame)

    room.key(Qt.Key.Key_Right)
    assert sheet.title.text() == "The strait, and who lies where"
    room.key(Qt.Key.Key_Right)
    assert sheet.title.text() == "Front page of The harbour gazette"

    room.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is button


def test_the_room_is_offered_what_all_received_and_nothing_else(room: Room) -> None:
    pushed: list[tuple[int, int]] = []
    room.page.push_picture.connect(lambda *told: pushed.append(told))
    assert room.enlarge(room.read(NEWS)[0]).room.isHidden()
    room.key(Qt.Key.Key_Escape)

    for inject in (NEWS, PRIVATE):
        room.table.session.submit(DeliverInject(inject=inject))
    settle()
    assert room.enlarge(room.read(PRIVATE)[0]).room.isHidden()
    room.key(Qt.Key.Key_Escape)
    sheet = room.enlarge(room.read(NEWS)[1])
    sheet.room.click()
    settle()

    seq = room.table.state.injects[NEWS].seq
    assert pushed == [(seq, 1)]


def test_one_that_is_broken_says_so_in_its_place(room: Room) -> None:
    presenter = room.page.injects._presenter
    text = presenter.text(NEWS)
    assert text is not None
    room.page.injects.pane.show_text(text, lambda _: b"\x89PNG\r\n\x1a\nno")
    room.page.injects._stack.setCurrentWidget(room.page.injects.pane)
    settle()
    button = room.page.injects.pane.pictures.buttons[0]

    assert button.drawing.drawn is not None
    assert button.drawing.drawn.why.startswith("This picture cannot be shown")


def test_an_inject_without_pictures_shows_no_row_of_them(room: Room) -> None:
    room.read(NEWS)
    assert room.read(InjectId("lea-t1-i3")) == []
    assert room.page.injects.pane.pictures.isHidden()
