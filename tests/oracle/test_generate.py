"""The drawn charters and cases are the same each time, and meet everything often enough."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.oracle.generate import pair
from tests.oracle.oracle import Ruling, judged
from tests.oracle.shrink import smallest

OFTEN = 2_000
CODES = (
    "requires-met requires-false requires-contested ballot-resolved ballot-circle excluded-leaves "
    "excluded-stays must-abstain exclusion-contested electorate-empty not-open-yet "
    "silence-running quorum count share share-no-base margin casting none-of block fact role all "
    "any not stage-passed stage-failed"
)


@pytest.fixture(scope="module")
def rulings() -> list[Ruling]:
    return [judged(*pair(n)) for n in range(OFTEN)]


def test_the_same_number_draws_the_same_pair() -> None:
    assert pair(7) == pair(7)
    assert pair(7) != pair(8)


@pytest.mark.parametrize(
    "outcome", ["adopted", "rejected", "inadmissible", "contested", "inquorate", "pending"]
)
def test_every_outcome_is_drawn(rulings: list[Ruling], outcome: str) -> None:
    assert Counter(one.outcome for one in rulings)[outcome] >= 40


@pytest.mark.parametrize("code", CODES.split())
def test_every_code_is_drawn(rulings: list[Ruling], code: str) -> None:
    assert sum(code in one.codes for one in rulings) >= 12


def test_a_pair_is_cut_down_to_what_matters() -> None:
    charter = {"members": ["A", "B"], "tags": {"x": ["A"]}, "rule": {"not": {"not": {"b": 1}}}}

    def shows(charter: dict[str, object], case: dict[str, object]) -> bool:
        return "'b': 1" in str(charter) and "A" in case.get("ballots", "")  # type: ignore[operator]

    cut = smallest(charter, {"ballots": {"A": "for", "B": "for"}, "facts": {}}, shows)

    assert cut == ({"rule": {"b": 1}}, {"ballots": {"A": "for"}})
