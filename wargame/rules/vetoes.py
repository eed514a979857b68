"""Vetoes that no rule names: who alone can defeat what all others want (CHARTERS, section 10).

Also the smallest groups sharing a tag that can block, and members that never matter. Everything
is asked of the judge; nothing is inferred from the shape of a rule.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from wargame.rules.ballots import Cast
from wargame.rules.coalitions import Coalitions
from wargame.rules.judge import judge, walk
from wargame.rules.kinds.none_of import NoneOf
from wargame.rules.power import power
from wargame.rules.standing import ABSENT, ABSTAIN, AGAINST, FOR, NAMES, codes_of

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Line
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.room import Mask

WAYS: Final = (("against", AGAINST), ("abstain", ABSTAIN), ("absent", ABSENT))
"""The three ways in which a seat may refuse: the columns of the table."""

_SMALL: Final = 12


@dataclass(frozen=True, slots=True)
class VetoRow:
    """What one seat can do alone against all others in favour.

    Attributes:
        seat: The seat.
        against: Whether it defeats the decision by voting against.
        abstain: Whether by abstaining.
        absent: Whether by staying away.
        named: Whether a `none_of` of the rule asks it, so that the veto is there to be read.
        hidden_by: Places of the tests that fail when it refuses, where no `none_of` names it.
    """

    seat: SeatId
    against: bool
    abstain: bool
    absent: bool
    named: bool
    hidden_by: tuple[Line, ...] = ()

    @property
    def disguised(self) -> bool:
        """Whether it has a veto that the rule does not name."""
        return not self.named and (self.against or self.abstain or self.absent)


@dataclass(frozen=True, slots=True)
class Vetoes:
    """The table for one kind of decision.

    Attributes:
        adopted: Whether it is adopted when all are in favour; if not, the rest says nothing.
        rows: A row for each member that can do something, in the charter's order.
        groups: For each tag, the smallest groups of its members that defeat a decision together
            when all others are in favour; none where one of them can do it alone.
        dummies: Members whose ballot never matters when the others are for or against.
    """

    adopted: bool
    rows: tuple[VetoRow, ...]
    groups: tuple[tuple[str, tuple[tuple[SeatId, ...], ...]], ...]
    dummies: tuple[SeatId, ...]


def vetoes(charter: Charter, case: Case) -> Vetoes:
    """Look for vetoes in a kind of decision, preconditions taken as met.

    Args:
        charter: The rules.
        case: The kind of decision, roles, findings, members and tags; ballots play no part.

    Raises:
        CaseError: When the charter knows no such decision, role, fact or tag.
    """
    game = _Refusals(charter, case)
    if not game.passes(0, AGAINST):
        return Vetoes(adopted=False, rows=(), groups=(), dummies=())
    rows = tuple(row for row in map(game.row, game.members) if _does_something(row))
    return Vetoes(True, rows, game.groups(), game.dummies())


def _does_something(row: VetoRow) -> bool:
    return row.against or row.abstain or row.absent


class _Refusals(Coalitions):
    """The game in which some refuse in one way, and all others are in favour."""

    def passes(self, refusing: Mask, way: int) -> bool:
        """Say whether the decision is adopted all the same."""
        return self._walked(refusing, way) == "adopted"

    def _walked(self, refusing: Mask, way: int) -> str:
        masks = [0] * len(NAMES)
        masks[FOR] = self.program.bench.all & ~refusing
        masks[way] |= refusing
        casts = dict.fromkeys(self.program.questions, Cast(masks))
        return walk(self.program, casts, None, self.room, None)[0]

    def row(self, seat: SeatId) -> VetoRow:
        """Ask what a seat can do alone."""
        bit = self.program.bench.bit[seat]
        against, abstain, absent = (not self.passes(bit, code) for _, code in WAYS)
        named = self._named(seat)
        ways = zip(WAYS, (against, abstain, absent), strict=True)
        way = next((name for (name, _), defeats in ways if defeats), "")
        hidden = self._failing(seat, way) if way and not named else ()
        return VetoRow(seat, against, abstain, absent, named, hidden)

    def _named(self, seat: SeatId) -> bool:
        """Say whether a `none_of against` fails when this seat objects."""
        verdict = judge(self.charter, self._with(seat, "against"))
        asked = {path for path, test in self._none_ofs() if AGAINST in codes_of(test.none_of)}
        return any(
            line.path in asked and line.passed is False and seat in line.seats.get("objecting", ())
            for line in verdict.trace
        )

    def _none_ofs(self) -> list[tuple[str, NoneOf]]:
        found = []
        rule = self.charter.decisions[self.case.decision].rule
        for at, stage in enumerate(self.charter.stages(self.case.decision)):
            for word, test in (("quorum", stage.quorum), ("test", stage.test)):
                for key, part in test.walk() if test else ():
                    if isinstance(part, NoneOf):
                        path = f"rules.{rule}.stages[{at}].{word}"
                        found.append((path + _text(key), part))
        return found

    def _with(self, seat: SeatId, value: str) -> Case:
        ballots = {s: value if s == seat else "for" for s in self.members}
        return replace(self.case, ballots=dict.fromkeys(self.program.questions, ballots))

    def _failing(self, seat: SeatId, way: str) -> tuple[Line, ...]:
        """List the counting tests that fail because of this seat: the thresholds that hide it."""
        trace = judge(self.charter, self._with(seat, way)).trace
        codes = {"count", "share", "share-no-base", "margin", "block", "none-of"}
        return tuple(line for line in trace if line.code in codes and line.passed is False)

    def groups(self) -> tuple[tuple[str, tuple[tuple[SeatId, ...], ...]], ...]:
        """Find, for each tag, the smallest groups of its members that defeat a decision."""
        bench = self.program.bench
        found = []
        for tag, mask in bench.tags.items():
            seats = bench.seats(mask)
            if not 1 < len(seats) <= _SMALL:
                continue
            smallest = self._smallest(seats)
            if smallest and len(smallest[0]) > 1:
                found.append((tag, smallest))
        return tuple(found)

    def _smallest(self, seats: tuple[SeatId, ...]) -> tuple[tuple[SeatId, ...], ...]:
        bench = self.program.bench
        for size in range(1, len(seats) + 1):
            groups = tuple(
                group
                for group in combinations(seats, size)
                if not self.passes(bench.mask(group), AGAINST)
            )
            if groups:
                return groups
        return ()

    def dummies(self) -> tuple[SeatId, ...]:
        """Name the members with no swing, where that can be worked out."""
        found = power(self.charter, self.case).banzhaf_absolute
        return tuple(seat for seat in self.members if found.get(seat) == 0)


def _text(key: tuple[str | int, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key)
