from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from wargame.ui.parts.cited import CitedText, as_markup, plain
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.seatcard import SeatCard, SeatRow
from wargame.ui.parts.text import Text
from wargame.ui.parts.wrapping import wrapped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

LONG = "Missile hits homes in Ganja; a second truce is announced and then broken again"


def test_markup_is_shown_as_typed(theme: Theme, qtbot: QtBot) -> None:
    text = Text("<b>Ana</b> & <img src=x>")
    qtbot.addWidget(text)

    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.text() == "<b>Ana</b> & <img src=x>"


def test_a_cut_text_has_the_whole_in_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    text = Text(LONG, lines=1)
    qtbot.addWidget(text)

    text.resize(120, 20)
    text.show()
    assert text.toolTip() == LONG
    text.resize(900, 20)

    assert text.toolTip() == ""


def test_a_tooltip_shows_markup_as_typed(theme: Theme, qtbot: QtBot) -> None:
    text = Text("<b>" + LONG, lines=1)
    qtbot.addWidget(text)

    text.resize(120, 20)
    text.show()

    assert text.toolTip().startswith("<span>&lt;b&gt;Missile")


def test_a_text_wraps_to_its_lines_and_no_further(theme: Theme, qtbot: QtBot) -> None:
    two, free = Text(LONG, lines=2), Text(LONG, lines=None)
    for text in (two, free):
        qtbot.addWidget(text)

    assert two.heightForWidth(150) == 2 * theme.line("body")
    assert free.heightForWidth(150) > 2 * theme.line("body")
    assert two.heightForWidth(2000) == theme.line("body")


@pytest.mark.usefixtures("qapp")
@given(st.text(alphabet="abc de", max_size=80), st.integers(30, 300), st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_its_room(text: str, width: int, lines: int) -> None:
    font = QFont()
    metrics = QFontMetrics(font)

    shown = wrapped(text, font, width, lines)

    assert len(shown) <= lines
    assert all(metrics.horizontalAdvance(line) <= width for line in shown)


def test_entries_are_links_and_names_are_escaped() -> None:
    markup = as_markup("<b>Ana</b> objects #137, see #9.", "LINK", "STRONG")

    assert "&lt;b&gt;Ana&lt;/b&gt;" in markup
    assert '<a href="137"' in markup
    assert '<a href="9"' in markup


def test_stars_make_words_strong_and_a_name_cannot() -> None:
    assert "font-weight:600" in as_markup("**Belarus** objects", "L", "S")
    assert "span" not in as_markup(f"{plain('**me**')} objects", "L", "S")


def test_a_link_opens_its_entry(theme: Theme, qtbot: QtBot) -> None:
    cited = CitedText("Baku admits it #104.")
    qtbot.addWidget(cited)

    with qtbot.waitSignal(cited.entry_opened) as opened:
        cited.linkActivated.emit("104")

    assert opened.args == [104]
    assert cited.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert cited.accessibleName() == "Baku admits it #104."


def test_a_text_without_entries_is_no_stop_of_tab(theme: Theme, qtbot: QtBot) -> None:
    cited = CitedText("Nothing is cited.")
    qtbot.addWidget(cited)

    assert cited.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_links_take_the_colour_of_the_theme(theme: Theme, qtbot: QtBot) -> None:
    cited = CitedText("See #1.")
    qtbot.addWidget(cited)
    light = theme.tokens.accent

    theme.put_on("dark")

    assert light not in cited.text()
    assert theme.tokens.accent in cited.text()


def test_names_of_painted_parts_are_words(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill("Adopted", "ok", glyph="passed")
    monogram = Monogram("KAZ", "Kazakhstan")
    mark = GlyphMark("passed", "yes")
    for widget in (pill, monogram, mark):
        qtbot.addWidget(widget)

    assert [w.accessibleName() for w in (pill, monogram, mark)] == ["Adopted", "Kazakhstan", "yes"]
    pill.say("Blocked", "bad", glyph="failed")
    assert pill.accessibleName() == "Blocked"


@pytest.mark.parametrize("size", [12, 16, 52])
def test_a_glyph_fills_its_square(theme: Theme, qtbot: QtBot, size: int) -> None:
    mark = GlyphMark("failed", "no", size=size)
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())

    picture = mark.grab().toImage()

    assert picture.width() == size
    assert picture.pixelColor(size // 2, size // 5).alpha() == 255


def test_a_panel_is_named_by_its_title(theme: Theme, qtbot: QtBot) -> None:
    panel = Panel("Injects", "two due")
    qtbot.addWidget(panel)

    panel.set_title("Injects of turn 4")
    panel.set_note("none due")

    assert panel.accessibleName() == "Injects of turn 4"


def test_a_seat_card_says_who_and_how(theme: Theme, qtbot: QtBot) -> None:
    row = SeatRow("kaz", "KAZ", "Kazakhstan", "Priya Nair", "draft", "Draft 14:29", act="Hand over")
    card = SeatCard(row)
    qtbot.addWidget(card)
    assert card.accessibleName() == "Kazakhstan, Priya Nair, Draft 14:29"

    with qtbot.waitSignal(card.act_pressed) as pressed:
        card._act.click()
    assert pressed.args == ["kaz"]
    assert card._act.accessibleName() == "Hand over: Kazakhstan"

    card.show_row(
        SeatRow("kaz", "KAZ", "Kazakhstan", "Priya Nair", "sealed", "Sealed 14:33", "ok", "KZ4T")
    )
    assert card._act.isHidden()
    assert card.accessibleName().endswith("Sealed 14:33")
