"""What would come of a case if some ballots or findings had been otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.rules.admission import admit
from wargame.rules.ballots import Cast, cast_ballots
from wargame.rules.interchange import SeatClass, seat_classes
from wargame.rules.judge import opening_of, walk
from wargame.rules.program import Program, facts_of, program_of
from wargame.rules.room import Room
from wargame.rules.standing import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.interchange import Option

FactChoice = tuple[tuple[str, bool], ...]
"""Findings that are otherwise, in the order of the facts."""

BallotChoice = tuple[tuple[int, int, int], ...]
"""Ballots that are otherwise: number of the class, number of its option, how many seats."""


class Turn(NamedTuple):
    """A set of changes, with interchangeable seats put together."""

    facts: FactChoice
    ballots: BallotChoice


class Board:
    """A case laid out for the search: items that may change, and whether it is then adopted.

    Periods count as run out.
    """

    def __init__(self, charter: Charter, case: Case) -> None:
        self.charter = charter
        self.case = case
        self.program: Program = program_of(charter, case)
        self.questions = charter.questions(case.decision)
        room, self._casts = admit(self.program, case)
        self._roles = room.roles
        self.facts, self._stage_facts = facts_named(charter, case.decision)
        self.classes = seat_classes(charter, self.program, case, self._casts, self.questions)
        self._openings: dict[FactChoice, bool] = {}
        self._stages: dict[tuple[FactChoice, BallotChoice], bool] = {}
        self.asked = 0

    def adopted(self, turn: Turn) -> bool:
        """Say whether the decision is adopted after these changes."""
        return self.is_open(turn.facts) and self.would_adopt(turn)

    def is_open(self, facts: FactChoice) -> bool:
        """Say whether the preconditions are met after these findings."""
        known = self._openings.get(facts)
        if known is None:
            known = self._openings[facts] = opening_of(self.program, self._room(facts)) is None
        return known

    def would_adopt(self, turn: Turn) -> bool:
        """Say whether the stages adopt after these changes, as if the article were open."""
        felt = tuple(f for f in turn.facts if f[0] in self._stage_facts or self._is_worded)
        key = (felt, turn.ballots)
        known = self._stages.get(key)
        if known is None:
            self.asked += 1
            room = self._room(turn.facts)
            casts = self._cast(turn, room)
            known = walk(self.program, casts, None, room, None).outcome == "adopted"
            self._stages[key] = known
        return known

    @property
    def _is_worded(self) -> bool:
        return any(cast.resolved for cast in self._casts.values())

    def _room(self, facts: FactChoice) -> Room:
        findings = {**self.case.findings, **dict(facts)} if facts else self.case.findings
        return Room(findings, self.case.roles, self._roles)

    def _cast(self, turn: Turn, room: Room) -> dict[str, Cast]:
        if self._is_worded:
            return self._cast_anew(turn, room)
        if not turn.ballots:
            return self._casts
        masks = {question: list(cast.masks) for question, cast in self._casts.items()}
        for seats, was, option in self._moved(turn.ballots):
            mask = self.program.bench.mask(seats)
            for question, code, value in zip(self.questions, was, option, strict=True):
                if value is not None:
                    masks[question][code] &= ~mask
                    masks[question][CODES[value]] |= mask
        return {question: Cast(found) for question, found in masks.items()}

    def _cast_anew(self, turn: Turn, room: Room) -> dict[str, Cast]:
        """Resolve the conditional ballots once more: what they look at may have changed."""
        ballots = {q: dict(self.case.ballots.get(q, {})) for q in self.questions}
        for seats, _, option in self._moved(turn.ballots):
            for question, value in zip(self.questions, option, strict=True):
                if value is not None:
                    ballots[question].update(dict.fromkeys(seats, value))
        program = self.program
        return {
            question: cast_ballots(given, program.bench, room, program.conditional)
            for question, given in ballots.items()
        }

    def _moved(
        self, ballots: BallotChoice
    ) -> Iterator[tuple[tuple[SeatId, ...], tuple[int, ...], Option]]:
        """Take the first seats of each class for the changes: any others would do as well."""
        taken: dict[int, int] = {}
        for number, option, many in ballots:
            of: SeatClass = self.classes[number]
            start = taken.get(number, 0)
            taken[number] = start + many
            yield of.seats[start : start + many], of.standing, of.options[option][1]


def facts_named(charter: Charter, kind: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """List the facts that a kind of decision names, and those that its stages name."""
    found: dict[str, None] = {}
    for requirement in charter.decisions[kind].requires:
        found.update(dict.fromkeys(facts_of(requirement.need)))
    staged: dict[str, None] = {}
    for stage in charter.stages(kind):
        tests = (stage.quorum, stage.test, *(e.when for e in stage.electorate.without))
        for test in tests:
            staged.update(dict.fromkeys(facts_of(test)))
    return tuple(sorted({**found, **staged})), frozenset(staged)
