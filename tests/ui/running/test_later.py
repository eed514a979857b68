from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from wargame.ui.running.later import Later

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Tabs(QStackedWidget):
    """Two tabs; the second is made later, and notes what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.later: Later[QLabel, str] = Later(QLabel, self._show)
        self.addWidget(QWidget())
        self.addWidget(self.later)

    def _show(self, page: QLabel, screen: str) -> None:
        page.setText(screen)
        self.shown.append(screen)


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs()
    qtbot.addWidget(made)
    return made


def test_a_page_behind_another_tab_is_not_made(tabs: Tabs) -> None:
    tabs.later.show_screen("first")

    assert not tabs.later.findChildren(QLabel)


def test_a_tab_that_is_chosen_shows_what_is_so_then(tabs: Tabs) -> None:
    tabs.later.show_screen("first")
    tabs.later.show_screen("second")

    tabs.setCurrentWidget(tabs.later)
    tabs.later.show_screen("third")

    assert tabs.shown == ["second", "third"]
    assert tabs.later.page().text() == "third"


def test_a_tab_that_was_left_is_brought_up_to_date_when_it_is_chosen_again(tabs: Tabs) -> None:
    tabs.setCurrentWidget(tabs.later)
    page = tabs.later.page()
    tabs.setCurrentIndex(0)
    tabs.later.show_screen("second")
    tabs.later.show_screen("third")
    assert tabs.shown == []

    tabs.setCurrentWidget(tabs.later)

    assert tabs.shown == ["third"]
    assert tabs.later.page() is page
