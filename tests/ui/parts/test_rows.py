from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from wargame.ui.parts.longrows import LongRows
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rowmeasure import RowMeasure
from wargame.ui.parts.rows import Row, RowModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

HEAD = Row("head", "Due now", kind="section", number="1")
ONE = Row("1.1", "A first inject", number="1.1", over="Public", right="due 14:30")
TWO = Row("1.2", "A second inject, with a title that is long enough to wrap to a second line")
THREE = Row("1.3", "A third inject", glyph="held")


@pytest.fixture
def rows(theme: Theme, qtbot: QtBot) -> RowList:
    view = RowList("Injects")
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show_rows([HEAD, ONE, TWO, THREE])
    view.show()
    return view


keys = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(keys, keys, st.sampled_from(["x", "y"]))
@settings(max_examples=60, deadline=None)
def test_the_model_ends_as_it_was_told_and_never_resets(
    before: list[str], after: list[str], title: str
) -> None:
    model = RowModel()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.set_rows([Row(key, "x") for key in before])
    wanted = [Row(key, title) for key in after]

    model.set_rows(wanted)

    assert [model.row_at(at) for at in range(model.rowCount())] == wanted
    assert model.row_at(len(after)) is None
    assert resets == []


def test_the_current_row_stays_when_rows_come_and_go(rows: RowList) -> None:
    rows.choose("1.2")

    rows.show_rows([HEAD, Row("1.0", "Before it"), TWO])

    assert rows.current_key() == "1.2"


def test_the_current_row_stays_when_its_words_change(rows: RowList) -> None:
    rows.choose("1.1")

    rows.show_rows([HEAD, Row("1.1", "Edited"), TWO, THREE])

    assert rows.current_key() == "1.1"
    assert rows.rows.row_at(1) == Row("1.1", "Edited")


def test_arrows_pass_over_headings(rows: RowList) -> None:
    rows.choose("1.1")

    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert rows.current_key() == "1.1"
    QTest.keyClick(rows, Qt.Key.Key_Down)

    assert rows.current_key() == "1.2"


def test_readers_hear_a_sentence(rows: RowList) -> None:
    index = rows.rows.index(1)

    said = rows.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)

    assert said == "1.1, Public, A first inject, due 14:30"


def test_given_words_for_readers_win() -> None:
    assert Row("k", "Title", says="Inject 3.5, public, due 14:30").sentence() == (
        "Inject 3.5, public, due 14:30"
    )


def test_the_buttons_stand_on_the_current_row_and_make_room(rows: RowList) -> None:
    bar = QPushButton("Deliver")
    flat = rows.visualRect(rows.rows.index(1)).height()
    rows.set_bar(bar, lambda row: row.key != "1.3")

    rows.choose("1.1")
    place = rows.visualRect(rows.rows.index(1))

    assert bar.isVisible()
    assert place.contains(bar.geometry())
    assert place.height() > flat
    rows.choose("1.3")
    assert not bar.isVisible()
    assert rows.visualRect(rows.rows.index(1)).height() == flat


def test_the_buttons_stay_on_their_row_when_one_comes_before_it(rows: RowList) -> None:
    bar = QPushButton("Deliver")
    rows.set_bar(bar)
    rows.choose("1.1")

    rows.show_rows([HEAD, Row("0.9", "New"), ONE, TWO])

    assert rows.visualRect(rows.rows.index(2)).contains(bar.geometry())


def test_a_long_title_takes_two_lines(rows: RowList) -> None:
    short = rows.visualRect(rows.rows.index(3)).height()

    assert rows.visualRect(rows.rows.index(2)).height() > short


def test_a_long_word_at_the_end_leaves_the_number_and_who_it_is_to(theme: Theme) -> None:
    measure = RowMeasure(lines=2, lead=0)
    long = Row("1", "A title", number="1.1", over="Public", right="if nobody has come by then " * 4)

    assert measure.right_room(long, 300) == 180
    assert measure.right_room(ONE, 300) == measure.right_width(ONE) < 180


def test_a_click_on_a_heading_is_told_apart(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.section_pressed) as pressed:
        QTest.mouseClick(
            rows.viewport(),
            Qt.MouseButton.LeftButton,
            pos=rows.visualRect(rows.rows.index(0)).center(),
        )

    assert pressed.args == ["head"]


def test_markup_in_a_title_is_no_markup() -> None:
    model = RowModel()
    model.set_rows([Row("k", "<b>bold</b>")])

    assert model.data(model.index(0)) == "<b>bold</b>"
    assert model.data(QModelIndex()) is None


def test_the_count_of_a_long_list_is_asked_of_qt_alone() -> None:
    assert LongRows.rowCount is QStringListModel.rowCount
