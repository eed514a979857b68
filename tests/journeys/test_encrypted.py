"""The walk of an exercise that encrypts sealed moves, in the real window on a real file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea

from tests.journeys.stage import KARABAKH
from tests.secrecy.bytes_of import found_in
from tests.ui.pictures import grab, settle
from tests.ui.reading import press, shown_text, waits
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import ClosePhase
from wargame.play.phases import missing
from wargame.ui.running.unlock_sheet import UnlockSheet
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.window import Window

ARM = SeatId("ARM")
CANARY = "zanzibar-forty-two"


def shot(widget: QWidget, name: str) -> None:
    folder = os.environ.get("WARGAME_LOOK")
    if folder:
        grab(widget).save(str(Path(folder) / f"sealed-{name}.png"))


def close_phases_until(window: Window, phase: str) -> None:
    session = window.session
    assert session is not None
    while session.state.phase.id != phase:
        given = tuple((seat, "passed") for seat in missing(session.state))
        session.submit(ClosePhase(given=given))
    settle()


def typed(field: QLineEdit, text: str) -> None:
    window = field.window()
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    waits(window)
    settle()


def test_from_the_switch_in_set_up_to_a_move_that_a_phrase_opens(window: Window) -> None:
    window.set_up(KARABAKH)
    settle()
    page = window.page("setup")
    assert isinstance(page, SetupView)
    page.encrypts.click()
    settle()
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.alone)
    settle()
    shot(window.frame, "setup")
    phrases = {seat: line.phrase.text() for seat, line in page.lines.items()}
    mine = page.control.phrase.text()
    assert phrases[ARM].count("-") == 4
    page.start_button.click()
    waits(page)
    settle()
    session = window.session
    assert session is not None
    window.take_step()
    close_phases_until(window, "orders")

    window.hand_over(ARM)
    settle()
    seat = window.page("seat")
    assert isinstance(seat, SeatView)
    typed(seat.findChildren(QLineEdit)[0], phrases[ARM])
    assert seat.open_page is not None
    seat._presenter.add_own("statement", CANARY, CANARY, (), secret=False)
    seat.open_page.refresh()
    seat.open_page.seal()
    settle()
    assert "One action, at" in shown_text(seat)
    shot(window.frame, "receipt")
    press(seat, "Hand back to the facilitator")
    settle()
    typed(seat.findChildren(QLineEdit)[0], mine)
    folder = Path(session.store.where).parent
    assert found_in(folder, (CANARY, *(one for one in (*phrases.values(), mine) if one))) == []

    close_phases_until(window, "reveal")
    while window.stepping.step is not None and window.stepping.step.what == "inject":
        window.take_step()
        settle()
    window.take_step()
    settle()
    (sheet,) = window.frame.findChildren(UnlockSheet)
    shot(window.frame, "unlock")
    typed(sheet.fields[ARM], "not this")
    shot(window.frame, "unlock-closed")
    typed(sheet.fields[CONTROL], mine)

    assert session.state.moves[ARM].matches
    assert [one.title for one in session.state.deeds.values()] == [CANARY]
