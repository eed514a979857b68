"""Opening a sheet leaves every widget with its own parent: nothing is destroyed as garbage."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from tests.ui.pictures import settle
from tests.ui.running_cases import council_ruled
from wargame.ui.parts.taborder import stops
from wargame.ui.views.council.text_sheet import TextSheet
from wargame.ui.views.council.view import CouncilView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


def test_what_a_screen_is_made_of_outlives_its_sheets(theme: Theme, qtbot: QtBot) -> None:
    frame = council_ruled()
    qtbot.addWidget(frame)
    frame.show()
    settle()
    page = frame.stack.currentWidget()
    assert isinstance(page, CouncilView)
    made = list(page.findChildren(QWidget))

    for _ in range(3):
        sheet = TextSheet(page, page._presenter.text)
        sheet.open()
        settle()
        gc.collect()
        assert shiboken6.isValid(sheet._column)
        sheet.close_overlay()
        settle()
        gc.collect()

    assert [type(one).__name__ for one in made if not shiboken6.isValid(one)] == []


def test_asking_what_tab_reaches_leaves_areas_where_they_are(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    area, number = QScrollArea(), QSpinBox()
    area.setWidget(QWidget())
    for one in (area, number):
        column.addWidget(one)
    host.show()
    # Each is known to Python, as it is after somebody looked for it.
    inside = [area.viewport(), *number.findChildren(QLineEdit)]
    assert set(stops(host)) <= {area, number}
    assert len(inside) == 2

    del area, number, inside, column
    gc.collect()

    assert host.findChild(QScrollArea) is not None
    assert host.findChild(QSpinBox) is not None
