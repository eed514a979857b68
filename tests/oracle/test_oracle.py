"""Two judges, one answer: the program and the oracle on charters and cases drawn by lot.

An ordinary run takes a tenth of the campaign; `WARGAME_CASES=full` takes all of it. What they
disagree on is cut down and shown, to be decided by the page and kept in the case book.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.ledger import tried
from tests.oracle import turning
from tests.oracle.campaign import PORTIONS, drawn_in
from tests.oracle.engine import RefusedCharter, as_case, as_charter
from tests.oracle.generate import ACTIONS, FOR_FLIPS, FOR_FLIPS_OF_TWO, Size, case
from tests.oracle.oracle import conduct, judged
from tests.oracle.shrink import smallest, written
from wargame.rules.conduct import judge_conduct
from wargame.rules.flips import rule
from wargame.rules.judge import judge, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.words import Table
    from wargame.game.verdicts import Change, Verdict
    from wargame.rules.charter import Charter

    Answer = Callable[[Table, Table], Any]

PER_CHARTER: Final = 3
"""Cases judged one after the other by one loaded charter, which may remember things."""


@pytest.mark.parametrize("portion", PORTIONS)
def test_both_judges_agree_on_every_ruling(portion: int) -> None:
    judged_in_all = 0
    for n, drawn, first, charter in drawn_in(portion, whole=8_000, tenth=800):
        rng = Random(-n - 1)  # noqa: S311 - repeatable draws, nothing secret
        cases = [first, *(case(rng, drawn) for _ in range(PER_CHARTER - 1))]
        for one in cases:
            if ruling(charter, one) != expected_ruling(drawn, one):
                show(drawn, one, lambda d, c: ruling(as_charter(d), c), expected_ruling)
        judged_in_all += len(cases)
    tried("rulings held against the second judge", judged_in_all, "no difference")


def for_flips(n: int) -> Size:
    return FOR_FLIPS if n % 6 else FOR_FLIPS_OF_TWO


@pytest.mark.parametrize("portion", PORTIONS)
def test_both_find_the_same_turning_sets(portion: int) -> None:
    searched = 0
    for _, drawn, one, _ in drawn_in(portion, whole=3_000, tenth=310, size=for_flips):
        if turned(drawn, one) != expected_turned(drawn, one):
            show(drawn, one, turned, expected_turned)
        searched += 1
    tried("turning sets held against brute force", searched, "no difference")


@pytest.mark.parametrize("portion", PORTIONS)
def test_both_name_the_same_blockers_and_pivots(portion: int) -> None:
    for _, drawn, one, _ in drawn_in(portion, whole=3_000, tenth=310, size=for_flips):
        if hinges(drawn, one) != expected_hinges(drawn, one):
            show(drawn, one, hinges, expected_hinges)


@pytest.mark.parametrize("portion", PORTIONS)
def test_turning_sets_come_in_the_order_of_the_page(portion: int) -> None:
    for _, drawn, one, charter in drawn_in(portion, whole=3_000, tenth=310, size=for_flips):
        keys = [_place(each) for each in rule(charter, as_case(one)).flips]

        assert keys == sorted(keys), written(drawn, one)


@pytest.mark.parametrize("portion", PORTIONS)
def test_both_say_the_same_of_an_action(portion: int) -> None:
    for n, drawn, one, charter in drawn_in(portion, whole=5_000, tenth=500):
        one.pop("members", None)
        rng = Random(n)  # noqa: S311 - repeatable draws, nothing secret
        actions = set(rng.sample(ACTIONS, rng.choice((1, 1, 2))))

        said = judge_conduct(
            charter, actions=actions, roles=as_case(one).roles, findings=one["facts"]
        )

        assert said.judged == conduct(drawn, actions, one), written(drawn, one)
        tried("actions held against the second judge", 1, "no difference")


def ruling(charter: Charter, one: Table) -> Table:
    verdict = judge(charter, as_case(one))
    return {
        "outcome": verdict.outcome,
        "bulk": outcome_of(charter, as_case(one)),
        "would_be": verdict.would_be,
        "stage": verdict.stage,
        "bound": sorted(verdict.bound),
        "reserved": sorted(verdict.reserved),
        "codes": _codes(verdict),
    }


def expected_ruling(drawn: Table, one: Table) -> Table:
    said = judged(drawn, one)
    return {
        "outcome": said.outcome,
        "bulk": said.outcome,
        "would_be": said.would_be,
        "stage": said.stage,
        "bound": said.bound,
        "reserved": said.reserved,
        "codes": sorted(said.codes - CONDITIONS),
    }


CONDITIONS: Final = {"fact", "role", "all", "any", "not", "always"}
"""Codes that preconditions share with tests; the page does not say which of them write one."""


def _codes(verdict: Verdict) -> list[str]:
    codes: set[str] = {line.code for line in verdict.trace}
    if "share-no-base" in codes:
        codes.add("share")
    return sorted(codes - CONDITIONS)


def _place(changes: tuple[Change, ...]) -> tuple[int, list[tuple[bool, str, str]]]:
    """Fewer changes, then findings before ballots, then by id and what it becomes."""
    ids = [f"{one.fact or ''}{one.question or ''}/{one.seat or ''}" for one in changes]
    kinds = [one.kind == "ballot" for one in changes]
    becomes = [one.becomes for one in changes]
    return len(changes), list(zip(kinds, ids, becomes, strict=True))


def turned(drawn: Table, one: Table) -> list[str]:
    verdict = rule(as_charter(drawn), as_case(one))
    sets = sorted(" ".join(sorted(map(_change, each))) for each in verdict.flips)
    # A list that was cut off is compared by what the oracle has of it.
    if verdict.truncated:
        every = expected_turned(drawn, one)
        return every if set(sets) <= set(every) and len(sets) >= 50 else [*sets, "cut off"]
    return sets


def _change(change: Change) -> str:
    if change.kind == "finding":
        return f"{change.fact}={change.becomes}"
    return f"{change.question}/{change.seat}={change.becomes}"


def expected_turned(drawn: Table, one: Table) -> list[str]:
    return sorted(
        " ".join(
            sorted(
                f"{item[1]}={str(becomes).lower()}"
                if item[0] == "finding"
                else f"{item[1]}/{item[2]}={becomes}"
                for item, becomes in each.items()
            )
        )
        for each in turning.flips(drawn, one)
    )


def hinges(drawn: Table, one: Table) -> dict[str, list[str]]:
    verdict = rule(as_charter(drawn), as_case(one))
    return {"blockers": sorted(verdict.blockers), "pivots": sorted(verdict.pivots)}


def expected_hinges(drawn: Table, one: Table) -> dict[str, list[str]]:
    outcome = judged(drawn, one).outcome
    seats = turning.turning_seats(drawn, one, outcome)
    if outcome == "adopted":
        return {"blockers": [], "pivots": seats}
    return {"blockers": seats, "pivots": []}


def show(drawn: Table, one: Table, ours: Answer, theirs: Answer) -> None:
    """Fail with the smallest charter and case on which the two differ."""

    def differ(charter: Table, smaller: Table) -> bool:
        try:
            return bool(ours(charter, smaller) != theirs(charter, smaller))
        except (RefusedCharter, KeyError, ValueError, IndexError, TypeError, AttributeError):
            return False

    charter, smaller = smallest(drawn, one, differ)
    pytest.fail(
        f"the judges differ\n{written(charter, smaller)}\n"
        f"program: {ours(charter, smaller)}\noracle:  {theirs(charter, smaller)}"
    )
