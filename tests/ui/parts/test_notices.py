from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.clock_words import clock_text
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.progress import Meter, ProgressLine
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


# Not the origin: Qt takes a null point for "in the middle".
BESIDE = QPoint(2, 2)


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    QVBoxLayout(widget).addWidget(QLineEdit())
    widget.resize(900, 600)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def test_a_toast_stands_above_the_bar_and_runs_out(host: QWidget, qtbot: QtBot) -> None:
    toast = Toast(host, lift=74)

    toast.show_message("#138 Russia abstained", glyph="abstain", undo=True)

    assert toast.isVisible()
    assert toast.is_counting()
    assert toast.geometry().bottom() < 600 - 74
    with qtbot.waitSignal(toast.undo_pressed):
        toast.findChildren(ActButton)[0].click()
    assert not toast.isVisible()


def test_a_toast_stays_while_the_pointer_is_on_it(host: QWidget) -> None:
    toast = Toast(host)
    toast.show_message("Recorded")
    nowhere = QPointF()

    QApplication.sendEvent(toast, QEnterEvent(nowhere, nowhere, nowhere))
    assert not toast.is_counting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))

    assert toast.is_counting()


def test_a_toast_follows_its_host(host: QWidget) -> None:
    toast = Toast(host)
    toast.show_message("Recorded")

    host.resize(500, 300)

    assert host.rect().contains(toast.geometry())


def test_an_overlay_gives_the_focus_back(host: QWidget) -> None:
    field = host.findChildren(QLineEdit)[0]
    field.setFocus()
    overlay = Overlay(host, "Sheet")
    button = QPushButton("Record")
    overlay.body.addWidget(button)

    overlay.open()
    assert QApplication.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Escape)

    assert overlay.isHidden()
    assert QApplication.focusWidget() is field


def test_an_overlay_that_must_be_answered_does_not_close(host: QWidget) -> None:
    overlay = Overlay(host, "Not recorded", closes=False)
    overlay.open()

    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=BESIDE)

    assert overlay.isVisible()


def test_a_click_beside_the_card_closes_it(host: QWidget, qtbot: QtBot) -> None:
    overlay = Overlay(host, "Keys")
    overlay.open()

    with qtbot.waitSignal(overlay.closed):
        QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=BESIDE)


def test_an_overlay_fits_a_small_window(host: QWidget) -> None:
    overlay = Overlay(host, "Keys", width=2000)
    overlay.open()

    host.resize(400, 200)

    assert overlay.rect().contains(overlay.card.geometry())


def test_short_work_is_never_seen(host: QWidget, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)

    line.begin("Writing the report")
    assert line.isHidden()
    line.finish()

    assert line.isHidden()


def test_long_work_appears_and_can_be_cancelled(host: QWidget, qtbot: QtBot) -> None:
    line = ProgressLine("file-text", "You can go on working.")
    qtbot.addWidget(line)
    line.begin("Writing the report")
    line.advance(23, 41, "Votes and rulings", 5.2)

    qtbot.waitUntil(line.isVisible, timeout=2000)

    with qtbot.waitSignal(line.cancelled):
        line.cancel.click()


def test_unknown_length_is_a_stripe(theme: Theme, qtbot: QtBot) -> None:
    meter = Meter("Checking", 0, 0)
    qtbot.addWidget(meter)

    assert (meter.minimum(), meter.maximum()) == (0, 0)
    assert meter.accessibleName() == "Checking"


def test_a_refusal_takes_no_room_until_it_speaks(theme: Theme, qtbot: QtBot) -> None:
    note = InlineNote()
    qtbot.addWidget(note)
    assert note.isHidden()

    note.say("Belarus has no vote on this motion (Charter 20).")
    assert note.isVisible()
    assert note.text() == note.accessibleName()
    note.clear()

    assert note.isHidden()


def test_an_empty_state_is_heard_as_a_whole(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState("mailbox", "No letters yet.", "Write one.", ActButton("Write"))
    qtbot.addWidget(empty)

    assert empty.accessibleName() == "No letters yet. Write one."


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(400, "06:40"), (0, "00:00"), (-12, "over 00:12"), (3661, "61:01")],
)
def test_the_clock_counts_down_and_over(seconds: int, text: str) -> None:
    assert clock_text(seconds) == text


def test_the_clock_repaints_only_when_it_changes(theme: Theme, qtbot: QtBot) -> None:
    class Counted(ClockLabel):
        painted = 0

        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            self.painted += 1
            super().paintEvent(event)

    clock = Counted("Left in Orders")
    qtbot.addWidget(clock)
    clock.show_seconds(400)
    clock.show()
    qtbot.waitUntil(lambda: clock.painted > 0)
    QApplication.processEvents()
    before, width = clock.painted, clock.sizeHint().width()

    for _ in range(5):
        clock.show_seconds(400)
        QApplication.processEvents()
    assert clock.painted == before
    clock.show_seconds(111)
    QApplication.processEvents()

    assert clock.painted > before
    assert clock.sizeHint().width() == width
    assert clock.accessibleName() == "Left in Orders: 01:51"


def test_a_reader_that_asked_before_hears_what_the_clock_shows_now(
    theme: Theme, qtbot: QtBot
) -> None:
    clock = ClockLabel("Left in Orders")
    qtbot.addWidget(clock)
    asked = QAccessible.queryAccessibleInterface(clock)
    assert asked.text(QAccessible.Text.Name) == "Left in Orders"

    clock.show_seconds(400)

    assert asked.text(QAccessible.Text.Name) == "Left in Orders: 06:40"
