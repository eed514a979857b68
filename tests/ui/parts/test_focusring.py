"""The ring of the focus: for who goes by keys, never around a page that was clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from wargame.ui.parts.focusring import FocusRing, FocusRings
from wargame.ui.parts.scrolling import scrolled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


class Ground(QWidget):
    """A field, and a page that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.area: QScrollArea = scrolled(QWidget(), "Page")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.area)
        self.rings = FocusRings(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self.rings.follow)

    def rung(self) -> bool:
        """Whether a ring is shown."""
        return any(not ring.isHidden() for ring in self.findChildren(FocusRing))


@pytest.fixture
def ground(theme: Theme, qtbot: QtBot) -> Ground:
    made = Ground()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    return made


def test_a_page_that_scrolls_has_the_ring_when_it_is_reached_by_keys(ground: Ground) -> None:
    QTest.keyClick(ground.field, Qt.Key.Key_Tab)

    assert ground.area.hasFocus()
    assert ground.rung()


def test_a_click_on_the_ground_of_a_page_draws_no_ring_and_its_keys_scroll_it(
    ground: Ground,
) -> None:
    QTest.mouseClick(
        ground.area.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(9, 9),
    )

    assert ground.area.hasFocus()
    assert not ground.rung()


def test_who_clicked_and_went_on_by_keys_sees_the_ring(ground: Ground) -> None:
    QTest.mouseClick(ground.area.viewport(), Qt.MouseButton.LeftButton)
    QTest.keyClick(ground.area, Qt.Key.Key_Backtab)
    QTest.keyClick(ground.field, Qt.Key.Key_Tab)

    assert ground.area.hasFocus()
    assert ground.rung()


def test_coming_back_from_another_window_draws_none_where_a_click_was(ground: Ground) -> None:
    QTest.mouseClick(ground.area.viewport(), Qt.MouseButton.LeftButton)
    ground.rings.follow(ground.area, None)
    ground.rings.follow(None, ground.area)

    assert not ground.rung()
