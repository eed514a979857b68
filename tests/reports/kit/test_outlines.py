"""Outlines on paper: what is left out of one changes nothing on the sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wargame.reports.kit.mapfigure import near_the_sheet

WIDE, HIGH = 100.0, 60.0
PLACES = st.tuples(st.integers(-150, 250), st.integers(-100, 160))
INSIDE = st.tuples(st.integers(1, 99), st.integers(1, 59))


def times_around(points: list[tuple[float, float]], place: tuple[float, float]) -> int:
    """How often a closed outline goes around a place, by crossings of a ray to the right."""
    x, y = place
    around = 0
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            around += 1 if y2 > y1 else -1
    return around


@given(st.lists(PLACES, min_size=3, max_size=60), INSIDE)
def test_the_same_places_of_the_sheet_are_within_an_outline(
    points: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    whole = [(float(x), float(y)) for x, y in points]
    # Off the grid of the corners, so that no place lies on a line of the outline by its height.
    at = (place[0] + 0.317, place[1] + 0.271)

    assert times_around(near_the_sheet(whole, WIDE, HIGH), at) == times_around(whole, at)


def test_a_long_coast_beyond_the_sheet_is_one_line() -> None:
    coast = [(150.0, float(y)) for y in range(60)]

    kept = near_the_sheet([(50.0, 0.0), *coast, (50.0, 59.0)], WIDE, HIGH)

    assert kept == [(50.0, 0.0), coast[0], coast[-1], (50.0, 59.0)]
