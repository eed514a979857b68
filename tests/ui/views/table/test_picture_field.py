"""A picture for an inject of one's own: dropped, pasted or chosen, and kept till it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.play.tables import Table, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.running_cases import framed
from wargame.game.ids import PUBLIC
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.parts.taking import taken_file, taken_image
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme
    from wargame.ui.views.table.inject_form import InjectForm


def image(width: int = 60, height: int = 40) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#804020"))
    return made


class Room:
    """Turn 1 with the form for a new inject open."""

    def __init__(self, qtbot: QtBot, table: Table | None = None) -> None:
        self.table = table or karabakh(pack="learn-the-table").start().open_turn()
        self.page = TableView(TablePresenter(self.table.session))
        self.frame = framed("table", self.page, self.table.session)
        qtbot.addWidget(self.frame)
        self.frame.resize(1440, 900)
        self.frame.show()
        self.frame.activateWindow()
        settle()
        self.page.injects.invent()
        settle()

    @property
    def form(self) -> InjectForm:
        return self.page.injects.form

    def drop(self, data: QMimeData) -> None:
        self.form.dropEvent(
            QDropEvent(
                QPointF(10, 10),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        assert wait_for_jobs()
        settle()


@pytest.fixture
def room(theme: Theme, qtbot: QtBot) -> Room:
    return Room(qtbot)


def files(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_one_that_is_dropped_goes_out_with_the_inject(room: Room, tmp_path: Path) -> None:
    image(3000, 2000).save(str(tmp_path / "bridge.jpg"))
    room.drop(files(tmp_path / "bridge.jpg"))
    assert_gates(room.frame)
    room.frame.resize(1280, 640)
    settle()
    assert_gates(room.frame)
    room.form.title.setText("The bridge is down")
    room.form.send.click()
    settle()
    assert "Say what it shows." in room.form.note.text()

    assert QApplication.focusWidget() is not None
    room.form.picture.alt.setText("A bridge with a gap.")
    room.form.send.click()
    settle()

    (letter,) = (one for one in room.table.session.view(PUBLIC).inbox if one.pictures)
    (one,) = letter.pictures
    assert (letter.title, one.title, one.alt) == (
        "The bridge is down", "The bridge is down", "A bridge with a gap.",
    )  # fmt: skip
    content = room.table.session.picture(one.digest, PUBLIC)
    assert content is not None
    made = QImage.fromData(content)
    assert (made.width(), made.height()) == (1920, 1280)
    room.page.injects.invent()
    settle()
    assert room.form.picture.brought() is None


def test_one_on_the_clipboard_is_pasted_and_words_stay_words(room: Room) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("Only words")
    room.form.text.setFocus()
    QTest.keyClick(room.form.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.form.text.toPlainText() == "Only words"
    assert not room.form.picture.is_reading()

    clipboard.setImage(image())
    QTest.keyClick(room.form.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wait_for_jobs()
    settle()
    assert room.form.picture.brought() is not None
    assert room.form.text.toPlainText() == "Only words"


def test_it_waits_with_the_form_and_cancel_throws_it_away(room: Room, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setImageData(image())
    room.drop(data)
    room.form.title.setText("Begun")
    room.form.picture.alt.setText("A square.")
    room.form.keeping.keep_now()
    first = room.form.picture.brought()

    again = Room(qtbot, room.table)
    assert again.form.picture.brought() == first
    assert again.form.title.text() == "Begun"

    again.form.cancel.click()
    settle()
    again.page.injects.invent()
    settle()
    assert again.form.picture.brought() is None


def test_what_is_no_picture_says_so_and_changes_nothing(room: Room, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nno")
    room.drop(files(tmp_path / "broken.png"))

    assert room.form.picture.note.text().startswith("This picture cannot be shown: it is broken")
    assert room.form.picture.brought() is None

    room.drop(files(tmp_path / "gone.png"))
    assert "gone.png cannot be read" in room.form.picture.note.text()


def test_a_planned_inject_takes_none(room: Room) -> None:
    room.page.injects.show_queue()
    room.page.injects.edit("lea-t1-i1")
    settle()

    assert room.form.picture.isHidden()


def test_nothing_but_the_pixels_is_kept(tmp_path: Path) -> None:
    made = image()
    made.setText("Comment", "taken at the minister's house")
    path = str(tmp_path / "a.png")
    made.save(path)
    assert b"minister" in (tmp_path / "a.png").read_bytes()

    assert b"minister" not in taken_file(path).content
    assert b"minister" not in taken_image(made).content


def test_a_drawing_is_kept_without_what_leads_elsewhere(tmp_path: Path) -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">'
    path = tmp_path / "a.svg"
    path.write_text(f'{head}<image href="http://example.org/x"/><rect width="4" height="3"/></svg>')

    taken = taken_file(str(path))
    assert b"example" not in taken.content
    assert b"rect" in taken.content
    path.write_text("<svg")
    assert taken_file(str(path)).why == "a.svg cannot be shown. Save it as plain SVG, or as PNG."
