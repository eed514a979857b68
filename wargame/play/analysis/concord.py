"""How far seats agreed in their ballots, and what of it cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.rules.agreement import COUNTED, Cohesion, agreement, cohesion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from wargame.game.ids import SeatId
    from wargame.play.reviewing.motions import MotionReview

MAIN: Final = "main"
FEWEST: Final = 3
"""A share over fewer motions than this says little, and the report says so."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two seats: how far they agreed, over how many motions; None where there was none."""

    one: SeatId
    other: SeatId
    share: Fraction | None
    motions: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A motion that no two seats can be compared on, and why."""

    number: str
    why: str
    seq: int


@dataclass(frozen=True, slots=True)
class Concord:
    """Agreement between seats over the main question of each roll call.

    Attributes:
        seats: Seats that cast a ballot that can be compared, in the pack's order.
        compared: Number and first ballot's entry of each motion that counts.
        left_out: Roll calls that do not, with the reason.
        alike: Motions on which all that counted cast the same ballot.
    """

    seats: tuple[SeatId, ...]
    pairs: tuple[Pair, ...]
    cohesion: Cohesion
    compared: tuple[tuple[str, int], ...]
    left_out: tuple[LeftOut, ...]
    alike: tuple[str, ...]

    def pair(self, one: str, other: str) -> Pair | None:
        """The two of them, in either order."""
        for pair in self.pairs:
            if {pair.one, pair.other} == {one, other}:
                return pair
        return None


def concord(motions: Iterable[MotionReview], roster: Sequence[SeatId]) -> Concord | None:
    """Compare the ballots of all seats; None where no roll was called."""
    called = [one for one in motions if one.ballots]
    if not called:
        return None
    counted = [(motion, _counted(motion)) for motion in called]
    compared = [(motion, ballots) for motion, ballots in counted if len(ballots) > 1]
    given = [ballots for _, ballots in compared]
    seats = tuple(seat for seat in roster if any(seat in ballots for ballots in given))
    return Concord(
        seats,
        _pairs(seats, given),
        cohesion(seats, given),
        tuple((motion.number, motion.ballots[0].seq) for motion, _ in compared),
        tuple(_left_out(motion, ballots) for motion, ballots in counted if len(ballots) <= 1),
        tuple(motion.number for motion, ballots in compared if len(set(ballots.values())) == 1),
    )


def _counted(motion: MotionReview) -> dict[SeatId, str]:
    return {
        one.seat: one.value
        for one in motion.ballots
        if one.question == MAIN and one.value in COUNTED
    }


def _pairs(seats: Sequence[SeatId], given: Sequence[Mapping[SeatId, str]]) -> tuple[Pair, ...]:
    return tuple(
        Pair(
            one,
            other,
            agreement(one, other, given),
            sum(one in ballots and other in ballots for ballots in given),
        )
        for place, one in enumerate(seats)
        for other in seats[place + 1 :]
    )


def _left_out(motion: MotionReview, ballots: Mapping[SeatId, str]) -> LeftOut:
    if not any(one.question == MAIN for one in motion.ballots):
        why = "its question is not the one that others are compared on"
    elif ballots:
        why = "a single seat said yes, no or abstain"
    else:
        why = "nobody said yes, no or abstain"
    return LeftOut(motion.number, why, motion.seq)
