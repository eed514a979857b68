"""What seats do alone in the presidency's year has a price, an effect, and sometimes a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.presidency import AZE, CHN, EU, NATO, SECGEN, TUR, year
from tests.play.tables import BLR, RUS, SIX, TJK
from wargame.play.commands import EndExercise

if TYPE_CHECKING:
    from tests.play.stories import Story
    from wargame.game.ids import SeatId


def scores(table: Story) -> dict[str, int]:
    """Play on to the end with nothing more done, and count."""
    left = len(table.session.setting.pack.turns) - table.state.turn.number
    table.end_turn()
    for _ in range(left):
        table.open_turn().end_turn()
    table.session.submit(EndExercise())
    return {name: points for name, (points, _) in table.state.scores.items()}


# Bases, leases, arms, training, envoys, credit


@pytest.mark.parametrize(
    ("turn", "seat", "action", "price", "moved", "fact"),
    [
        (4, RUS, "rus-kant", 1, {"rus-burden": 1, "afghan": -1}, ("kant", "reinforced")),
        (1, RUS, "rus-201", 2, {"afghan": -5, "rus-burden": 2, "rus-alone": 2}, None),
        (1, RUS, "rus-arms-arm", 2, {"rus-burden": 1, "caucasus": 1, "rus-alone": 1}, None),
        (1, RUS, "rus-arms-aze", 0, {"rus-burden": -2, "cohesion": -4, "caucasus": 3}, None),
        (4, RUS, "rus-school", 1, {"interop": 1, "rus-burden": 1}, None),
        (4, RUS, "rus-credit-blr", 3, {"unrest": -3, "rus-burden": 4, "rus-alone": 3}, None),
        (5, RUS, "rus-envoy", 1, {"unrest": -4, "rus-alone": 4}, ("offer", "ignored")),
        (4, RUS, "rus-union", 3, {"rus-alone": 5, "cohesion": -2, "flank": 3}, None),
        (4, BLR, "blr-grodno", 1, {"flank": 6, "unrest": 1}, None),
        (3, TUR, "tur-exercise", 1, {"caucasus": 5, "outside": 3}, None),
        (6, CHN, "chn-debt", 1, {"unrest": -2, "outside": 1}, None),
        (1, NATO, "usa-visit", 1, {"outside": 2}, None),
        (5, EU, "eu-sanctions", 1, {"flank": 2, "unrest": 1, "rus-alone": 2}, None),
        (6, AZE, "aze-apply", 1, {"cohesion": -2}, ("aze-status", "applied")),
        (2, RUS, "rus-kanal", 1, {"transnational": -4, "interop": 2, "cohesion": 1}, None),
        (2, RUS, "rus-nelegal", 1, {"transnational": -2, "interop": 1}, None),
        (2, SECGEN, "secgen-proxy", 1, {"transnational": -2, "interop": 1, "warning": 1}, None),
        # 2, and 1 less while nearly all arms are gifts.
        (4, TJK, "tjk-kobalt", 1, {"training": 12, "transnational": -3}, ("kobalt", "held")),
        (4, RUS, "rus-grom", 2, {"training": 12, "transnational": -4}, ("grom", "held")),
        (2, SECGEN, "secgen-monitor", 1, {"pandemic": -3, "mechanisms": 2}, None),
        (1, SECGEN, "secgen-forecast", 3, {"warning": 12, "cohesion": -2}, None),
    ],
)  # fmt: skip
def test_an_instrument_costs_points_and_moves_the_year(
    turn: int,
    seat: SeatId,
    action: str,
    price: int,
    moved: dict[str, int],
    fact: tuple[str, str] | None,
) -> None:
    table = year(turn).told()
    before = {name: table.level(name) for name in moved}
    points = table.state.points[seat]
    table.moves(**{seat: action})

    assert points - table.state.points[seat] == price
    assert {name: table.level(name) - was for name, was in before.items()} == moved
    assert fact is None or table.fact(fact[0]) == fact[1]


@pytest.mark.parametrize(
    ("turn", "action", "judged", "article"),
    [
        (4, "rus-reserve", "contested", "charter-7"),
        (6, "rus-trilateral", "contested", "charter-7"),
        (5, "rus-aid-pause", "breach", "charter-5"),
        (4, "rus-union", "breach", "charter-5"),
        (3, "rus-arms-arm", "permitted", "charter-7-1"),
        (2, "rus-gas", "not-addressed", ""),
    ],
)
def test_the_charter_speaks_of_what_is_done_alone(
    turn: int, action: str, judged: str, article: str
) -> None:
    taken = year(turn).told().moves(RUS=action).taken(action)

    assert (taken.conduct, taken.article) == (judged, article)


def test_outsiders_sit_with_control_and_can_be_given_to_people() -> None:
    table = year(1)
    outside = {AZE, TUR, CHN, NATO, EU}

    assert {one.id for one in table.state.seats.values() if one.mode == "control"} == outside
    assert {one.id for one in table.state.seats.values() if one.vote} == set(SIX)


# Exercises and the epidemic


def test_the_epidemic_forbids_a_full_exercise_and_allows_a_smaller_one() -> None:
    full = year(3).told().moves(secgen="secgen-rubezh-hold")
    small = year(3).told()
    ready = small.level("training")
    small.moves(secgen="secgen-rubezh-small")

    assert full.level("pandemic") > 40
    assert full.refused() == ["prs-a-secgen-rubezh-hold"]
    assert full.fact("rubezh") == "planned"
    assert small.fact("rubezh") == "held-smaller"
    assert small.level("training") == ready + 9


def test_a_common_reserve_on_top_of_all_help_makes_room_for_the_exercise() -> None:
    table = year(2).told()
    table.moves(RUS="rus-med", KAZ="kaz-help", CHN="chn-medical", secgen="secgen-monitor")
    table.council("prs-m-4", SECGEN)
    table.end_turn().open_turn()
    assert table.level("pandemic") == 34
    table.told().moves(secgen="secgen-rubezh-hold")

    assert table.fact("rubezh") == "held"
    assert table.level("training") == 18


def test_what_is_put_off_is_gone_for_the_year_and_wears_the_forces_down() -> None:
    table = year(4).told()
    before = table.level("readiness"), table.level("interop")
    table.moves(secgen="secgen-rubezh-postpone secgen-police-postpone")

    assert table.fact("rubezh") == table.fact("kobalt") == table.fact("grom") == "postponed"
    assert (table.level("readiness"), table.level("interop")) == (before[0] - 2, before[1] - 3)
    assert table.level("training") == 0


def test_interaction_needs_a_host_and_a_quiet_border() -> None:
    alone = year(4).told().moves(secgen="secgen-vzaim-hold")
    hosted = year(4).told().moves(ARM="arm-vzaim-host", secgen="secgen-vzaim-hold")
    war = year(5).told().moves(secgen="secgen-vzaim-hold")

    assert alone.refused() == war.refused() == ["prs-a-secgen-vzaim-hold"]
    assert (hosted.fact("vzaim"), hosted.level("training")) == ("held", 28)
    assert hosted.level("caucasus") < alone.level("caucasus")


def test_brotherhood_may_be_held_smaller_left_or_cancelled() -> None:
    small = year(5).told().moves(secgen="secgen-nb-small")
    away = year(5).told().moves(ARM="arm-nb-away", KGZ="kgz-nb-away", KAZ="kaz-nb-observe")
    cancelled = year(5).told().moves(secgen="secgen-nb-cancel")

    assert (small.fact("nb"), cancelled.fact("nb")) == ("held-smaller", "cancelled")
    assert small.level("cohesion") - away.level("cohesion") == 5
    assert cancelled.level("legitimacy") == small.level("legitimacy") + 2


def test_poisk_finds_another_host() -> None:
    table = year(4).told().moves(secgen="secgen-poisk-hold")

    assert (table.fact("poisk"), table.level("training")) == ("held", 12)


# The goals of the chair, and what dependence forbids


def test_a_year_with_its_exercises_held_reaches_a_goal_that_history_missed() -> None:
    table = year(4).told()
    table.moves(ARM="arm-vzaim-host", RUS="rus-grom", secgen="secgen-vzaim-hold")
    reached = scores(table)

    assert reached["prs-obj-rus-5"] == 1
    assert reached["prs-obj-secgen-2"] >= 1
    history = {one.id: one.historical for one in table.session.setting.pack.objectives}
    assert history["prs-obj-rus-5"] == 0


def test_the_year_passes_the_chair_to_tajikistan() -> None:
    table = year(6).told()
    assert table.fact("chair") == "rus"
    table.moves(TJK="tjk-chair")

    assert table.fact("chair") == "tjk"
    assert scores(table)["prs-obj-tjk-3"] >= 1


def test_the_flank_counts_against_those_who_move_troops() -> None:
    calm, tense = year(4).told(), year(4).told()
    calm.moves(KAZ="")
    tense.moves(RUS="rus-reserve rus-union", BLR="blr-grodno blr-claim")

    assert tense.level("flank") - calm.level("flank") == 14
