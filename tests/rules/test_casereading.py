"""Cases are read from batch lines and from the command line, and refused with their place."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.rules.casebook import shipped
from wargame.game.ids import SeatId
from wargame.rules.admission import misfits
from wargame.rules.case import Case, CaseError
from wargame.rules.casereading import (
    ballots_argument,
    facts_argument,
    read_case,
    seats_argument,
)
from wargame.rules.judge import judge, outcome_of
from wargame.rules.program import program_of
from wargame.rules.worded import IfAll, IfAny, IfBallot, IfFact, IfNot, IfRole, Worded


def test_a_batch_line_is_read_as_the_specification_writes_it() -> None:
    case = read_case(
        {
            "charter": "unsc",
            "decision": "resolution",
            "ballots": {
                "rus": "yes",
                "format/KGZ": "against",
                "ARM": {"if": {"fact": "lawful-request"}, "then": "for", "otherwise": "no"},
            },
            "roles": {"party": ["CHN"]},
            "facts": {"chapter-vi": True},
            "elapsed": 48,
        }
    )

    assert case.ballots == {
        "main": {"RUS": "for", "ARM": Worded(IfFact("lawful-request"), "for", "against")},
        "format": {"KGZ": "against"},
    }
    assert case.roles == {"party": ("CHN",)}
    assert case.findings == {"chapter-vi": True}
    assert case.elapsed == 48


def test_the_arguments_of_the_command_line_say_the_same() -> None:
    case = read_case(
        {
            "decision": "assist",
            "ballots": ballots_argument("RUS=for, format/KGZ=abstain,ARM=if:lawful-request:for:no"),
            "roles": seats_argument("party=CHN+IND,host=kgz,requester=", "--roles"),
            "facts": facts_argument("external-attack=true,not-domestic=contested"),
            "elapsed": "2.5",
        }
    )

    assert case.ballots["main"][SeatId("RUS")] == "for"
    assert case.ballots["format"] == {"KGZ": "abstain"}
    assert case.roles == {"party": ("CHN", "IND"), "host": ("KGZ",), "requester": ()}
    assert case.findings == {"external-attack": True}
    assert case.elapsed == Fraction(5, 2)


def test_a_condition_may_look_at_another_seats_ballot() -> None:
    case = read_case(
        {
            "decision": "act",
            "ballots": {
                "A": {
                    "if": {
                        "all": [
                            {"ballot_of": "KAZ", "is": ["for", "abstain"]},
                            {"not": {"role": "host", "filled": True}},
                            {"any": [{"role": "host", "same_as": "party"}]},
                            {"role": "host", "member": False},
                        ]
                    },
                    "then": "for",
                    "otherwise": "absent",
                }
            },
        }
    )

    (ballot,) = case.ballots["main"].values()
    assert isinstance(ballot, Worded)
    assert isinstance(ballot.condition, IfAll)
    assert [type(part) for part in ballot.condition.parts] == [IfBallot, IfNot, IfAny, IfRole]


def deep(levels: int) -> dict[str, Any]:
    condition: dict[str, Any] = {"fact": "f"}
    for _ in range(levels):
        condition = {"not": condition}
    return condition


WRONG: list[tuple[Any, list[str]]] = [
    ([], ["not a table"]),
    ({}, ["decision"]),
    ({"decision": "x", "balots": {}}, ["balots", "ballots"]),
    ({"decision": "x", "ballots": {"RUS": "fro"}}, ["ballots.RUS", "fro", "for"]),
    ({"decision": "x", "facts": {"f": []}}, ["facts.f", "true or false"]),
    ({"decision": "x", "ballots": {"RUS": 1}}, ["ballots.RUS", "1"]),
    ({"decision": "x", "ballots": {"RUS": True}}, ["ballots.RUS"]),
    ({"decision": "x", "ballots": {"RUS": "for", "rus": "no"}}, ["two ballots"]),
    ({"decision": "x", "ballots": {"main/RUS": "for", "RUS": "no"}}, ["two ballots"]),
    ({"decision": "x", "ballots": {"A": {"if": {"fact": "f"}}}}, ["if, then and otherwise"]),
    (
        {"decision": "x", "ballots": {"A": {"if": {}, "then": "for", "otherwise": "no"}}},
        ["ballots.A.if", "no condition"],
    ),
    (
        {
            "decision": "x",
            "ballots": {"A": {"if": {"fact": "f"}, "then": "conditional", "otherwise": "no"}},
        },
        ["conditional"],
    ),
    (
        {
            "decision": "x",
            "ballots": {
                "A": {"if": {"ballot_of": "B", "is": "yea"}, "then": "for", "otherwise": "no"}
            },
        },
        ["yea"],
    ),
    (
        {
            "decision": "x",
            "ballots": {"A": {"if": {"role": "h", "held": True}, "then": "for", "otherwise": "no"}},
        },
        ["held", "filled"],
    ),
    (
        {
            "decision": "x",
            "ballots": {"A": {"if": {"all": []}, "then": "for", "otherwise": "no"}},
        },
        ["all", "list"],
    ),
    (
        {
            "decision": "x",
            "ballots": {"A": {"if": deep(25), "then": "for", "otherwise": "no"}},
        },
        ["nested more than 20 deep"],
    ),
    (
        {
            "decision": "x",
            "ballots": {"A": {"if": {"ballot_of": "B", "is": 7}, "then": "for", "otherwise": "no"}},
        },
        ["7 is no ballot"],
    ),
    ({"decision": "x", "facts": {"f": "maybe"}}, ["facts.f", "maybe"]),
    ({"decision": "x", "roles": {"host": 3}}, ["roles.host", "seats"]),
    ({"decision": "x", "elapsed": -1}, ["elapsed", "-1"]),
    ({"decision": "x", "elapsed": "soon"}, ["elapsed", "soon"]),
    ({"decision": "x", "elapsed": "1e999999"}, ["elapsed"]),
    ({"decision": "x", "elapsed": True}, ["elapsed"]),
    ({"decision": "x", "elapsed": "1/0"}, ["elapsed"]),
]


@pytest.mark.parametrize(("data", "parts"), WRONG)
def test_a_case_of_the_wrong_form_is_refused_with_its_place(data: Any, parts: list[str]) -> None:
    with pytest.raises(CaseError) as refused:
        read_case(data)

    for part in parts:
        assert part in str(refused.value)


@pytest.mark.parametrize(
    ("reader", "text", "parts"),
    [
        (ballots_argument, "RUS=for,KAZ", ["--ballots, item 2 (KAZ)", "RUS=for"]),
        (ballots_argument, "RUS=for,KAZ=fro", ["item 2", "fro", "Did you mean for"]),
        (ballots_argument, "RUS=for,rus=no", ["item 2", "twice"]),
        (ballots_argument, "RUS=if:a:b", ["if:FACT:THEN:OTHERWISE"]),
        (facts_argument, "a=yes", ["--facts, item 1", "yes"]),
    ],
)
def test_an_argument_is_refused_with_its_position(reader: Any, text: str, parts: list[str]) -> None:
    with pytest.raises(CaseError) as refused:
        reader(text)

    for part in parts:
        assert part in str(refused.value)


UNFIT: list[tuple[dict[str, Any], list[str]]] = [
    ({"decision": "asist"}, ["decision", "asist", "assist"]),
    ({"ballots": {"GEO": "for"}}, ["ballots.GEO", "no member"]),
    ({"ballots": {"RUZ": "for"}}, ["Did you mean RUS"]),
    ({"ballots": {"fromat/RUS": "for"}}, ["fromat", "main"]),
    ({"roles": {"requestor": ["ARM"]}}, ["roles.requestor", "requester"]),
    ({"facts": {"lawful": True}}, ["facts.lawful", "lawful-request"]),
    ({"tags": {"suspnded": ["ARM"]}}, ["suspended"]),
    (
        {"ballots": {"ARM": {"if": {"fact": "nope"}, "then": "for", "otherwise": "no"}}},
        ["ballots.ARM", "nope"],
    ),
    (
        {
            "ballots": {
                "ARM": {
                    "if": {"ballot_of": "GEO", "is": "for"},
                    "then": "for",
                    "otherwise": "no",
                }
            }
        },
        ["GEO"],
    ),
    (
        {
            "ballots": {
                "ARM": {"if": {"role": "x", "filled": True}, "then": "for", "otherwise": "no"}
            }
        },
        ["no role x"],
    ),
]


@pytest.mark.parametrize(("data", "parts"), UNFIT)
@pytest.mark.parametrize("ask", [judge, outcome_of])
def test_a_case_that_does_not_fit_its_charter_is_refused(
    ask: Any, data: dict[str, Any], parts: list[str]
) -> None:
    case = read_case({"decision": "assist", **data})

    with pytest.raises(CaseError) as refused:
        ask(shipped("csto-as-written"), case)

    for part in parts:
        assert part in str(refused.value)


@pytest.mark.parametrize(
    "ballot", ["maybe", "excluded", Worded(IfFact("lawful-request"), "x", "for")]
)
def test_a_ballot_that_is_none_is_refused_by_the_judge(ballot: Any) -> None:
    with pytest.raises(CaseError, match=r"ballots\.ARM"):
        judge(shipped("csto-as-written"), Case("assist", {"main": {SeatId("ARM"): ballot}}))


def test_a_ballot_on_another_question_is_refused_with_its_place() -> None:
    case = Case("assist-limited", {"format": {SeatId("GEO"): "for"}})

    with pytest.raises(CaseError, match=r"ballots\.format/GEO"):
        judge(shipped("csto-as-written"), case)


def test_a_member_without_a_weight_is_refused() -> None:
    case = Case("statement", members=(SeatId("ARM"), SeatId("UZB")))

    with pytest.raises(CaseError, match="UZB has no weight votes"):
        judge(shipped("csto-weighted-majority"), case)


def test_nothing_between_two_commas_is_nothing() -> None:
    assert ballots_argument("RUS=for,,KAZ=no,") == {"RUS": "for", "KAZ": "no"}


def test_a_member_named_twice_is_refused() -> None:
    with pytest.raises(CaseError, match="twice"):
        judge(shipped("csto-as-written"), Case("assist", members=(SeatId("ARM"), SeatId("ARM"))))


def test_everything_that_does_not_fit_can_be_listed() -> None:
    written = shipped("csto-as-written")
    case = Case(
        "assist",
        {"other": {SeatId("ARM"): "for"}, "main": {SeatId("GEO"): "for"}},
        roles={"guest": ()},
        findings={"rain": True},
    )

    found = [misfit.position for misfit in misfits(program_of(written, case), case)]

    assert found == ["ballots.other", "ballots.GEO", "roles.guest", "facts.rain"]
