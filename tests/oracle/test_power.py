"""Power as the program works it out, three ways, against every coalition counted by the oracle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.oracle import power as oracle
from tests.oracle.campaign import PORTIONS, drawn_in
from tests.oracle.engine import as_case
from tests.oracle.generate import FOR_POWER
from tests.oracle.shrink import written
from tests.oracle.turning import adopts
from wargame.rules.coalitions import Coalitions
from wargame.rules.power import WAYS, power

if TYPE_CHECKING:
    from tests.oracle.words import Table


@pytest.mark.parametrize("portion", PORTIONS)
def test_the_indices_are_those_of_every_coalition_counted(portion: int) -> None:
    for _, drawn, case, charter in drawn_in(portion, 5_000, 400, lambda _: FOR_POWER):
        counted = oracle.power(drawn, case)
        found = power(charter, as_case(case))
        shown = f"{written(drawn, case)}\n{found}\n{counted}"

        if isinstance(counted, oracle.NotMonotone):
            assert found.sunk is not None, shown
            assert sinks(drawn, case, *found.sunk), shown
            continue
        assert found.sunk is None, shown
        assert found.decisiveness == counted.decisiveness, shown
        assert dict(found.banzhaf) == (counted.banzhaf or {}), shown
        assert dict(found.shapley) == (counted.shapley or {}), shown
        if counted.banzhaf:
            assert dict(found.banzhaf_absolute) == counted.banzhaf_absolute, shown


@pytest.mark.parametrize("portion", PORTIONS)
def test_every_way_that_applies_counts_the_same_swings(portion: int) -> None:
    for _, drawn, case, charter in drawn_in(portion, 5_000, 400, lambda _: FOR_POWER):
        counted = oracle.power(drawn, case)
        if isinstance(counted, oracle.NotMonotone):
            continue
        game = Coalitions(charter, as_case(case))
        for way, swings_of in WAYS.items():
            swings = swings_of(game)
            if swings is not None:
                shown = f"{way}\n{written(drawn, case)}"
                assert swings.winning == counted.winning, shown
                assert {s: sum(of) for s, of in swings.of.items()} == counted.swings, shown


def sinks(drawn: Table, case: Table, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the smaller coalition wins and the larger, which contains it, does not."""
    smaller, larger = sorted((set(one), set(other)), key=len)
    return smaller < larger and wins(drawn, case, smaller) and not wins(drawn, case, larger)


def wins(drawn: Table, case: Table, coalition: set[str]) -> bool:
    seats = case.get("members") or drawn["members"]
    ballots = {
        prefix + seat: "for" if seat in coalition else "against"
        for prefix in ("", "format/")
        for seat in seats
    }
    return adopts(drawn, {**case, "ballots": ballots, "elapsed": None}, article_open=True)
