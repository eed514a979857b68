"""Voting power under the charter in force, for the kinds of decision that came up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.play.cases import members_of
from wargame.rules.case import Case, CaseError
from wargame.rules.power import power

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from wargame.game.ids import SeatId
    from wargame.play.reviewing.motions import MotionReview
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

Roles = tuple[tuple[str, tuple["SeatId", ...]], ...]


@dataclass(frozen=True, slots=True)
class PowerReview:
    """Power of every member over kinds of decision that give the same figures.

    Attributes:
        kinds: Titles of the kinds.
        numbers: Numbers of the motions of these kinds.
        seqs: Entries at which those were tabled.
        shares: Seat, Banzhaf share, Shapley-Shubik share.
        decisiveness: Share of all divisions into for and against that adopt.
        undefined: Why there are no shares, empty where there are.
    """

    kinds: tuple[str, ...]
    numbers: tuple[str, ...]
    seqs: tuple[int, ...]
    shares: tuple[tuple[SeatId, Fraction, Fraction], ...]
    decisiveness: Fraction | None
    undefined: str


def powers(
    motions: Iterable[MotionReview], charter: Charter, pack: Pack
) -> tuple[PowerReview, ...]:
    """Work out power for each motion tabled under this charter, as if its article were open."""
    found: dict[object, PowerReview] = {}
    for motion in motions:
        if motion.charter != charter.id or motion.kind not in charter.decisions:
            continue
        one = _power(motion, charter, pack)
        if one is None:
            continue
        key = (one.shares, one.decisiveness, one.undefined)
        found[key] = _joined(found[key], one) if key in found else one
    return tuple(found.values())


def _power(motion: MotionReview, charter: Charter, pack: Pack) -> PowerReview | None:
    members = members_of(pack, charter)
    case = Case(
        decision=motion.kind,
        ballots={},
        roles=dict(motion.roles),
        findings=dict.fromkeys(charter.facts, True),
        members=None if members == charter.members else members,
    )
    try:
        result = power(charter, case)
    except CaseError:
        return None
    shares = tuple((seat, result.banzhaf[seat], result.shapley[seat]) for seat in result.banzhaf)
    return PowerReview(
        (motion.kind_title,),
        (motion.number,),
        (motion.seq,),
        shares,
        result.decisiveness,
        result.undefined,
    )


def _joined(one: PowerReview, other: PowerReview) -> PowerReview:
    return PowerReview(
        tuple(dict.fromkeys((*one.kinds, *other.kinds))),
        (*one.numbers, *other.numbers),
        (*one.seqs, *other.seqs),
        one.shares,
        one.decisiveness,
        one.undefined,
    )
