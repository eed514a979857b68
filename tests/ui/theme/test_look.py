"""The style: what properties mean, and what a change of theme costs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOptionFrame,
    QStyleOptionSlider,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

import wargame.ui
from tests.ui.pictures import grab, settle
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.text import Text, restyle
from wargame.ui.theme.look import buttons, grounds
from wargame.ui.theme.look.box import Box
from wargame.ui.theme.look.style import Look
from wargame.ui.theme.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

UI = Path(wargame.ui.__file__).parent
TOKENS = set(Tokens._fields) - {"name", "dark"}
State = QStyle.StateFlag
# Frames without a ground: what they are is in their names and their places.
GROUNDLESS = {"row", "scrolled", "canvas", "choice"}
REST = State.State_Enabled


def words(pattern: str) -> set[str]:
    """What the window's code says at such places."""
    return {
        found
        for path in UI.rglob("*.py")
        for found in re.findall(pattern, path.read_text(encoding="utf-8"))
    }


def shown(widget: QWidget, qtbot: QtBot) -> QImage:
    """Its picture, away from the pointer and without the focus."""
    qtbot.addWidget(widget)
    widget.move(300, 300)
    widget.show()
    settle()
    widget.clearFocus()
    settle()
    return grab(widget).toImage()


# What properties mean


def test_every_kind_of_frame_in_the_window_has_its_ground() -> None:
    known = {kit for kit, _ in grounds._KITS} | GROUNDLESS

    assert words(r'setProperty\("kit", "(\w+)"\)') <= known
    assert words(r'hairline\("(\w+)"') <= known


def test_every_role_of_a_button_in_the_window_is_known() -> None:
    assert words(r'ActButton\([^)]*role="(\w+)"') <= set(buttons._REST)


def test_boxes_are_filled_and_edged_with_tokens() -> None:
    boxes = [*grounds._KITS.values()]
    boxes += [Box(*pair) for pair in (*buttons._REST.values(), *buttons._OVER.values())]
    boxes += [Box(*pair) for pair in buttons._VOTES.values()]

    assert {name for box in boxes for name in (box.ground, box.edge) if name} <= TOKENS


def test_no_widget_has_a_sheet_of_its_own() -> None:
    assert words(r"(setStyleSheet)") == set()


@pytest.mark.parametrize("chosen", [True, "true"])
def test_a_card_that_is_chosen_is_seen(theme: Theme, qtbot: QtBot, chosen: object) -> None:
    card = QFrame()
    card.setProperty("kit", "choice")
    card.resize(80, 40)
    assert shown(card, qtbot).pixelColor(40, 20) == QColor(LIGHT.surface)

    card.setProperty("chosen", chosen)
    restyle(card)

    picture = grab(card).toImage()
    assert picture.pixelColor(40, 20) == QColor(LIGHT.accent_soft)
    assert picture.pixelColor(40, 0) == QColor(LIGHT.accent)


def test_what_is_in_a_frame_does_not_cover_its_edge(theme: Theme, qtbot: QtBot) -> None:
    panel = QFrame()
    panel.setProperty("kit", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    inside = QWidget()
    column.addWidget(inside)
    panel.resize(80, 40)
    shown(panel, qtbot)

    assert inside.geometry() == QRect(1, 1, 78, 38)


@pytest.mark.parametrize("role", sorted(buttons._REST))
@pytest.mark.parametrize("state", [REST, REST | State.State_On, REST | State.State_MouseOver])
def test_the_focus_is_seen_on_every_button(theme: Theme, role: str, state: State) -> None:
    button = ActButton("Do it", role=role)  # type: ignore[arg-type] # the keys are the roles
    button.setCheckable(bool(state & State.State_On))
    if role == "ballot":
        button.setProperty("tone", "ok")

    plain = buttons.button_box(state, button)
    focused = buttons.button_box(state | State.State_HasFocus, button)

    assert focused.wide == 2
    assert focused.edge
    assert (plain.edge, plain.wide) != (focused.edge, focused.wide)
    ground = focused.ground or "surface"
    assert getattr(LIGHT, focused.edge) != getattr(LIGHT, ground)


@pytest.mark.parametrize("role", ["", "primary", "danger", "ballot", "chip", "find"])
def test_what_cannot_be_pressed_looks_so(theme: Theme, role: str) -> None:
    button = ActButton("Do it", role=role)  # type: ignore[arg-type] # these are roles

    box = buttons.button_box(State.State_None | State.State_MouseOver, button)

    assert box.ground == "sunken"


# How controls are drawn


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda each: each.name)
def test_fields_have_their_box(theme: Theme, qtbot: QtBot, tokens: Tokens) -> None:
    theme.put_on("dark" if tokens.dark else "light")
    for field in (QLineEdit(), QPlainTextEdit(), QComboBox(), QSpinBox()):
        field.resize(120, 60)
        picture = shown(field, qtbot)

        assert picture.pixelColor(60, 0) == QColor(tokens.bstrong), type(field)
        assert picture.pixelColor(100, 30) == QColor(tokens.field), type(field)


