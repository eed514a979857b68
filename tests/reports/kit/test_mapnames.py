"""A country's name stands in the country, and on nothing that is disputed."""

from __future__ import annotations

from wargame.reports.kit.mapfigure import name_places
from wargame.support.cartography import Sheet

FRAME = Sheet(0, 0, 400, 200)
LAND = [(0.0, 0.0), (200.0, 0.0), (200.0, 200.0), (0.0, 200.0)]
AREA = [(60.0, 60.0), (160.0, 60.0), (160.0, 140.0), (60.0, 140.0)]
# Wide at its upper edge, where another country begins; narrow below.
FUNNEL = [(0.0, 0.0), (200.0, 0.0), (110.0, 20.0), (110.0, 200.0), (30.0, 200.0), (30.0, 20.0)]


def test_a_name_keeps_off_a_disputed_area() -> None:
    free, kept = (list(name_places([LAND], areas, 60, FRAME)) for areas in ([], [AREA]))

    assert 60 < free[0][1] < 140
    assert kept
    assert all(y < 54 or y > 146 for _, y in kept)


def test_a_name_does_not_stand_across_a_border() -> None:
    (first, *_) = name_places([FUNNEL], [], 60, FRAME)

    assert 20 < first[1] < 194
    assert 60 <= first[0] <= 80


def test_what_has_no_room_has_no_name() -> None:
    assert not list(name_places([[(0.0, 0.0), (30.0, 0.0), (30.0, 30.0)]], [], 60, FRAME))
