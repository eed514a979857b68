"""Outlines of the world: whole, cut at the antimeridian, in the strength that fits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wargame.support.assets import asset
from wargame.support.cartography import (
    Arrow,
    Sheet,
    edge_arrow,
    free_place,
    rooms_of,
    spread,
    widest_room,
)
from wargame.support.geo import (
    COARSE,
    FINE,
    MIDDLE,
    Box,
    box_around,
    country,
    fitted,
    outlines,
    strength_for,
)

WORLD = Box(-180, -90, 180, 90)
CAUCASUS = Box(43.3, 38.3, 50.6, 41.8)


@pytest.mark.parametrize("strength", [FINE, MIDDLE, COARSE])
def test_no_outline_goes_round_the_world(strength: str) -> None:
    for one in outlines(WORLD, strength):
        for ring in one.rings:
            assert all(abs(a - b) < 180 for (a, _), (b, _) in pairwise(ring)), one.code
            assert all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring), one.code


@pytest.mark.parametrize("strength", [FINE, MIDDLE, COARSE])
def test_every_outline_is_closed_but_for_the_cut(strength: str) -> None:
    for one in outlines(WORLD, strength):
        for ring in one.rings:
            start, end = ring[0], ring[-1]
            assert start == end or abs(start[0]) == abs(end[0]) == 180, one.code


def test_no_file_of_outlines_is_large() -> None:
    sizes = [path.stat().st_size for path in asset("geo").glob("*.json")]
    assert len(sizes) == 3
    assert max(sizes) < 1_500_000


def test_a_region_gives_the_countries_that_reach_into_it() -> None:
    codes = {one.code for one in outlines(CAUCASUS)}
    assert {"ARM", "AZE", "GEO", "IRN", "RUS", "TUR"} <= codes
    assert not codes & {"BLR", "TJK", "FRA"}


def test_the_strength_follows_the_width() -> None:
    assert strength_for(CAUCASUS) == FINE
    assert strength_for(Box(26, 38.5, 81, 58.5)) == MIDDLE
    assert strength_for(Box(15, 30, 180, 80)) == COARSE
    # The fine outlines are kept for one part of the world only.
    assert strength_for(Box(-80, 0, -70, 8)) == MIDDLE


@pytest.mark.parametrize("strength", [FINE, MIDDLE])
def test_zooming_changes_no_border(strength: str) -> None:
    def owner(point: tuple[float, float]) -> set[str]:
        around = Box(point[0] - 1, point[1] - 1, point[0] + 1, point[1] + 1)
        level = Sheet(point[0] - 0.01, point[1] - 0.01, point[0] + 0.01, point[1] + 0.01)
        return {one.code for one in outlines(around, strength) if widest_room(one.rings, level)}

    assert owner((34.4, 45.2)) == {"UKR"}
    assert owner((46.75, 39.8)) == {"AZE"}
    assert owner((44.51, 40.18)) == {"ARM"}


def test_a_country_is_found_by_its_code() -> None:
    found = country("KGZ")
    assert found is not None
    assert found.name == "Kyrgyzstan"
    assert country("ALD") is None


def test_a_fitted_sheet_holds_the_whole_region() -> None:
    sheet = fitted(CAUCASUS, 640, 520)
    corners = [sheet.point(43.3, 38.3), sheet.point(50.6, 41.8)]
    assert all(-0.001 <= x <= 640.001 and -0.001 <= y <= 520.001 for x, y in corners)
    assert sheet.degrees(*sheet.point(46.75, 39.8)) == pytest.approx((46.75, 39.8))
    assert sheet.box().width >= CAUCASUS.width - 0.001


def test_a_box_around_points_has_them_all() -> None:
    assert box_around(((1, 2), (3, -4))) == Box(1, -4, 3, 2)


def test_a_name_stands_inside_the_visible_part_of_its_outline() -> None:
    square = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))
    room = widest_room([square], Sheet(60, 0, 200, 200))
    assert room is not None
    assert 60 < room.x < 100
    assert room.width == pytest.approx(40)
    assert widest_room([square], Sheet(150, 150, 200, 200)) is None


def test_other_places_for_a_name_lie_in_the_outline_too() -> None:
    triangle = ((0.0, 0.0), (100.0, 0.0), (0.0, 100.0))
    found = rooms_of([triangle], Sheet(0, 0, 200, 200))
    assert found[0] == widest_room([triangle], Sheet(0, 0, 200, 200))
    assert len({room.y for room in found}) > 5
    assert all(room.x + room.width / 2 + room.y <= 100.001 for room in found)


def test_an_arrow_stands_at_the_edge_on_the_way_to_what_lies_beyond() -> None:
    sheet = Sheet(0, 0, 200, 100)
    east = edge_arrow((900, 50), sheet)
    assert (east.x, east.y, east.turn) == pytest.approx((200, 50, 0))
    assert edge_arrow((100, -900), sheet).turn == pytest.approx(-90)


def test_arrows_do_not_cover_each_other() -> None:
    sheet = Sheet(0, 0, 200, 100)
    placed = spread([Arrow(200, 50, 0)] * 3, (50, 20), sheet)
    assert all(abs(a.y - b.y) >= 20 for a in placed for b in placed if a is not b)
    assert all(sheet.holds(one.x, one.y) for one in placed)


def test_words_take_the_first_free_place_or_none() -> None:
    sheet = Sheet(0, 0, 100, 100)
    taken = [Sheet(0, 0, 50, 50)]
    wanted = [Sheet(10, 10, 30, 20), Sheet(60, 10, 90, 20)]
    assert free_place(wanted, taken, sheet) == wanted[1]
    assert free_place([wanted[0], Sheet(90, 90, 120, 99)], taken, sheet) is None
