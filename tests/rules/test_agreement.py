"""Agreement and cohesion: exact, and nothing where there is nothing to compare."""

from __future__ import annotations

from fractions import Fraction

import pytest

from wargame.game.ids import SeatId
from wargame.rules.agreement import agreement, agreement_index, cohesion, rice

ARM, KAZ, RUS = SeatId("ARM"), SeatId("KAZ"), SeatId("RUS")


def test_the_same_ballot_counts_whole_and_one_abstention_half() -> None:
    motions = [
        {ARM: "for", KAZ: "for"},
        {ARM: "for", KAZ: "abstain"},
        {ARM: "for", KAZ: "against"},
        {ARM: "abstain", KAZ: "abstain"},
    ]

    assert agreement(ARM, KAZ, motions) == Fraction(5, 8)


def test_motions_that_one_of_them_missed_do_not_count() -> None:
    motions = [{ARM: "for", KAZ: "absent"}, {ARM: "for"}, {ARM: "for", KAZ: "not-participating"}]

    assert agreement(ARM, KAZ, motions) is None


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        (["for", "for", "against"], Fraction(1, 3)),
        (["for", "against"], Fraction(0)),
        (["abstain", "absent"], None),
        ([], None),
    ],
)
def test_rice_is_how_one_sided_they_were(ballots: list[str], expected: Fraction | None) -> None:
    assert rice(ballots) == expected


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        (["for", "for", "for"], Fraction(1)),
        (["for", "against", "abstain"], Fraction(0)),
        (["for", "for", "against", "abstain"], Fraction(1, 4)),
        (["absent"], None),
    ],
)
def test_the_agreement_index_takes_abstaining_as_a_side(
    ballots: list[str], expected: Fraction | None
) -> None:
    assert agreement_index(ballots) == expected


def test_cohesion_is_the_mean_over_motions_that_have_a_value() -> None:
    motions = [
        {ARM: "for", KAZ: "for", RUS: "against"},
        {ARM: "for", KAZ: "against"},
        {ARM: "abstain", KAZ: "abstain"},
        {RUS: "for"},
    ]

    found = cohesion([ARM, KAZ], motions)

    assert found.rice == Fraction(1, 2)
    assert found.agreement == (1 + Fraction(1, 4) + 1) / Fraction(3)
    assert found.motions == 3


def test_cohesion_of_nothing_is_no_value() -> None:
    assert cohesion([], [{ARM: "for"}]) == (None, None, 0)
