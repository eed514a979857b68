"""How often seats agree, and how a group holds together: exact fractions, or nothing.

Only ballots that take a side or abstain count; where there is no motion to compare there is no
value, which is shown as a dash and never as 0.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wargame.game.ids import SeatId

COUNTED: Final = ("for", "against", "abstain")


class Cohesion(NamedTuple):
    """How a group held together over some motions, each the mean over those that have a value.

    Attributes:
        rice: |for - against| / (for + against).
        agreement: (largest - (all - largest) / 2) / all, of the three counts.
        motions: How many motions had a value of the agreement index.
    """

    rice: Fraction | None
    agreement: Fraction | None
    motions: int


def agreement(
    one: SeatId, other: SeatId, motions: Iterable[Mapping[SeatId, str]]
) -> Fraction | None:
    """Say how far two seats agreed over the motions on which both took a side or abstained.

    Each motion with the same ballot counts 1, each on which exactly one abstained one half.

    Args:
        one: A seat.
        other: Another.
        motions: The ballots of each motion by seat.
    """
    points = Fraction(0)
    shared = 0
    for ballots in motions:
        ours, theirs = ballots.get(one), ballots.get(other)
        if ours not in COUNTED or theirs not in COUNTED:
            continue
        shared += 1
        if ours == theirs:
            points += 1
        elif "abstain" in {ours, theirs}:
            points += Fraction(1, 2)
    return points / shared if shared else None


def rice(ballots: Iterable[str]) -> Fraction | None:
    """Rice's index of one motion: how one-sided those were who took a side."""
    given = list(ballots)
    yes, no = given.count("for"), given.count("against")
    return Fraction(abs(yes - no), yes + no) if yes + no else None


def agreement_index(ballots: Iterable[str]) -> Fraction | None:
    """Hix, Noury and Roland's index of one motion: abstaining is a side of its own."""
    given = [ballot for ballot in ballots if ballot in COUNTED]
    if not given:
        return None
    largest = max(given.count(value) for value in COUNTED)
    return (largest - Fraction(len(given) - largest, 2)) / len(given)


def cohesion(group: Iterable[SeatId], motions: Iterable[Mapping[SeatId, str]]) -> Cohesion:
    """Say how a group held together over some motions.

    Args:
        group: The seats.
        motions: The ballots of each motion by seat.
    """
    seats = tuple(group)
    votes = [[m[seat] for seat in seats if seat in m] for m in motions]
    indices = [index for index in map(agreement_index, votes) if index is not None]
    return Cohesion(
        _mean([index for index in map(rice, votes) if index is not None]),
        _mean(indices),
        len(indices),
    )


def _mean(values: list[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None
