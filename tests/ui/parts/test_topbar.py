"""The top bar gives way in an order: a subtitle goes whole before the title is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.pictures import settle
from wargame.ui.parts.topbar import TopBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("theme")

TITLE = "Nagorno-Karabakh 2020"
LONG = "Collective Security Treaty Organization, as written (wording of 2010)"


def bar(qtbot: QtBot, width: int, subtitle: str = LONG) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.show_heading(TITLE, subtitle)
    made.show_saved("Saved 09:16:00", 86)
    made.resize(width, 60)
    made.show()
    settle()
    return made


def whole(made: TopBar) -> bool:
    title = made._title
    return title.width() >= title.fontMetrics().horizontalAdvance(TITLE)


def test_a_subtitle_stands_where_there_is_room(qtbot: QtBot) -> None:
    made = bar(qtbot, 1200)

    assert made._subtitle.isVisible()
    assert whole(made)


def test_a_stump_of_a_subtitle_goes_and_the_title_stays_whole(qtbot: QtBot) -> None:
    made = bar(qtbot, 1200)

    tool = QPushButton("A tool of the screen")
    tool.setFixedWidth(680)
    made.show_tools([tool])
    settle()

    assert not made._subtitle.isVisible()
    assert whole(made)
    assert made.heading() == (TITLE, LONG)

    made.show_tools([])
    settle()
    assert made._subtitle.isVisible()


def test_a_short_subtitle_asks_only_for_its_own_width(qtbot: QtBot) -> None:
    made = bar(qtbot, 1200, "Draft")

    assert made._subtitle.isVisible()
    assert made._subtitle.width() >= made._subtitle.fontMetrics().horizontalAdvance("Draft")
