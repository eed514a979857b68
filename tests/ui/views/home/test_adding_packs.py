"""Adding a pack on Home: dropped or chosen, refused with what and where, removed, brought back."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.app.test_own_packs import newer
from tests.journeys.stage import home_settled
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, focused, one, press, shown_text
from tests.ui.views.home.test_again_and_away import choose, offered
from tests.ui.views.home.test_home_view import drop
from wargame.app.newpack import make_pack
from wargame.scenario.packfiles import pack_files
from wargame.support.paths import places, shipped
from wargame.ui.views.home.addcard import AddCard
from wargame.ui.views.home.pack_sheet import PackSheet

if TYPE_CHECKING:
    from wargame.ui.window import Window

REMOVE = "Remove the pack"


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    made = tmp_path / "made" / "ferry"
    make_pack(made, "tutorial-alliance", "The ferry")
    return made


def put(window: Window, path: Path) -> None:
    """Drop something, and wait until Home shows what came of it."""
    drop(window, path)
    done(window)


def done(window: Window) -> None:
    page = window.page("home")
    while window.working.is_busy():
        home_settled(window)
    assert page is not None
    home_settled(window)
    settle()


def titles(window: Window) -> str:
    page = window.page("home")
    assert page is not None
    return shown_text(page)


def test_a_pack_that_is_dropped_stands_on_home_and_can_be_set_up(
    window: Window, ferry: Path
) -> None:
    put(window, ferry)

    assert "The ferry was added" in shown_text(window.frame)
    assert "added by you, version" in titles(window)
    assert focused().accessibleName() == "Set up The ferry"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    home_settled(window)
    assert window.session is not None
    assert window.session.setting.pack.id == "ferry"


def test_a_zip_is_chosen_by_a_click(
    window: Window, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = shutil.make_archive(str(ferry.parent / "sent"), "zip", ferry.parent, "ferry")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (packed, ""))

    button(window.frame, "Zip file… Choose the zip file of a pack").click()
    done(window)

    assert (places().packs / "ferry" / "pack.toml").is_file()
    assert "The ferry" in titles(window)


def test_a_folder_is_chosen_by_a_click_and_nothing_chosen_is_nothing(
    window: Window, ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    button(window.frame, "Folder… Choose the folder of a pack").click()
    done(window)
    assert not places().packs.exists()

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(ferry))
    button(window.frame, "Folder… Choose the folder of a pack").click()
    done(window)
    assert (places().packs / "ferry").is_dir()


def test_a_broken_pack_says_what_and_where_and_leaves_nothing(window: Window, ferry: Path) -> None:
    text = (ferry / "msel.toml").read_text(encoding="utf-8")
    (ferry / "msel.toml").write_text(text.replace("title =", "titel ="), encoding="utf-8")

    put(window, ferry)

    sheet = one(window.frame, PackSheet)
    said = every_text(sheet)
    assert "ferry was not added" in said
    assert "ferry/msel.toml:" in said
    assert "the key 'title' is missing" in said
    assert "Did you mean 'title'?" in said
    press(sheet, "Copy the list")
    assert "ferry/msel.toml:" in QApplication.clipboard().text()
    assert not places().packs.exists()


def test_what_is_no_pack_says_so_above_the_packs(window: Window, ferry: Path) -> None:
    put(window, ferry.parent)

    assert "made is no pack, but holds ferry. Choose one of them." in titles(window)


def test_the_same_pack_twice_is_once(window: Window, ferry: Path) -> None:
    put(window, ferry)
    put(window, ferry)

    assert "is here already, and the same in every byte" in titles(window)
    assert [one.name for one in places().packs.iterdir()] == ["ferry"]


def test_another_version_asks_and_esc_leaves_it(window: Window, ferry: Path) -> None:
    put(window, ferry)
    put(window, newer(ferry))

    sheet = one(window.frame, PackSheet)
    assert "you chose version 7" in every_text(sheet)
    assert focused() is sheet.cancel
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    done(window)

    assert pack_files(places().packs / "ferry") != pack_files(ferry)


@pytest.mark.parametrize(
    ("words", "kept"), [("Replace it", {"ferry"}), ("Keep both", {"ferry", "ferry-2"})]
)
def test_another_version_replaces_the_old_one_or_stands_beside_it(
    window: Window, ferry: Path, words: str, kept: set[str]
) -> None:
    put(window, ferry)
    put(window, newer(ferry))
    press(one(window.frame, PackSheet), words)
    done(window)

    assert {one.name for one in places().packs.iterdir()} - {"thrown-away"} == kept
    assert "version 7" in titles(window)


def test_a_shipped_pack_is_not_replaced(window: Window, tmp_path: Path) -> None:
    own = Path(shutil.copytree(shipped("scenarios") / "learn-the-table", tmp_path / "mine"))
    put(window, newer(own))

    sheet = one(window.frame, PackSheet)
    assert "came with wargame and stays as it is" in every_text(sheet)
    assert "Replace it" not in every_text(sheet)
    press(sheet, "Add it beside")
    done(window)
    assert (places().packs / "learn-the-table-2").is_dir()


def test_only_what_was_added_can_be_removed_and_undo_brings_it_back(
    window: Window, ferry: Path
) -> None:
    assert REMOVE not in offered(window)
    put(window, ferry)

    choose(window, REMOVE)
    done(window)
    assert "The ferry was removed" in shown_text(window.frame)
    assert REMOVE not in offered(window)
    assert (places().packs / "thrown-away" / "ferry").is_dir()

    window.frame.toast.undo_pressed.emit()
    done(window)
    assert "The ferry is back." in shown_text(window.frame)
    assert REMOVE in offered(window)


def test_a_pack_that_was_mended_or_broken_here_is_checked_anew(window: Window, ferry: Path) -> None:
    put(window, ferry)
    (places().packs / "ferry" / "msel.toml").write_text("injects = [", encoding="utf-8")

    choose(window, "Check it")
    done(window)

    said = every_text(one(window.frame, PackSheet))
    assert "It cannot be played: 1 error." in said
    assert "ferry/msel.toml:1" in said


def test_the_card_stands_out_while_a_pack_is_held_over_home(window: Window, ferry: Path) -> None:
    from PySide6.QtCore import QMimeData, QPoint, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent

    page, card = window.page("home"), one(window.frame, AddCard)
    assert page is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ferry))])
    event = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, event)
    assert event.isAccepted()
    assert card.property("tone") == "accent"

    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not card.property("tone")


def test_an_exercise_of_a_removed_pack_goes_on(window: Window, ferry: Path) -> None:
    put(window, ferry)
    window.set_up("ferry")
    assert window.session is not None
    path = window.open_path()
    window.close_exercise()
    home_settled(window)

    choose(window, REMOVE)
    done(window)
    window.open_file(path)

    assert window.session.setting.pack.id == "ferry"
