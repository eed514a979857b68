"""The sheet at Reveal where moves are encrypted: phrases in, moves open, or on without some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from tests.play.locked import OWN, PHRASES, locked_table
from tests.play.tables import ARM, BLR, KAZ, Table
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.game.ids import CONTROL
from wargame.play.commands import SealMove
from wargame.ui.running.next_words import next_words
from wargame.ui.running.unlock_sheet import UnlockSheet
from wargame.ui.views.table.presenter import TablePresenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def table() -> Table:
    made = locked_table().to("orders")
    for seat in (ARM, BLR, KAZ):
        made.session.submit(SealMove(actor=seat, seat=seat, items=(OWN,)))
    made.to("reveal")
    while (step := next_words(made.session)).what == "inject" and step.command is not None:
        made.session.submit(step.command)
    return made


@pytest.fixture
def sheet(table: Table, qtbot: QtBot, theme: Theme) -> UnlockSheet:
    from PySide6.QtWidgets import QWidget

    ground = QWidget()
    ground.resize(QSize(1000, 700))
    qtbot.addWidget(ground)
    ground.show()
    made = UnlockSheet.over(ground, table.session)
    settle()
    return made


def test_the_next_step_asks_for_phrases_and_submits_nothing(table: Table) -> None:
    step = next_words(table.session)

    assert (step.sheet, step.command) == ("unlock", None)
    assert step.effect == "3 are encrypted: pass-phrases open them"
    assert TablePresenter(table.session).asks_phrase(ARM)


def test_one_phrase_of_the_facilitator_opens_all(table: Table, sheet: UnlockSheet) -> None:
    assert "opens every move" in shown_text(sheet)
    sheet.fields[CONTROL].setText(PHRASES[CONTROL])

    press(sheet, "Open the moves")

    assert len(table.state.deeds) == 3
    assert all(one.matches for one in table.state.moves.values())
    assert not TablePresenter(table.session).asks_phrase(ARM)


def test_what_stays_closed_is_named_before_anybody_goes_on_without(
    table: Table, sheet: UnlockSheet
) -> None:
    assert not sheet.without.isVisible()
    sheet.fields[ARM].setText(PHRASES[ARM])
    sheet.fields[BLR].setText("not this one")

    press(sheet, "Open the moves")

    said = shown_text(sheet)
    assert "These phrases open nothing here: Belarus. Nothing is recorded yet." in said
    assert "Still closed: Belarus and Kazakhstan." in said
    assert ARM not in sheet.fields
    assert not table.state.deeds

    press(sheet, "Go on without them")

    assert len(table.state.deeds) == 1
    assert table.state.moves[BLR].unopened
    assert table.state.moves[KAZ].unopened
