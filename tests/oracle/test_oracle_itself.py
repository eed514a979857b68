"""The oracle alone, on the worked cases of the page and on edges made by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle.oracle import conduct, judged
from tests.oracle.power import NotMonotone, Power, power
from tests.oracle.turning import Changes, flips, turning_seats
from tests.oracle.worked import UNSC, WORKED, Worked, charter, others

if TYPE_CHECKING:
    from tests.oracle.words import Table

CELLS = [
    ({"share": "for", "base": "cast", "more_than": "1/2"}, True),
    ({"share": "for", "base": "present", "more_than": "1/2"}, False),
    ({"share": "for", "base": "entitled", "more_than": "1/2"}, False),
    ({"share": "for", "base": "present", "at_least": "4/9"}, True),
    ({"share": "for", "base": "present", "more_than": "4/9"}, False),
    ({"share": "for", "base": "entitled", "at_most": "0.4"}, True),
    ({"share": "for", "base": "entitled", "less_than": "0.4"}, False),
    ({"share": "for", "base": "entitled", "exactly": "0.40"}, True),
    ({"none_of": "against"}, False),
    ({"not": {"count": ["against", "abstain"], "exactly": 5}}, False),
    ({"margin": "for", "over": "against", "at_least": 3}, True),
    ({"margin": "for", "over": "against", "more_than": 3}, False),
    ({"margin": "for", "over": "abstain", "exactly": 0}, True),
    ({"all": []}, True),
    ({"any": []}, False),
]
"""Rows of the table of abstentions and their neighbours: for 4, against 1, abstain 4, absent 1."""

TEN = dict(
    zip(
        "ABCDEFGHIJ",
        ["for"] * 4 + ["against"] + ["abstain"] * 4,
        strict=False,
    )
)


def small(stage: Table | list[Table], seats: str = "ABCDEFGHIJ", **more: Any) -> Table:
    stages = stage if isinstance(stage, list) else [{"id": "vote", **stage}]
    return {
        "members": list(seats),
        "decisions": {"do": {"rule": "r", **more.pop("decision", {})}},
        "rules": {"r": {"stages": stages}},
        **more,
    }


def outcome(charter_: Table, ballots: dict[str, Any], **case: Any) -> str:
    return judged(charter_, {"decision": "do", "ballots": ballots, **case}).outcome


@pytest.mark.parametrize("row", WORKED, ids=[str(n) for n in range(1, len(WORKED) + 1)])
def test_the_worked_cases_come_out_as_the_page_says(row: Worked) -> None:
    ruling = judged(charter(row.charter), row.case)

    assert ruling.outcome == row.outcome
    assert ruling.would_be == (row.would_be or row.outcome)
    assert ruling.bound == sorted(row.bound)
    assert row.code in ruling.codes


@pytest.mark.parametrize(("number", "expected"), [
    (2, [{("ballot", "main", "KAZ"): "abstain"}]),
    (4, [{("finding", "external-attack"): True}]),
    (8, [{("ballot", "format", "KGZ"): "abstain"}]),
    (14, [{("ballot", "main", "FRA"): "abstain", ("ballot", "main", "GBR"): "abstain"}]),
])  # fmt: skip
def test_the_flips_of_the_worked_cases(number: int, expected: list[Changes]) -> None:
    row = WORKED[number - 1]

    assert flips(charter(row.charter), row.case) == expected


def test_blockers_of_a_contested_case_are_those_of_what_would_be() -> None:
    row = WORKED[5]

    assert turning_seats(charter(row.charter), row.case, row.outcome) == ["KGZ"]


@pytest.mark.parametrize(("test", "expected"), CELLS, ids=[str(test) for test, _ in CELLS])
def test_what_an_abstention_is_follows_from_the_base(test: Table, expected: bool) -> None:
    assert outcome(small({"test": test}), TEN) == ("adopted" if expected else "rejected")


@pytest.mark.parametrize("comparison", ["at_least", "at_most", "less_than", "exactly"])
def test_a_share_of_nothing_is_false_for_every_comparison(comparison: str) -> None:
    stage = {"test": {"share": "for", "base": "cast", comparison: 0}}

    ruling = judged(small(stage), {"decision": "do", "ballots": {}})

    assert ruling.outcome == "rejected"
    assert "share-no-base" in ruling.codes


@pytest.mark.parametrize(("effect", "result"), [
    ("leaves", "adopted"),
    ("stays", "rejected"),
    ("abstains", "rejected"),
])  # fmt: skip
def test_whether_the_excluded_one_is_in_the_denominator(effect: str, result: str) -> None:
    stage = {
        "electorate": {"without": [{"who": {"seat": "A"}, "effect": effect}]},
        "test": {"share": "for", "base": "entitled", "at_least": 1},
    }

    assert outcome(small(stage, "ABC"), {"A": "against", "B": "for", "C": "for"}) == result


def test_the_stronger_of_two_exclusions_wins_in_any_order() -> None:
    two = [
        {"who": {"seat": "A"}, "effect": "abstains"},
        {"who": {"everyone": True}, "effect": "stays", "when": {"fact": "x"}},
        {"who": {"seat": ["A", "B"]}, "effect": "leaves", "when": {"fact": "x", "is": False}},
    ]
    for without in (two, two[::-1]):
        stage = {
            "electorate": {"without": without},
            "test": {"count": "entitled", "exactly": 1},
        }

        assert outcome(small(stage, "ABC"), {}, facts={"x": False}) == "adopted"


def test_a_contested_exclusion_takes_no_right_away() -> None:
    stage = {
        "electorate": {
            "without": [{"who": {"seat": "A"}, "effect": "leaves", "when": {"fact": "x"}}]
        },
        "test": {"none_of": "against"},
    }

    ruling = judged(small(stage, "AB"), {"decision": "do", "ballots": {"A": "against"}})

    assert (ruling.outcome, "exclusion-contested" in ruling.codes) == ("rejected", True)


def test_nobody_but_excluded_seats_is_an_empty_electorate() -> None:
    stage = {
        "electorate": {"without": [{"who": {"everyone": True}, "effect": "stays"}]},
        "quorum": {"always": True},
        "test": {"always": True},
    }

    ruling = judged(small(stage, "AB"), {"decision": "do"})

    assert (ruling.outcome, "electorate-empty" in ruling.codes) == ("rejected", True)


def test_want_of_a_quorum_is_no_lost_vote() -> None:
    stages: list[Table] = [
        {
            "id": "a",
            "quorum": {"count": "present", "at_least": 2},
            "test": {"always": True},
            "failed": "next",
        },
        {"id": "b", "test": {"always": True}},
    ]

    assert outcome(small(stages, "AB"), {"A": "for"}) == "inquorate"


def test_a_quorum_on_a_contested_fact_is_contested() -> None:
    stage = {"quorum": {"fact": "x"}, "test": {"always": True}}

    assert outcome(small(stage, "AB"), {}) == "contested"


@pytest.mark.parametrize(("facts", "kind", "result"), [
    ({"x": True}, "all", "contested"),
    ({"x": False}, "all", "rejected"),
    ({"x": True}, "any", "adopted"),
    ({"x": False}, "any", "contested"),
])  # fmt: skip
def test_strong_kleene(facts: dict[str, bool], kind: str, result: str) -> None:
    assert outcome(small({"test": {kind: [{"fact": "x"}, {"fact": "y"}]}}), {}, facts=facts) == (
        result
    )


@pytest.mark.parametrize(("chair", "ballot", "result"), [
    (["C"], "for", "adopted"),
    (["C"], "against", "rejected"),
    (["C"], "abstain", "rejected"),
    (["B", "C"], "for", "rejected"),
    (["secgen"], "for", "rejected"),
    (["secgen", "C"], "for", "adopted"),
    ([], "for", "rejected"),
])  # fmt: skip
def test_a_casting_vote_decides_a_tie_only_alone(
    chair: list[str], ballot: str, result: str
) -> None:
    stage = {
        "electorate": {"of": {"seat": ["A", "B"]}},
        "test": {"margin": "for", "over": "against", "more_than": 0, "casting": {"role": "chair"}},
    }

    got = outcome(
        small(stage, "ABC"),
        {"A": "for", "B": "against", "C": ballot},
        roles={"chair": chair},
    )

    assert got == result


@pytest.mark.parametrize(("ballots", "result"), [
    ({"A": "for", "B": "against", "C": "for", "D": "against"}, "adopted"),
    ({"A": "for", "B": "against", "C": "for", "D": "for"}, "rejected"),
    ({"A": "for", "B": "against", "C": "abstain", "D": "against"}, "rejected"),
])  # fmt: skip
def test_a_casting_seat_outside_is_picked_by_the_ballot_it_cast(
    ballots: dict[str, str], result: str
) -> None:
    chairs = [{"tag": "chairs"}, {"ballot": "for"}]
    stage = {
        "electorate": {"without": [{"who": {"tag": "chairs"}, "effect": "leaves"}]},
        "test": {"margin": "for", "over": "against", "more_than": 0, "casting": {"all": chairs}},
    }

    assert outcome(small(stage, "ABCD", tags={"chairs": ["C", "D"]}), ballots) == result


@pytest.mark.parametrize(("blockers", "result"), [
    ("AB", "adopted"),
    ("ABC", "rejected"),
    ("CDE", "adopted"),
    ("BCDE", "rejected"),
])  # fmt: skip
def test_a_block_needs_one_more_than_the_fewest_and_the_weight(blockers: str, result: str) -> None:
    # A and B are 70 of 100: the fewest above one half are two, so three are needed.
    weights = {"A": "40", "B": "30", "C": "10.5", "D": "10", "E": "9.5"}
    stage = {
        "test": {
            "not": {
                "block": ["against", "abstain"],
                "members_at_least": "fewest-plus-one",
                "share_more_than": "1/2",
                "weight": "w",
            }
        }
    }
    seats = {seat: {"weights": {"w": weight}} for seat, weight in weights.items()}

    got = outcome({**small(stage), "members": seats}, dict.fromkeys(blockers, "against"))

    assert got == result


def test_two_worded_ballots_that_name_each_other_and_one_that_waits_for_them() -> None:
    def wording(of: str, otherwise: str) -> Table:
        return {"if": {"ballot_of": of, "is": "for"}, "then": "for", "otherwise": otherwise}

    ballots = {
        "A": wording("B", "against"),
        "B": wording("A", "abstain"),
        "C": wording("A", "absent"),
        "D": "conditional",
        "E": wording("D", "against"),
    }
    stage = {
        "test": {
            "all": [
                {"count": "for", "exactly": 2},
                {"count": "against", "exactly": 1},
                {"count": "abstain", "exactly": 1},
                {"count": "absent", "exactly": 1},
            ]
        }
    }

    ruling = judged(small(stage, "ABCDE"), {"decision": "do", "ballots": ballots})

    assert (ruling.outcome, ruling.reserved) == ("adopted", ["D"])
    assert "ballot-circle" in ruling.codes


@pytest.mark.parametrize(("elapsed", "result"), [
    (0, "pending"),
    (71, "pending"),
    (72, "adopted"),
    (None, "adopted"),
])  # fmt: skip
def test_silence_adopts_only_when_it_has_run_out(elapsed: int | None, result: str) -> None:
    stage = {"test": {"none_of": "against"}, "silence": {"days": 3}}

    assert outcome(small(stage, "AB"), {}, elapsed=elapsed) == result
    assert outcome(small(stage, "AB"), {"A": "against"}, elapsed=elapsed) == "rejected"


def test_the_first_false_precondition_gives_the_outcome_and_a_presumption_can_be_it() -> None:
    requires = [
        {"need": {"fact": "x"}},
        {"need": {"fact": "y"}, "if_contested": "assume-false", "if_false": "rejected"},
        {"need": {"fact": "z"}},
    ]
    given = small({"test": {"always": True}}, "AB", decision={"requires": requires})

    assert outcome(given, {}) == "rejected"
    assert outcome(given, {}, facts={"x": False}) == "inadmissible"
    assert outcome(given, {}, facts={"y": True}) == "contested"
    assert outcome(given, {}, facts={"x": True, "y": True, "z": False}) == "inadmissible"
    assert outcome(given, {}, facts={"x": True, "y": True, "z": True}) == "adopted"


BOUND = [
    ("all", "ABCDE"),
    ("none", ""),
    ("in-favour", "A"),
    ("participants", "AB"),
    ({"all_but": ["not-participating"]}, "ABDE"),
    ({"all_but": ["against"]}, "ABC"),
    ({"all_but": ["against", "abstain"]}, "AC"),
    ({"voters_but": ["abstain"]}, "AC"),
]


@pytest.mark.parametrize(("binds", "expected"), BOUND, ids=[str(one) for one, _ in BOUND])
def test_who_is_bound(binds: Any, expected: str) -> None:
    # A is for, B must abstain, C stays out; D has left and E is suspended, both against.
    stage = {
        "electorate": {
            "without": [
                {"who": {"seat": "B"}, "effect": "abstains"},
                {"who": {"seat": "D"}, "effect": "leaves"},
                {"who": {"seat": "E"}, "effect": "stays"},
            ]
        },
        "test": {"count": "for", "at_least": 1},
        "binds": binds,
    }
    ballots = {"A": "for", "B": "for", "C": "not-participating", "D": "no", "E": "against"}

    ruling = judged(small(stage, "ABCDE"), {"decision": "do", "ballots": ballots})

    assert "".join(ruling.bound) == expected


def test_a_fallback_opens_later_and_on_its_own_question() -> None:
    stages: list[Table] = [
        {"id": "a", "test": {"none_of": "against"}, "failed": "c"},
        {"id": "b", "test": {"not": {"always": True}}},
        {"id": "c", "asks": "other", "opens_after": {"days": 1}, "test": {"none_of": "against"}},
    ]
    ballots = {"A": "against", "other/B": "against"}

    assert outcome(small(stages, "AB"), {"A": "against"}) == "adopted"
    assert outcome(small(stages, "AB"), ballots) == "rejected"
    assert outcome(small(stages, "AB"), ballots, elapsed=23) == "pending"
    assert outcome(small(stages, "AB"), ballots, elapsed=24) == "rejected"


@pytest.mark.parametrize(("actions", "facts", "result"), [
    ({"base"}, {}, "contested"),
    ({"base"}, {"agreed": True}, "permitted"),
    ({"base"}, {"agreed": False}, "breach"),
    ({"exercise"}, {}, "contested"),
    ({"exercise"}, {"agreed": True}, "permitted"),
    ({"exercise"}, {"agreed": False}, "not-addressed"),
    ({"envoy"}, {}, "not-addressed"),
])  # fmt: skip
def test_rules_of_conduct(actions: set[str], facts: dict[str, bool], result: str) -> None:
    rules = {
        "conduct": {
            "a": {"action": "base", "unless": {"fact": "agreed"}, "judged": "breach"},
            "b": {"action": "base", "judged": "permitted"},
            "c": {"action": "exercise", "when": {"fact": "agreed"}, "judged": "permitted"},
        },
        "members": ["A"],
    }

    assert conduct(rules, actions, {"facts": facts}) == result


def test_power_of_the_security_council_of_five() -> None:
    stage = {
        "test": {
            "all": [{"count": "for", "at_least": 3}, {"none_of": "against", "among": {"seat": "A"}}]
        }
    }

    found = power(small(stage, "ABCDE"), {"decision": "do"})

    assert isinstance(found, Power)
    assert found.swings == {"A": 11, "B": 3, "C": 3, "D": 3, "E": 3}
    assert found.decisiveness == Fraction(11, 32)
    assert found.shapley is not None
    assert found.banzhaf is not None
    assert sum(found.shapley.values()) == sum(found.banzhaf.values()) == 1
    assert found.shapley["A"] == Fraction(3, 5)


def test_power_is_not_defined_where_support_can_sink_a_motion() -> None:
    found = power(small({"test": {"count": "for", "exactly": 1}}, "AB"), {"decision": "do"})

    assert isinstance(found, NotMonotone)
    assert len(found.larger) == len(found.smaller) + 1


def test_nobody_swings_where_nothing_can_be_adopted() -> None:
    found = power(small({"test": {"not": {"always": True}}}, "AB"), {"decision": "do"})

    assert isinstance(found, Power)
    assert found.banzhaf is None


def test_a_longer_step_on_the_same_ballots_is_superfluous() -> None:
    given = small({"test": {"none_of": "against"}}, "AB")

    found = flips(given, {"decision": "do", "ballots": {"A": "against", "B": "for"}})

    assert found == [{("ballot", "main", "A"): "abstain"}]


def test_flips_with_a_quorum_of_those_who_vote() -> None:
    # Two of three must vote and nobody be against: C's vote in favour helps and no other does.
    stage = {"quorum": {"count": "cast", "at_least": 2}, "test": {"none_of": "against"}}
    case = {"decision": "do", "ballots": {"A": "for", "B": "abstain"}}

    found = flips(small(stage, "ABC"), case)

    assert found == [{("ballot", "main", "B"): "for"}, {("ballot", "main", "C"): "for"}]


def test_findings_and_ballots_may_have_to_change_together() -> None:
    stage = {"test": {"all": [{"fact": "x"}, {"count": "for", "at_least": 1}]}}

    found = flips(small(stage, "A"), {"decision": "do", "ballots": {}, "facts": {"x": False}})

    assert found == [{("finding", "x"): True, ("ballot", "main", "A"): "for"}]


def test_periods_count_as_run_out_for_flips() -> None:
    stage = {"opens_after": {"days": 1}, "test": {"count": "for", "at_least": 1}}

    found = flips(small(stage, "A"), {"decision": "do", "ballots": {"A": "for"}, "elapsed": 0})

    assert found == [{("ballot", "main", "A"): "abstain"}]


@pytest.mark.parametrize(("elapsed", "result"), [(95, "pending"), (96, "adopted")])
def test_silence_begins_when_its_stage_opens(elapsed: int, result: str) -> None:
    stage = {
        "opens_after": {"days": 1},
        "silence": {"hours": 72},
        "test": {"none_of": "against"},
    }

    assert outcome(small(stage, "A"), {}, elapsed=elapsed) == result


def test_members_and_tags_of_the_case_replace_those_of_the_charter() -> None:
    case = {
        "decision": "resolution",
        "members": list(UNSC[:12]),
        "tags": {"permanent": ["BEL"]},
        "ballots": others(UNSC[:12], {"USA": "against"}),
    }

    assert judged(charter("unsc"), case).outcome == "adopted"
    assert len(judged(charter("unsc"), case).bound) == 12