def test_a_field_that_is_wrong_or_off_says_so(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    field.resize(120, 36)
    field.setProperty("state", "wrong")
    assert shown(field, qtbot).pixelColor(60, 0) == QColor(LIGHT.bad)

    field.setEnabled(False)

    assert grab(field).toImage().pixelColor(60, 0) == QColor(LIGHT.mute_line)


def test_fields_are_as_high_as_buttons_at_every_size(theme: Theme, qtbot: QtBot) -> None:
    every: list[QWidget] = [QLineEdit(), QComboBox(), QSpinBox(), QPushButton("Open")]
    small = QLineEdit()
    small.setProperty("scale", "small")
    for one in (*every, small):
        shown(one, qtbot)

    for size in (1.0, 1.4, 0.9):
        theme.put_on(text_size=size)
        settle()
        assert {one.sizeHint().height() for one in every} == {theme.height("regular")}
        assert small.sizeHint().height() == theme.height("small")
        assert small.font().pixelSize() == theme.font("second").pixelSize()


def test_the_lines_of_a_text_keep_off_its_edge(theme: Theme, qtbot: QtBot) -> None:
    area = QPlainTextEdit()
    area.resize(200, 100)
    shown(area, qtbot)

    assert area.viewport().geometry() == QRect(7, 7, 186, 86)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_is_seen_and_pressed_anywhere(
    theme: Theme, qtbot: QtBot, kind: type[QCheckBox]
) -> None:
    box = kind("Once on an item")
    box.setAutoExclusive(False)
    box.resize(box.sizeHint())
    off = shown(box, qtbot)

    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, 9))
    box.clearFocus()
    on = grab(box).toImage()

    assert box.isChecked()
    assert off.pixelColor(3, box.height() // 2 - 4) != QColor(LIGHT.fill)
    assert on.pixelColor(3, box.height() // 2 - 4) == QColor(LIGHT.fill)


def test_a_bar_scrolls_from_end_to_end(theme: Theme, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 300)
    bar.setPageStep(100)
    bar.resize(12, 200)
    top = shown(bar, qtbot)
    bar.setValue(300)
    bottom = grab(bar).toImage()

    ground, handle = top.pixelColor(6, 190), QColor(LIGHT.mute_line)
    assert top.pixelColor(6, 20) == handle
    assert bottom.pixelColor(6, 190) == handle
    assert bottom.pixelColor(6, 20) == ground

    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 180))
    QTest.mouseMove(bar, QPoint(6, 100))
    assert 0 < bar.value() < 300


@pytest.mark.parametrize(("value", "of", "filled"), [(0, 4, 0), (2, 4, 50), (4, 4, 100)])
def test_a_meter_is_filled_as_far_as_it_is(
    theme: Theme, qtbot: QtBot, value: int, of: int, filled: int
) -> None:
    meter = Meter("Turns", value, of)
    meter.resize(100, 6)
    picture = shown(meter, qtbot)

    accent = [x for x in range(100) if picture.pixelColor(x, 3) == QColor(LIGHT.accent)]
    assert abs(len(accent) - filled) <= 2


def test_a_stripe_runs_only_where_it_is_seen(theme: Theme, qtbot: QtBot) -> None:
    meter = Meter("Reading", 0, 0)
    assert not meter._running.isActive()

    shown(meter, qtbot)
    assert meter._running.isActive()
    meter.measure(1, 2)
    assert not meter._running.isActive()
    meter.measure(0, 0)
    assert meter._running.isActive()
    meter.hide()

    assert not meter._running.isActive()


