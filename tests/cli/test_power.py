"""`wargame power`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said


def test_indices_are_exact_fractions_that_sum_to_one(wargame: Callable[..., Said]) -> None:
    found = wargame("power", "unsc", "--decision", "resolution", "--json").json

    assert sum(Fraction(one) for one in found["banzhaf"].values()) == 1
    assert sum(Fraction(one) for one in found["shapley"].values()) == 1
    assert found["shapley"]["FRA"] == "421/2145"
    assert found["decisiveness"] == "53/2048"


def test_power_for_a_person_begins_with_the_most_powerful(wargame: Callable[..., Said]) -> None:
    lines = wargame("power", "unsc", "--decision", "resolution").out.splitlines()

    assert lines[1].split()[0] == "CHN"
    assert lines[-1].startswith("Power to act: 53/2048")


def test_decision_that_nobody_can_turn_says_so(wargame: Callable[..., Said]) -> None:
    said = wargame("power", "csto-as-written", "--decision", "withdraw")

    assert said.status == 0
    assert said.out.startswith("There are no indices")
