"""Where words are longer than the room: what gives way, and where the whole is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from tests.journeys.long_words import longer
from tests.ui.gates import cut_by_parent, findings, shown
from tests.ui.pictures import settle
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.nextbar import NextBar
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.seatcard import SeatCard, SeatRow
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.topbar import TopBar
from wargame.ui.views.council.lettered import LetteredRows
from wargame.ui.views.council.screen import Option, SeatLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

KEYS = ("Ctrl", "Shift", "Z")


def row_of(qtbot: QtBot, width: int, *widgets: QWidget) -> QWidget:
    """Widgets in a row of that width."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    holder.resize(width, 60)
    holder.show()
    settle()
    return holder


def test_keys_go_before_words_and_stand_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Zurückstellen", keys=KEYS, yields=True)
    wide = button.sizeHint().width()
    holder = row_of(qtbot, wide - 20, button)
    assert button.minimumSizeHint().width() <= button.width() < wide
    assert button.toolTip() == "Zurückstellen (Ctrl+Shift+Z)"

    holder.resize(wide + 20, 60)
    settle()

    assert button.width() == wide
    assert not button.toolTip()


def test_a_button_that_yields_nothing_keeps_its_keys(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Zurückstellen", keys=KEYS)

    assert button.minimumSizeHint() == button.sizeHint()


def test_a_button_cut_by_force_tells_the_whole(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Zurückstellen, bis jemand danach fragt")
    qtbot.addWidget(button)
    button.resize(120, 36)
    button.grab()
    assert button.toolTip() == "Zurückstellen, bis jemand danach fragt"

    button.set_label("Los")

    assert not button.toolTip()


def test_words_of_its_own_in_a_tooltip_stay(theme: Theme, qtbot: QtBot) -> None:
    button = ActButton("Zurückstellen, bis jemand danach fragt")
    qtbot.addWidget(button)
    button.setToolTip("Bis jemand danach fragt")
    for width in (120, 500):
        button.resize(width, 36)
        button.grab()

    assert button.toolTip() == "Bis jemand danach fragt"


def test_a_long_title_takes_both_lines_in_a_column(theme: Theme, qtbot: QtBot) -> None:
    title, effect = "Passwörter erzeugen und die Übung beginnen", "Jeder Sitz hat seine Mappe"
    button = NextButton(title, effect, least=0)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < 360

    button.resize(button.minimumSizeHint().width(), 56)
    button.grab()

    assert button.toolTip() == effect
    assert button.accessibleName() == title


def test_a_low_bar_gives_up_its_keys_before_the_words_of_the_next_step(
    theme: Theme, qtbot: QtBot
) -> None:
    bar = NextBar()
    qtbot.addWidget(bar)
    bar.show_step(longer("Call the roll on motion 1.1"), "", "")
    bar.show_undo("Motion 1.1 tabled", 12)
    bar.resize(620, 48)
    bar.show()
    settle()

    assert bar.button.width() >= bar.button.minimumSizeHint().width()
    assert bar.undo.width() < bar.undo.sizeHint().width()
    assert "Undo" in bar.undo.toolTip()


@pytest.mark.parametrize(("room", "lines"), [(600, 1), (240, 2)])
def test_segments_in_a_flow_break_within_it(
    theme: Theme, qtbot: QtBot, room: int, lines: int
) -> None:
    choice = Segmented(
        "Outcome", [(word, word) for word in ("Angenommen", "Abgelehnt", "Vertagt")], wraps=True
    )
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    flow = Flow()
    column.addLayout(flow)
    column.addStretch(1)
    flow.addWidget(choice)
    holder.resize(room, 200)
    holder.show()
    settle()

    tops = {choice.button(word).y() for word in ("Angenommen", "Abgelehnt", "Vertagt")}
    assert len(tops) == lines
    assert not cut_by_parent(tuple(shown(holder)))


def test_tabs_that_may_break_do_so_under_the_title_alone(theme: Theme, qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    tabs = Segmented(
        "What is shown", [(word, word) for word in ("Einschätzung", "Prüfliste")], wraps=True
    )
    bar.show_heading("Eine Übung mit einem sehr langen Namen, wie sie im Herbst stattfand", "Satz")
    bar.show_tools((tabs,))
    bar.show()
    for width in (900, 700, 500, 300):
        bar.resize(width, bar.height())
        settle()
        beside = tabs.parentWidget() is bar._head
        assert tabs.width() >= tabs.sizeHint().width() or not beside, width
        assert not cut_by_parent(tuple(shown(bar))), width


def test_a_seat_card_keeps_the_words_of_its_button(theme: Theme, qtbot: QtBot) -> None:
    row = SeatRow("ARM", "ARM", "Armenia", "Ana", "due", "Noch nicht begonnen", act="Übergeben an")
    card = SeatCard(row)
    qtbot.addWidget(card)
    card.resize(150, 88)
    card.show()
    settle()

    assert not findings(card, filled=0, ring=False)
    assert card._glyph.toolTip() == "Noch nicht begonnen"

    card.resize(320, 88)
    settle()

    assert card._status.isVisible()
    assert not card._glyph.toolTip()


def test_choices_stand_under_the_name_where_both_have_no_room(theme: Theme, qtbot: QtBot) -> None:
    words = (("present", "Anwesend"), ("observer", "Beobachter"), ("absent", "Abwesend"))
    rows = LetteredRows("Who is there", [Option(*one, one[1][0]) for one in words])
    qtbot.addWidget(rows)
    rows.show_lines([SeatLine("ARM", "ARM", "Armenia", "not called yet", "present")])
    rows.resize(700, 300)
    rows.show()
    settle()
    row = rows._rows["ARM"]
    assert row.choice.y() < row.note.geometry().bottom()

    rows.resize(380, 300)
    settle()

    assert row.choice.y() > row.note.geometry().bottom()
    assert not findings(rows, filled=0, ring=False)


def test_figures_stand_before_their_unit_whichever_way_the_window_goes(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    button = ActButton("16/s")
    qtbot.addWidget(button)
    straight = button.grab().toImage()
    # A painter goes the way of the program, not of its widget.
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert button.grab().toImage() == straight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_words_that_were_made_longer_are_not_made_longer_again() -> None:
    once = longer("Hand over to Belarus")

    assert longer(once) == once
    assert len(once) > len("Hand over to Belarus") * 7 // 5
