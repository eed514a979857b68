"""The programme of `make bench`: what it says, not how fast anything is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.__main__ import BEGINS, ENDS, PAGE, main
from benchmarks.measure import Goal, at_most, per_second, times_floor

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_every_line_ends_with_reached_or_missed() -> None:
    goals = {
        "reached": [
            times_floor("a", 0.3, 0.1001, 3),
            at_most("b", 0.019, 20),
            per_second("c", 40_000, 40_000),
        ],
        "missed": [
            times_floor("a", 0.31, 0.1, 3),
            at_most("b", 0.020, 20),
            per_second("c", 39_999, 40_000),
        ],
    }

    for word, those in goals.items():
        assert [goal.line().split()[-1] for goal in those] == [word] * 3


def test_a_row_of_the_page_says_the_same_as_the_line() -> None:
    goal = Goal("open", "50 ms", "120 ms", 2.4, "at most 3 x", reached=True)

    assert all(cell in goal.line() for cell in goal.cells())


def test_an_unknown_subject_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sped"]) == 2
    assert "exercise" in capsys.readouterr().out


def test_the_page_has_a_place_for_the_figures() -> None:
    text = (ROOT / PAGE).read_text(encoding="utf-8")

    assert text.count(BEGINS) == text.count(ENDS) == 1
