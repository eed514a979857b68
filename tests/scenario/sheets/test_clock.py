"""Times are read in every way that planners and spreadsheets write them."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from wargame.scenario.sheets.clock import Moment, moment_of


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("T+15", 15),
        ("t + 5 min", 5),
        ("T+1:30", 90),
        ("+20", 20),
        ("StartEx+45", 45),
        ("15", 15),
        (15, 15),
        (15.0, 15),
        (timedelta(minutes=90), 90),
    ],
)
def test_minutes_from_a_start(cell: object, minutes: int) -> None:
    assert moment_of(cell) == Moment(minutes, relative=True)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (time(9, 30), 570),
        (datetime(2026, 3, 2, 9, 30), 570),  # noqa: DTZ001 - as a spreadsheet gives it
        ("09:30", 570),
        ("9:30 AM", 570),
        ("12:15 a.m.", 15),
        ("Monday 2:05 pm", 845),
        ("2026-03-02 09:30", 570),
        ("021430Z MAR 26", 870),
        ("0930", 570),
        (0.5, 720),
    ],
)
def test_times_of_day(cell: object, minutes: int) -> None:
    assert moment_of(cell) == Moment(minutes, relative=False)


@pytest.mark.parametrize("cell", [None, "", "noon", "later", True, -3, 1.5, "25:99"])
def test_what_is_no_time(cell: object) -> None:
    assert moment_of(cell) is None
