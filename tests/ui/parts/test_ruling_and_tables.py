from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.chart import Chart, Series
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.trace import TraceLine, TraceList, TraceRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

PASSED = TraceLine("a", "passed", "Treaty 4", "asked #131", "passed", "ok", "Filed on paper #131.")
FAILED = TraceLine(
    "b", "failed", "Charter 12", "consensus", "failed", "bad", "Belarus objects.", is_open=True
)


@pytest.fixture
def trace(theme: Theme, qtbot: QtBot) -> TraceList:
    widget = TraceList()
    qtbot.addWidget(widget)
    widget.show_lines((PASSED, FAILED))
    widget.show()
    return widget


def test_passed_lines_are_folded_and_failed_ones_open(trace: TraceList) -> None:
    assert [row.is_open() for row in trace.rows()] == [False, True]


def test_what_a_person_unfolded_stays_so(trace: TraceList) -> None:
    trace.rows()[0].unfold(is_open=True)

    trace.show_lines((PASSED, replace(FAILED, result="overridden")))

    assert trace.rows()[0].is_open()
    assert trace.rows()[1].line.result == "overridden"


def test_the_same_ruling_is_not_made_anew(trace: TraceList) -> None:
    before = trace.rows()

    trace.show_lines((PASSED, FAILED))

    assert trace.rows() == before


def test_an_entry_in_a_line_is_told(trace: TraceList, qtbot: QtBot) -> None:
    row = trace.rows()[0]

    with qtbot.waitSignal(trace.entry_opened) as opened:
        row.entry_opened.emit(131)

    assert opened.args == [131]
    assert row.accessibleName() == "Treaty 4, asked #131: passed"


def lines(*keys: str) -> list[Line]:
    return [Line(key, (Cell(key), Cell("Adopted", glyph="passed", tone="ok"))) for key in keys]


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> DataTable:
    widget = DataTable("Register", ("No.", "Verdict"), (60, 0))
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show_lines(lines("2.1", "3.1", "3.2"))
    widget.show()
    return widget


def test_the_chosen_line_stays(table: DataTable) -> None:
    table.choose("3.1")

    table.show_lines(lines("1.1", "2.1", "3.1", "3.2"))

    assert table.current_key() == "3.1"


def test_a_cell_is_heard_with_its_head(table: DataTable) -> None:
    index = table.lines.index(0, 1)

    assert table.lines.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Verdict: Adopted"


def test_shapes_in_a_cell_are_heard_as_words(theme: Theme) -> None:
    assert Cell(marks=(("yes", "Armenia yes"), ("no", "Belarus no"))).sentence() == (
        "Armenia yes, Belarus no"
    )


def test_rows_have_their_height_and_the_rest_is_shared(table: DataTable) -> None:
    assert table.rowHeight(0) == 36
    assert table.columnWidth(0) == 60
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    assert table.full_height() >= 3 * 36


def test_a_head_stands_over_its_figures(theme: Theme, qtbot: QtBot) -> None:
    widget = DataTable("Log", ("Entry",), (60,))
    qtbot.addWidget(widget)
    widget.show_lines([Line("1", (Cell("#1", at_end=True),))])

    along = widget.lines.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)

    assert along & Qt.AlignmentFlag.AlignTrailing


def test_the_chart_is_heard_as_a_table(theme: Theme, qtbot: QtBot) -> None:
    chart = Chart("Indicators")
    qtbot.addWidget(chart)
    chart.show_series(("start", "turn 1"), (Series("Cohesion", (50, None)),))

    access = QAccessible.queryAccessibleInterface(chart)

    assert access.role() == QAccessible.Role.Chart
    assert access.text(QAccessible.Text.Description) == "start, turn 1\nCohesion: 50, none"


def test_the_axis_holds_every_value(theme: Theme, qtbot: QtBot) -> None:
    chart = Chart("Indicators")
    qtbot.addWidget(chart)
    assert chart.bounds() == (0, 100)

    chart.show_series(("a", "b"), (Series("One", (25, 74)), Series("Two", (40, 41))))

    assert chart.bounds() == (20, 80)
    chart.resize(500, 240)
    assert not chart.grab().isNull()


def test_one_flat_line_still_has_an_axis(theme: Theme, qtbot: QtBot) -> None:
    chart = Chart("Indicators")
    qtbot.addWidget(chart)

    chart.show_series(("a",), (Series("One", (40,)),))

    assert chart.bounds() == (40, 60)
    assert not chart.grab().isNull()


def test_a_long_article_takes_a_second_line_and_pushes_nothing_out(theme: Theme) -> None:
    says = "On a member's land on its official application, the Security Council being informed."
    name = "Agreement on peacekeeping activity (2007), Article 3, second paragraph"
    row = TraceRow(TraceLine("x", "failed", name, says, "failed", "bad"))
    assert row.minimumSizeHint().width() <= 260