def test_nothing_lies_behind_what_scrolls(theme: Theme, qtbot: QtBot) -> None:
    panel = QFrame()
    panel.setProperty("kit", "panel")
    inner = QWidget()
    inner.setProperty("kit", "scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    QVBoxLayout(panel).addWidget(area)
    panel.resize(120, 80)
    picture = shown(panel, qtbot)
    assert picture.pixelColor(60, 40) == QColor(LIGHT.surface)

    again = QWidget()
    again.setProperty("kit", "scrolled")
    area.setWidget(again)
    settle()

    assert grab(panel).toImage().pixelColor(60, 40) == QColor(LIGHT.surface)


def test_a_menu_shows_its_words_and_its_keys(theme: Theme, qtbot: QtBot) -> None:
    menu = QMenu()
    short = menu.addAction("Take back")
    plain = menu.sizeHint().width()
    menu.addAction("A note about this entry\tCtrl+Shift+L")
    ticked = menu.addAction("Follow the table")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    menu.addSeparator()
    menu.addMenu("More")
    picture = shown(menu, qtbot)
    metrics = menu.fontMetrics()

    assert menu.width() > metrics.horizontalAdvance("A note about this entryCtrl+Shift+L")
    assert menu.width() > plain
    assert picture.pixelColor(menu.width() // 2, 2) == QColor(LIGHT.raised)
    line = menu.actionGeometry(short)
    inks = {picture.pixelColor(x, line.center().y()).lightness() for x in range(line.width())}
    assert min(inks) < 100


def test_a_list_drops_down_in_rows_that_a_pointer_finds(theme: Theme, qtbot: QtBot) -> None:
    theme.put_on("dark")
    combo = QComboBox()
    combo.addItems(["Armenia", "Belarus", "Kazakhstan"])
    combo.setCurrentIndex(1)
    shown(combo, qtbot)

    combo.showPopup()
    settle()
    rows = combo.view()
    holder = rows.parentWidget()
    assert holder is not None
    picture = grab(holder).toImage()

    assert rows.visualRect(rows.model().index(0, 0)).height() == theme.height("small")
    assert picture.pixelColor(2, 2) == QColor(DARK.raised)
    chosen = rows.visualRect(rows.currentIndex())
    place = rows.viewport().mapTo(holder, chosen.topRight() - QPoint(4, -4))
    assert picture.pixelColor(place) == QColor(DARK.accent_soft)
    combo.hidePopup()


# What a change of theme costs


def test_another_theme_dresses_nobody_and_another_size_everybody_once(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    texts = [Text(f"Line {number}") for number in range(5)]
    for text in texts:
        column.addWidget(text)
    shown(page, qtbot)
    dressed: list[QWidget] = []
    dress = Look.dress

    def noted(look: Look, widget: QWidget) -> None:
        dressed.append(widget)
        dress(look, widget)

    monkeypatch.setattr(Look, "dress", noted)

    theme.put_on("dark", contrast=True)
    settle()
    assert dressed == []
    theme.put_on(text_size=1.2)
    settle()

    assert [dressed.count(text) for text in texts] == [1] * 5


def test_the_dark_reaches_what_is_hidden_and_what_is_made_later(theme: Theme, qtbot: QtBot) -> None:
    hidden = QFrame()
    hidden.setProperty("kit", "card")
    hidden.resize(40, 40)
    qtbot.addWidget(hidden)
    hidden.ensurePolished()

    theme.put_on("dark")

    assert shown(hidden, qtbot).pixelColor(20, 20) == QColor(DARK.surface)
    later = QFrame()
    later.setProperty("kit", "card")
    later.resize(40, 40)
    assert shown(later, qtbot).pixelColor(20, 20) == QColor(DARK.surface)


def test_texts_take_another_size_with_what_they_need(theme: Theme, qtbot: QtBot) -> None:
    text, small = Text("Hand over to Kazakhstan", "panel"), Text("Sealed 14:27", "meta")
    for one in (text, small):
        shown(one, qtbot)
    before = text.sizeHint(), small.sizeHint()

    theme.put_on(text_size=1.4)
    settle()

    assert text.font().pixelSize() == 21
    assert text.sizeHint().width() > before[0].width()
    assert small.sizeHint().height() > before[1].height()


def test_tooltips_are_of_the_theme(theme: Theme, qtbot: QtBot) -> None:
    theme.put_on("dark", text_size=1.2)

    assert QToolTip.font().pixelSize() == theme.font("meta").pixelSize()
    colour = QToolTip.palette().color(QPalette.ColorRole.ToolTipText)
    assert colour == QColor(DARK.text)


def test_words_of_the_rail_and_of_icons_are_off_when_they_cannot_be_pressed() -> None:
    assert buttons.tool_ink(State.State_None, in_rail=True) == "off"
    assert buttons.tool_ink(REST, in_rail=True) == "text"
    assert buttons.tool_ink(REST | State.State_On, in_rail=True) == "accent"
    assert buttons.tool_ink(REST, in_rail=False) == "text2"


def test_texts_are_read_as_their_words_are(theme: Theme, qtbot: QtBot) -> None:
    dates, town = Text("14–18 Oct 2020"), Text("تهران 2020")
    dates.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert dates._along() & Qt.TextFlag.TextForceLeftToRight
    assert dates._along() & Qt.AlignmentFlag.AlignRight
    assert town._along() & Qt.TextFlag.TextForceRightToLeft
    assert town._along() & Qt.AlignmentFlag.AlignLeft
    assert Text("12 Қазақстан")._along() & Qt.TextFlag.TextForceLeftToRight


@pytest.mark.parametrize("way", [Qt.Orientation.Vertical, Qt.Orientation.Horizontal])
def test_a_bar_has_its_size_whatever_option_comes_with_it(
    theme: Theme, qtbot: QtBot, way: Qt.Orientation
) -> None:
    bar = QScrollBar(way)
    qtbot.addWidget(bar)
    look, kind = Look(theme), QStyle.ContentsType.CT_ScrollBar
    asked = QSize(12, 80) if way == Qt.Orientation.Vertical else QSize(80, 12)
    right = QStyleOptionSlider()
    right.orientation = way

    wanted = look.sizeFromContents(kind, right, asked, bar)

    assert look.sizeFromContents(kind, QStyleOptionFrame(), asked, bar) == wanted
    assert look.sizeFromContents(kind, QStyleOptionFrame(), asked) == wanted
    assert look.sizeFromContents(kind, right, asked) == wanted
