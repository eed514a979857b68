from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from wargame.ui.parts.phaserail import PhaseRail

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

PHASES = (("briefing", "Briefing"), ("orders", "Orders"), ("council", "Council"))


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> PhaseRail:
    widget = PhaseRail()
    qtbot.addWidget(widget)
    widget.resize(500, 60)
    widget.show_phases(PHASES, 1)
    widget.show()
    return widget


def test_readers_find_a_list_of_tabs(rail: PhaseRail) -> None:
    access = QAccessible.queryAccessibleInterface(rail)

    assert access.role() == QAccessible.Role.PageTabList
    names = [access.child(at).text(QAccessible.Text.Name) for at in range(access.childCount())]
    assert names == [
        "Briefing, 1 of 3, done",
        "Orders, 2 of 3, now",
        "Council, 3 of 3, later",
    ]
    assert access.child(1).state().selected
    assert not access.child(0).state().selected


def test_a_click_chooses_the_phase_below_it(rail: PhaseRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.item_rect(2).center())

    assert chosen.args == ["council"]


def test_arrows_move_and_enter_chooses(rail: PhaseRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(rail, Qt.Key.Key_Left)
        QTest.keyClick(rail, Qt.Key.Key_Return)

    assert chosen.args == ["briefing"]


def test_without_room_it_names_the_current_phase_only(rail: PhaseRail) -> None:
    rail.resize(60, 60)

    assert rail.is_compact()
    assert rail.item_rect(0) == rail.rect()


def test_with_little_room_it_names_one_phase_and_each_can_still_be_pointed_at(
    rail: PhaseRail,
) -> None:
    rail.resize(130, 60)

    assert rail.is_compact()
    assert [rail.item_rect(place).width() for place in range(3)] == [43, 43, 43]


def test_an_empty_rail_paints_nothing_and_takes_keys(theme: Theme, qtbot: QtBot) -> None:
    widget = PhaseRail()
    qtbot.addWidget(widget)

    QTest.keyClick(widget, Qt.Key.Key_Return)

    assert not widget.grab().isNull()
