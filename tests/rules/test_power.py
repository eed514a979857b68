"""Power indices are exact, and the ways that lead to them agree."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import completed, frozen, shipped
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.coalitions import Coalitions
from wargame.rules.power import WAYS, power
from wargame.rules.reading import read

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def charter(test: dict[str, Any], weights: dict[str, Any] | None = None, **stage: Any) -> Charter:
    members: dict[str, Any] = {f"s{n:02}": {} for n in range(6)}
    for seat, weight in (weights or {}).items():
        members[seat] = {"weights": {"votes": weight}}
    columns = {"votes": {"says": "votes"}} if weights else {}
    stages = [{"id": "vote", "article": "a", "test": test, **stage}]
    data = {"members": members, "weights": columns, "rules": {"r": {"stages": stages}}}
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def test_power_in_the_security_council_is_what_the_literature_gives() -> None:
    found = power(shipped("unsc"), Case("resolution"))

    assert found.way == "classes"
    assert found.banzhaf[SeatId("CHN")] == Fraction(106, 635)
    assert found.banzhaf[SeatId("VNM")] == Fraction(21, 1270)
    assert found.banzhaf_absolute[SeatId("CHN")] == Fraction(848, 1 << 14)
    assert found.shapley[SeatId("CHN")] == Fraction(421, 2145)
    assert found.shapley[SeatId("VNM")] == Fraction(4, 2145)
    assert found.decisiveness == Fraction(848, 1 << 15)


def test_a_seat_that_never_matters_has_no_power() -> None:
    game = charter(
        {"share": "for", "base": "entitled", "weight": "votes", "more_than": "1/2"},
        {"s00": 50, "s01": 49, "s02": 1, "s03": 0, "s04": 0, "s05": 0},
    )

    found = power(game, Case("act"))

    assert found.banzhaf[SeatId("s00")] == Fraction(3, 5)
    assert found.banzhaf[SeatId("s01")] == found.banzhaf[SeatId("s02")] == Fraction(1, 5)
    assert found.shapley[SeatId("s00")] == Fraction(2, 3)
    assert found.banzhaf[SeatId("s03")] == 0


MAJORITY = {"count": "for", "at_least": 4}
GAMES: dict[str, tuple[dict[str, Any], dict[str, Any] | None]] = {
    "majority": ({"count": "for", "at_least": 4}, None),
    "weights": (
        {"share": "for", "base": "entitled", "weight": "votes", "at_least": "7/11"},
        {"s00": 4, "s01": 2, "s02": 2, "s03": 1, "s04": 1, "s05": 1},
    ),
    "decimals": (
        {"count": "for", "weight": "votes", "more_than": "2.5"},
        {"s00": "1.5", "s01": "0.5", "s02": 1, "s03": "0.25", "s04": "1/3", "s05": 0},
    ),
    "two columns": (
        {
            "all": [
                {"share": "for", "base": "cast", "more_than": "1/2"},
                {
                    "not": {
                        "block": ["against"],
                        "members_at_least": "fewest-plus-one",
                        "share_more_than": "1/3",
                        "weight": "votes",
                    }
                },
            ]
        },
        {"s00": 5, "s01": 3, "s02": 3, "s03": 2, "s04": 2, "s05": 1},
    ),
    "block of members": (
        {"any": [{"not": {"block": "against", "members_at_least": 3}}, {"none_of": "against"}]},
        None,
    ),
    "always": ({"any": [{"all": [{"always": True}, {"none_of": "against"}]}, MAJORITY]}, None),
    "fewest of members": (
        {
            "not": {
                "block": "against",
                "members_at_least": "fewest-plus-one",
                "share_more_than": "1/3",
            }
        },
        None,
    ),
    "any size": ({"not": {"block": "against", "share_more_than": "1/2"}}, None),
    "alone": ({"none_of": "against"}, None),
}


@pytest.mark.parametrize("name", GAMES)
def test_all_ways_agree_where_they_apply(name: str) -> None:
    game = Coalitions(charter(*GAMES[name]), Case("act"))

    found = [swings_of(game) for swings_of in WAYS.values()]

    assert all(swings is not None for swings in found)
    first, *others = [(dict(s.of), s.winning, s.sunk is None) for s in found if s is not None]
    assert all(other == first for other in others)


@pytest.mark.parametrize("name", GAMES)
def test_indices_sum_to_one(name: str) -> None:
    found = power(charter(*GAMES[name]), Case("act"))

    assert sum(found.banzhaf.values()) == 1
    assert sum(found.shapley.values()) == 1


def chained(*stages: dict[str, Any]) -> Coalitions:
    made = [{"id": f"s{n}", "article": "a", **stage} for n, stage in enumerate(stages)]
    data = {"members": [f"s{n:02}" for n in range(6)], "rules": {"r": {"stages": made}}}
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return Coalitions(found.charter, Case("act"))


@pytest.mark.parametrize(
    "game",
    [
        chained({"test": {"count": "for", "at_least": 5}, "failed": "next"}, {"test": MAJORITY}),
        chained({"test": MAJORITY, "quorum": {"count": "for", "at_least": 5}}),
        chained({"test": MAJORITY, "quorum": {"count": "cast", "at_least": 5}}),
    ],
)
def test_all_ways_agree_on_chains_and_quorums(game: Coalitions) -> None:
    found = [swings_of(game) for swings_of in WAYS.values()]

    first, *others = [(dict(s.of), s.winning) for s in found if s is not None]
    assert len(others) == 2
    assert all(other == first for other in others)


def test_sums_are_not_used_for_more_than_thirty_members() -> None:
    assert WAYS["sums"](Coalitions(shipped("osce"), Case("decision"))) is None


def test_sums_are_not_used_where_a_rule_looks_at_who_is_for() -> None:
    game = Coalitions(shipped("unsc"), Case("resolution"))

    assert WAYS["sums"](game) is None


def test_many_equal_members_are_no_problem() -> None:
    found = power(shipped("osce"), Case("decision"))

    assert found.way == "classes"
    assert set(found.banzhaf.values()) == {Fraction(1, 57)}


def test_weights_of_twenty_seven_members_are_counted_by_sums() -> None:
    found = power(shipped("eu-qmv"), Case("act"))

    assert found.way == "sums"
    assert sum(found.banzhaf.values()) == sum(found.shapley.values()) == 1
    assert found.shapley[SeatId("DEU")] > found.shapley[SeatId("FRA")]
    assert found.banzhaf[SeatId("MLT")] > 0


@pytest.mark.parametrize("way", WAYS)
def test_more_support_that_sinks_a_motion_is_told_with_the_two_coalitions(way: str) -> None:
    game = Coalitions(charter({"count": "for", "exactly": 3}), Case("act"))

    found = WAYS[way](game)

    assert found is not None
    assert found.sunk is not None
    smaller, larger = found.sunk
    assert set(smaller) < set(larger)
    assert (len(smaller), len(larger)) == (3, 4)


def test_power_is_not_defined_where_more_support_can_sink_a_motion() -> None:
    found = power(charter({"count": "for", "exactly": 3}), Case("act"))

    assert not found.banzhaf
    assert "more support" in found.undefined
    assert found.decisiveness == Fraction(20, 64)


def test_power_is_not_defined_where_nobody_ever_turns_the_outcome() -> None:
    found = power(charter({"always": True}), Case("act"))

    assert not found.banzhaf
    assert not found.shapley
    assert "no seat" in found.undefined
    assert found.decisiveness == 1


def test_sunk_coalitions_by_weight_are_real_ones() -> None:
    weights = {"s00": 5, "s01": 3, "s02": 3, "s03": 2, "s04": 2, "s05": 1}
    game = Coalitions(
        charter({"count": "for", "weight": "votes", "exactly": 7}, weights), Case("act")
    )

    found = WAYS["sums"](game)

    assert found is not None
    assert found.sunk is not None
    smaller, larger = found.sunk
    assert sum(weights[seat] for seat in smaller) == 7
    assert set(smaller) < set(larger)


def test_roles_are_taken_as_given() -> None:
    suspending = shipped("csto-as-written")

    found = power(suspending, Case("suspend", roles={"concerned": (SeatId("BLR"),)}))

    assert found.banzhaf[SeatId("BLR")] == 0
    assert found.banzhaf[SeatId("RUS")] == Fraction(1, 5)


def test_too_many_different_members_are_said_to_be_too_many() -> None:
    members = {f"s{n:02}": {"tags": [f"t{n}"]} for n in range(20)}
    data = {
        "members": members,
        "rules": {
            "r": {
                "stages": [
                    {
                        "id": "vote",
                        "article": "a",
                        "test": {"none_of": "against", "among": {"tag": "t0"}},
                    }
                ]
            }
        },
        "tags": {f"t{n}": [] for n in range(20)},
    }
    found = read(completed("many", frozen(data)))
    assert found.charter is not None, found.problems

    told = power(found.charter, Case("act"))

    assert told.way == ""
    assert "20 members" in told.undefined
