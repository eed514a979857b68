"""A long turn stands at once with its first deeds; the others come while the window goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.play.tables import karabakh
from tests.ui.conftest import theme
from tests.ui.pictures import settle
from wargame.ui.parts.text import Text
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.screen import DeedLine
from wargame.ui.views.table.turn_tab import AT_ONCE, TurnPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.views.table.screen import TableScreen

__all__ = ["theme"]


def long_turn(count: int) -> TableScreen:
    screen = TablePresenter(karabakh().start().open_turn().session).screen()
    deeds = tuple(
        DeedLine(str(at), f"Deed {at}.", "Armenia", "", "done", "passed", "text2", at)
        for at in range(count)
    )
    return replace(screen, turn=replace(screen.turn, deeds=deeds))


def deeds(page: TurnPage) -> list[str]:
    """Those that stand, from the top down."""
    found = [one for one in page.findChildren(Text) if one.text().startswith("Deed ")]
    return [one.text() for one in sorted(found, key=lambda one: one.mapTo(page, one.pos()).y())]


@pytest.mark.usefixtures("theme")
def test_the_deeds_of_a_long_turn_are_added_some_at_a_time(qtbot: QtBot) -> None:
    page = TurnPage()
    qtbot.addWidget(page)
    page.resize(600, 400)

    page.show_screen(long_turn(3 * AT_ONCE + 1))
    assert len(deeds(page)) == AT_ONCE
    page.show()
    settle()
    assert deeds(page) == [f"Deed {at}." for at in range(3 * AT_ONCE + 1)]


@pytest.mark.usefixtures("theme")
def test_another_turn_that_comes_meanwhile_stands_alone(qtbot: QtBot) -> None:
    page = TurnPage()
    qtbot.addWidget(page)
    page.show_screen(long_turn(3 * AT_ONCE))
    page.show_screen(long_turn(2))
    page.show()
    settle()

    assert deeds(page) == ["Deed 0.", "Deed 1."]
