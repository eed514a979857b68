"""The calculator's case: ballots, findings, roles and time, as they were clicked. No Qt here."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.tour import selectors_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.game.verdicts import GroupChange
    from wargame.rules.charter import Charter
    from wargame.rules.kind import Kind

ABSENT: Final = "absent"
OUTSIDER: Final = SeatId("outsider")
"""Stands for anybody who is no member, in a role."""

OVER: Final = "over"
"""The key of "every period is over"."""

_FINDINGS: Final[Mapping[str, bool]] = {"true": True, "false": False}


class Calculator:
    """One case on one kind of decision of one charter."""

    def __init__(self, charter: Charter, kind: str) -> None:
        self.charter = charter
        self.kind = kind
        self.ballots: dict[str, dict[SeatId, str]] = {}
        self.findings: dict[str, bool] = {}
        self.roles: dict[str, tuple[SeatId, ...]] = {}
        self.question = ""
        self.seat: SeatId | None = None
        self.wait = OVER
        self.move(charter, kind)

    def move(self, charter: Charter, kind: str) -> None:
        """Go on with another kind or charter; what still fits is kept."""
        self.charter, self.kind = charter, kind
        questions, offered = charter.questions(kind), {*charter.offered(kind), ABSENT}
        self.ballots = {
            question: {
                seat: value
                for seat, value in self.ballots.get(question, {}).items()
                if seat in charter.members and value in offered
            }
            for question in questions
        }
        self.findings = {f: v for f, v in self.findings.items() if f in charter.facts}
        self.roles = {
            role: tuple(s for s in seats if s in charter.members or s == OUTSIDER)
            for role, seats in self.roles.items()
            if role in charter.roles
        }
        if self.question not in questions:
            self.question = questions[0] if questions else ""
        if self.seat not in charter.members:
            self.seat = charter.members[0] if charter.members else None
        if self.wait not in dict(self.waits()):
            self.wait = OVER

    # What the rule asks

    def facts(self) -> tuple[str, ...]:
        """Facts that the kind of decision asks, in the order of its rule."""
        asked = (part.mentions() for test in self._tests() for _, part in test.walk())
        return tuple(dict.fromkeys(fact for said in asked for fact in said.facts))

    def asked_roles(self) -> tuple[str, ...]:
        """Roles that the kind of decision asks for."""
        asked = (part.mentions() for test in self._tests() for _, part in test.walk())
        picked = selectors_of(self.charter, self.kind)
        return tuple(
            dict.fromkeys(
                [
                    *(role for said in asked for role in said.roles),
                    *(part.role for one in picked for _, part in one.walk() if part.role),
                ]
            )
        )

    def _tests(self) -> Iterator[Kind]:
        yield from (requirement.need for requirement in self.charter.decisions[self.kind].requires)
        for stage in self.charter.stages(self.kind):
            yield from (e.when for e in stage.electorate.without if e.when is not None)
            yield from (test for test in (stage.quorum, stage.test) if test is not None)

    def waits(self) -> tuple[tuple[str, str], ...]:
        """The moments at which the rule comes out otherwise, as keys and words."""
        hours = sorted(dict.fromkeys(self._hours()))
        if not hours:
            return ()
        until = [(str(at), f"after {_long(at)}") for at in hours[:-1]]
        return (("0", "at once"), *until, (OVER, f"after {_long(hours[-1])}"))

    def _hours(self) -> Iterator[Fraction]:
        for stage in self.charter.stages(self.kind):
            opens = stage.opens_after.length if stage.opens_after else Fraction()
            if opens:
                yield opens
            if stage.silence is not None and stage.silence.length:
                yield opens + stage.silence.length

    # What is clicked

    def turn(self, seat: SeatId, value: str) -> None:
        """Give a member's ballot; the same once more takes it back."""
        given = self.ballots[self.question]
        if given.get(seat) == value:
            del given[seat]
        else:
            given[seat] = value
        self.seat = seat

    def cast(self, value: str) -> None:
        """Give the current member's ballot and go on to the next one."""
        members = self.charter.members
        if self.seat is None or value not in self.charter.offered(self.kind):
            return
        self.ballots[self.question][self.seat] = value
        self.seat = members[min(members.index(self.seat) + 1, len(members) - 1)]

    def all_in_favour(self) -> None:
        """Everybody votes for, on the question shown."""
        self.ballots[self.question] = dict.fromkeys(self.charter.members, "for")

    def clear(self) -> None:
        """No ballot is given, nothing found, nobody named."""
        self.ballots = {question: {} for question in self.charter.questions(self.kind)}
        self.findings, self.roles, self.wait = {}, {}, OVER

    def find(self, fact: str, found: bool | None) -> None:
        """Find a fact so or not so, or leave it contested."""
        if found is None:
            self.findings.pop(fact, None)
        else:
            self.findings[fact] = found

    def name(self, role: str, seat: SeatId) -> None:
        """Name a seat in a role, or take it out again."""
        held = self.roles.get(role, ())
        left = tuple(one for one in held if one != seat)
        self.roles[role] = left if seat in held else (*held, seat)

    def nobody(self, role: str) -> None:
        """Take everybody out of a role."""
        self.roles.pop(role, None)

    def apply(self, way: tuple[GroupChange, ...]) -> None:
        """Make a set of changes; of seats that are interchangeable, the first are taken."""
        for change in way:
            if change.kind == "finding" and change.fact:
                self.find(change.fact, _FINDINGS.get(change.becomes))
                continue
            given = self.ballots.setdefault(change.question or "main", {})
            able = [s for s in change.seats if given.get(s, ABSENT) == change.was]
            for seat in able[: change.number]:
                given[seat] = change.becomes

    # What comes of it

    def case(self) -> Case:
        """The case as the judge takes it."""
        asked = set(self.facts())
        return Case(
            self.kind,
            {question: dict(given) for question, given in self.ballots.items()},
            {role: seats for role, seats in self.roles.items() if seats},
            {fact: found for fact, found in self.findings.items() if fact in asked},
            None if self.wait == OVER else Fraction(self.wait),
        )

    def said(self) -> object:
        """The case as something that can be compared."""
        case = self.case()
        return (
            self.charter.content_hash,
            self.kind,
            tuple((q, tuple(sorted(given.items()))) for q, given in case.ballots.items()),
            tuple(sorted(case.roles.items())),
            tuple(sorted(case.findings.items())),
            self.wait,
        )

    def under(self, charter: Charter) -> Calculator:
        """The same case by another charter, as far as it fits there."""
        other = Calculator(self.charter, self.kind)
        other.ballots = {question: dict(given) for question, given in self.ballots.items()}
        other.findings, other.roles, other.wait = dict(self.findings), dict(self.roles), self.wait
        other.move(charter, self.kind)
        return other

    def items(self) -> int:
        """How many ballots and facts could be otherwise."""
        ballots = len(self.charter.members) * len(self.charter.questions(self.kind))
        return ballots + len(self.facts())


def _long(hours: Fraction) -> str:
    days, rest = divmod(hours, 24)
    if rest or not days:
        return f"{hours} hours"
    return f"{days} days" if days != 1 else "1 day"
