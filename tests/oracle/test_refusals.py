"""What the program refuses among drawn charters is refused rightly, and is little."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from tests.oracle.ballots import raw_ballots, resolve
from tests.oracle.counting import holds
from tests.oracle.engine import RefusedCharter, as_charter
from tests.oracle.generate import case, pair
from tests.oracle.oracle import electorate
from tests.oracle.room import enter
from tests.oracle.shrink import written
from tests.oracle.words import TRUE

if TYPE_CHECKING:
    from tests.oracle.counting import Roll
    from tests.oracle.words import Table
    from wargame.rules.wrong import Problem

DRAWN: Final = 2_000
CASES: Final = 60
"""Cases drawn to meet what is said to be impossible."""


@pytest.fixture(scope="module")
def refused() -> list[tuple[Table, list[Problem]]]:
    found = []
    for n in range(DRAWN):
        drawn, _ = pair(n)
        try:
            as_charter(drawn)
        except RefusedCharter as refusal:
            found.append((drawn, refusal.problems))
    return found


def test_few_drawn_charters_are_refused(refused: list[tuple[Table, list[Problem]]]) -> None:
    assert len(refused) < DRAWN // 20


def test_what_is_refused_as_impossible_never_happens(
    refused: list[tuple[Table, list[Problem]]],
) -> None:
    for drawn, problems in refused:
        for problem in problems:
            assert not happens(drawn, problem), f"{problem}\n{written(drawn, {})}"


def happens(drawn: Table, problem: Problem) -> bool:
    """Whether a drawn case meets the test, or finds a voter, that the problem is about."""
    rules, name, stages, at, *rest = problem.key
    assert (rules, stages) == ("rules", "stages"), problem
    stage = drawn["rules"][name]["stages"][at]
    rng = Random(0)  # noqa: S311 - repeatable draws, nothing secret
    for _ in range(CASES):
        roll = seated(drawn, stage, rng)
        if rest[0] == "electorate":
            if roll.voters:
                return True
            continue
        spec = stage
        for step in rest[:-1]:
            spec = spec[step]
        if holds(spec, roll) == TRUE:
            return True
    return False


def seated(drawn: Table, stage: Table, rng: Random) -> Roll:
    """The electorate and ballots of a stage in some case with the charter's own tags."""
    one = case(rng, drawn) | {"tags": None}
    room = enter(drawn, one)
    raw = raw_ballots(one, stage.get("asks", "main"), room.seats)
    return electorate(stage.get("electorate", {}), room, resolve(raw, room, "for").values, set())
