"""Voting power under the charter in force, for the kinds of decision that came up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import DecisionKind
from wargame.play.membership import members_of
from wargame.rules.case import Case, CaseError
from wargame.rules.power import power

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from wargame.game.ids import SeatId
    from wargame.play.reviewing.motions import MotionReview, NotBrought
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

Roles = tuple[tuple[str, tuple["SeatId", ...]], ...]


@dataclass(frozen=True, slots=True)
class PowerReview:
    """Power of every member over kinds of decision that give the same figures.

    Attributes:
        kinds: Titles of the kinds.
        numbers: Numbers of the motions of these kinds.
        seqs: Entries at which those were tabled, or that say that nobody brought them.
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


class _Asked(NamedTuple):
    """A kind of decision that came up, by a motion that was tabled or that nobody brought."""

    kind: str
    number: str
    seq: int
    roles: Roles


def powers(
    motions: Iterable[MotionReview],
    not_brought: Iterable[NotBrought],
    charter: Charter,
    pack: Pack,
) -> tuple[PowerReview, ...]:
    """Work out power for each kind that came up under this charter, as if its article were open."""
    asked = [
        _Asked(one.kind, one.number, one.seq, one.roles)
        for one in motions
        if one.charter == charter.id
    ]
    asked += [_open(pack, one) for one in {one.template: one for one in not_brought}.values()]
    found: dict[object, PowerReview] = {}
    for one in asked:
        power_of = _power(one, charter, pack) if one.kind in charter.decisions else None
        if power_of is not None:
            key = (power_of.shares, power_of.decisiveness, power_of.undefined)
            found[key] = _joined(found[key], power_of) if key in found else power_of
    return tuple(found.values())


def _open(pack: Pack, one: NotBrought) -> _Asked:
    motion = pack.motion(one.template)
    roles = tuple((role.role, role.seats) for role in motion.roles)
    return _Asked(motion.kind, "", one.seq, roles)


def _power(asked: _Asked, charter: Charter, pack: Pack) -> PowerReview | None:
    members = members_of(pack, charter)
    case = Case(
        decision=DecisionKind(asked.kind),
        ballots={},
        roles={role: seats for role, seats in asked.roles if role in charter.roles},
        findings=dict.fromkeys(charter.facts, True),
        members=None if members == charter.members else members,
    )
    try:
        result = power(charter, case)
    except CaseError:
        return None
    # In the charter's order, so that kinds with the same figures are told together.
    held = [seat for seat in members if seat in result.banzhaf]
    shares = tuple((seat, result.banzhaf[seat], result.shapley[seat]) for seat in held)
    return PowerReview(
        (charter.decisions[case.decision].title,),
        (asked.number,) if asked.number else (),
        (asked.seq,),
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
