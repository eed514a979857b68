from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton, PrimaryButton
from wargame.ui.parts.keycap import KeyCaps
from wargame.ui.parts.nextbar import NextBar
from wargame.ui.parts.nextbutton import NARROWEST, WIDEST, NextButton
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.switch import Switch
from wargame.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.mark.parametrize(
    ("scale", "height"), [("tiny", 24), ("small", 28), ("regular", 36), ("large", 44)]
)
def test_a_button_has_the_height_of_its_scale(
    theme: Theme, qtbot: QtBot, scale: str, height: int
) -> None:
    button = ActButton("Deliver", scale=scale)  # type: ignore[arg-type] # one of the scales
    qtbot.addWidget(button)
    button.show()

    assert button.sizeHint().height() == height
    assert button.height() == height


def test_keys_make_a_button_wider_and_are_not_heard(theme: Theme, qtbot: QtBot) -> None:
    plain, keyed = ActButton("Undo"), ActButton("Undo", keys=("Ctrl", "Z"))
    for button in (plain, keyed):
        qtbot.addWidget(button)

    assert keyed.sizeHint().width() > plain.sizeHint().width() + 40
    assert keyed.accessibleName() == "Undo"
    assert KeyCaps(("Ctrl",)).accessibleName() == ""


def test_an_ampersand_is_no_shortcut(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Hear & decide")
    qtbot.addWidget(button)

    assert button.shortcut().isEmpty()
    assert button.accessibleName() == button.label() == "Hear & decide"


def test_a_longer_word_makes_a_button_grow(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Deliver")
    qtbot.addWidget(button)
    before = button.sizeHint().width()

    button.set_label("Вручить вводную")

    assert button.minimumSizeHint().width() > before


def test_the_primary_button_is_filled_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    button = PrimaryButton("Start")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()

    assert button.property("role") == "primary"
    assert button.grab().toImage().pixelColor(8, 8) == QColor(LIGHT.fill)


def test_an_icon_button_is_named_by_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton("filter", "Filter the log", side=24)
    qtbot.addWidget(button)
    button.show()

    assert button.accessibleName() == button.toolTip() == "Filter the log"
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24


@pytest.fixture
def choice(theme: Theme, qtbot: QtBot) -> Segmented:
    widget = Segmented("Played by", (("person", "Person"), ("absent", "Absent"), ("me", "By me")))
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_segment_that_is_pressed_is_chosen(choice: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.chosen_changed) as told:
        choice.button("absent").click()

    assert told.args == ["absent"]
    assert choice.chosen() == "absent"


def test_showing_a_choice_tells_nobody(choice: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.chosen_changed):
        choice.choose("me")
        choice.choose("nobody")

    assert choice.chosen() == ""


def test_arrows_move_the_choice(choice: Segmented) -> None:
    choice.choose("person")
    choice.button("person").setFocus()

    QTest.keyClick(choice.button("person"), Qt.Key.Key_Right)

    assert choice.chosen() == "absent"


def test_a_choice_moves_no_segment(choice: Segmented) -> None:
    before = choice.sizeHint()

    choice.choose("me")

    assert choice.sizeHint() == before


def test_segments_are_one_stop_of_tab(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    first, last = QLineEdit(), QLineEdit()
    choice = Segmented("Paper", (("a4", "A4"), ("letter", "Letter")), "a4")
    for widget in (first, choice, last):
        row.addWidget(widget)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is choice.button("a4")
    QTest.keyClick(choice.button("a4"), Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is last


def test_a_switch_turns_by_space(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch("Maps and charts")
    qtbot.addWidget(switch)
    switch.show()

    QTest.keyClick(switch, Qt.Key.Key_Space)

    assert switch.isChecked()
    assert switch.sizeHint().height() >= 24


def test_the_next_step_grows_with_its_title_and_stays_in_bounds(theme: Theme, qtbot: QtBot) -> None:
    button = NextButton("Deliver inject 3.5", "To all seats and the room")
    qtbot.addWidget(button)
    assert NARROWEST <= button.sizeHint().width() <= WIDEST

    button.say("Deliver inject 3.5", "To all seats and the room, " * 10)

    assert button.sizeHint().width() == WIDEST
    assert button.minimumSizeHint().width() == NARROWEST
    assert button.accessibleDescription() == button.effect()


def test_a_double_click_presses_the_next_step_once(theme: Theme, qtbot: QtBot) -> None:
    button = NextButton("Close turn 1", "Two seats have not been heard")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("once"))

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    assert len(pressed) == 1


def test_a_cut_effect_is_whole_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    effect = "To Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and the room"
    button = NextButton("Deliver inject 3.5", effect)
    qtbot.addWidget(button)
    button.resize(NARROWEST, 56)

    button.grab()

    assert button.toolTip() == effect


def test_undo_is_offered_only_when_there_is_something(theme: Theme, qtbot: QtBot) -> None:
    bar = NextBar()
    qtbot.addWidget(bar)
    bar.show()
    assert not bar.undo.isVisible()

    bar.show_undo("5 min added to Orders", 120)

    assert bar.undo.isVisible()
    assert bar.undo.accessibleName() == "Undo: 5 min added to Orders"
    with qtbot.waitSignal(bar.undo_pressed):
        bar.undo.click()


def test_the_bar_tells_of_the_next_step(theme: Theme, qtbot: QtBot) -> None:
    bar = NextBar()
    qtbot.addWidget(bar)
    bar.show_step("Close Orders", "Kazakhstan has nothing", "Reveal", enabled=True)

    with qtbot.waitSignal(bar.next_pressed):
        bar.button.click()

    assert bar.button.title() == "Close Orders"
