"""Worded ballots: conditions on facts, roles and each other, resolved in rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import completed, frozen
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.judge import judge
from wargame.rules.reading import read
from wargame.rules.standing import CODES
from wargame.rules.worded import (
    BallotCondition,
    IfAll,
    IfAny,
    IfBallot,
    IfFact,
    IfNot,
    IfRole,
    Worded,
)

if TYPE_CHECKING:
    from wargame.game.verdicts import Verdict
    from wargame.rules.charter import Charter

A, B, C, D = map(SeatId, ("ARM", "BLR", "KAZ", "RUS"))


def charter() -> Charter:
    stage = {
        "id": "vote",
        "article": "a",
        "test": {"share": "for", "base": "entitled", "at_least": 1},
    }
    data = {
        "members": ["ARM", "BLR", "KAZ", "RUS"],
        "facts": {"one": {"says": "one"}, "two": {"says": "two"}},
        "roles": {"host": {"says": "host"}, "party": {"says": "party"}},
        "rules": {"r": {"stages": [stage]}},
    }
    found = read(completed("small", frozen(data)))
    assert found.charter is not None
    return found.charter


def ruled(ballots: dict[SeatId, Any], **more: Any) -> Verdict:
    return judge(charter(), Case("act", {"main": ballots}, **more))


def is_for(seat: SeatId) -> IfBallot:
    return IfBallot(seat, frozenset({CODES["for"]}))


def worded(condition: BallotCondition) -> Worded:
    return Worded(condition, "for", "against")


def resolved(verdict: Verdict) -> list[tuple[str, str, str]]:
    return [
        (line.code, " ".join(line.seats["resolved"]), line.values["counts_as"])
        for line in verdict.trace
        if line.code.startswith("ballot-")
    ]


T, F, U = IfFact("one"), IfNot(IfFact("one")), IfFact("two")


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (T, True),
        (F, False),
        (U, None),
        (IfFact("one", is_=False), False),
        (IfNot(U), None),
        (IfAll((T, T)), True),
        (IfAll((T, U)), None),
        (IfAll((F, U)), False),
        (IfAny((F, F)), False),
        (IfAny((F, U)), None),
        (IfAny((T, U)), True),
        (IfRole("host", "filled", is_=True), True),
        (IfRole("party", "filled", is_=True), False),
        (IfRole("party", "filled", is_=False), True),
        (IfRole("host", "member", is_=True), True),
        (IfRole("host", "member", is_=False), False),
        (IfRole("party", "member", is_=True), False),
        (IfRole("host", "same_as", is_="host"), True),
        (IfRole("host", "same_as", is_="party"), False),
        (is_for(B), True),
        (is_for(C), False),
        (IfBallot(C, frozenset({CODES["against"], CODES["absent"]})), True),
    ],
)
def test_a_condition_holds_in_strong_kleene_logic(
    condition: BallotCondition, holds: bool | None
) -> None:
    ballots = {A: worded(condition), B: "for", C: "against"}

    verdict = ruled(ballots, findings={"one": True}, roles={"host": (A,)})

    (line,) = (line for line in verdict.trace if line.code == "ballot-resolved")
    assert line.values["condition"] == {True: "true", False: "false", None: "contested"}[holds]
    assert line.values["counts_as"] == ("for" if holds else "against")


def test_ballots_that_hang_on_each_other_are_resolved_in_rounds() -> None:
    verdict = ruled({A: worded(is_for(B)), B: worded(is_for(C)), C: worded(is_for(D)), D: "for"})

    assert verdict.outcome == "adopted"
    assert [seats for _, seats, _ in resolved(verdict)] == ["KAZ", "BLR", "ARM"]


def test_a_bare_reservation_is_known_before_the_first_round() -> None:
    verdict = ruled({A: worded(is_for(B)), B: "conditional", C: "for", D: "for"})

    assert verdict.outcome == "adopted"
    assert verdict.reserved == ("BLR",)


def test_ballots_that_wait_for_each_other_all_take_otherwise() -> None:
    verdict = ruled({A: worded(is_for(B)), B: worded(is_for(A)), C: "for", D: worded(is_for(C))})

    assert resolved(verdict) == [
        ("ballot-resolved", "RUS", "for"),
        ("ballot-circle", "ARM BLR", "against, against"),
    ]


def test_a_ballot_that_waits_for_itself_is_a_circle() -> None:
    assert resolved(ruled({A: worded(is_for(A))})) == [("ballot-circle", "ARM", "against")]


def test_what_waits_for_a_circle_belongs_to_it() -> None:
    verdict = ruled({A: worded(is_for(A)), B: Worded(is_for(A), "against", "for")})

    assert resolved(verdict) == [("ballot-circle", "ARM BLR", "against, for")]


def test_a_seat_that_said_nothing_is_known_to_be_absent() -> None:
    absent = IfBallot(B, frozenset({CODES["absent"]}))

    assert resolved(ruled({A: worded(absent)})) == [("ballot-resolved", "ARM", "for")]
