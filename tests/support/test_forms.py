"""Days and hours are written as the person wants them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from wargame.support.forms import (
    Forms,
    day_words,
    days_words,
    hour_words,
    moment_words,
    read_hour,
    span_words,
    use_forms,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

AFTERNOON = datetime(2020, 10, 14, 14, 5, 9)  # noqa: DTZ001 - a moment of a story


@pytest.fixture(autouse=True)
def _usual_again() -> Iterator[None]:
    yield
    use_forms(Forms())


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (Forms(), "14 October 2020, 14:05"),
        (Forms("month-first", "12"), "October 14, 2020, 2:05 pm"),
        (Forms("iso", "24"), "2020-10-14, 14:05"),
    ],
)
def test_a_moment_is_written_in_the_form_that_holds(form: Forms, told: str) -> None:
    use_forms(form)

    assert moment_words(AFTERNOON) == told


@pytest.mark.parametrize(
    ("hour", "told"), [(0, "12:05:09 am"), (12, "12:05:09 pm"), (23, "11:05:09 pm")]
)
def test_noon_and_midnight_are_twelve(hour: int, told: str) -> None:
    use_forms(Forms(hour="12"))

    assert hour_words(AFTERNOON.replace(hour=hour), seconds=True) == told


@pytest.mark.parametrize(
    ("day", "one", "some", "span"),
    [
        ("words", "14 Oct", "14–16 Oct", "14 Oct to 2 Dec 2020"),
        ("month-first", "Oct 14", "Oct 14–16", "Oct 14 to Dec 2, 2020"),
        ("iso", "10-14", "10-14 to 10-16", "2020-10-14 to 2020-12-02"),
    ],
)
def test_days_without_a_year_and_spans(day: str, one: str, some: str, span: str) -> None:
    use_forms(Forms(day))
    first, last = date(2020, 10, 14), date(2020, 12, 2)

    assert day_words(first, year=False, short=True) == one
    assert days_words(first, 16) == some
    assert span_words(first, last) == span


@pytest.mark.parametrize("typed", ["16:50", " 16.50 ", "4:50 pm", "4:50PM", "4.50 pm", "4:50 p.m."])
def test_an_hour_is_read_in_either_form(typed: str) -> None:
    assert read_hour(typed) == time(16, 50)


@pytest.mark.parametrize("typed", ["", "25:00", "soon", "13:00 pm"])
def test_what_is_no_hour_is_none(typed: str) -> None:
    assert read_hour(typed) is None
