"""What would come of a case if some ballots or findings had been otherwise.

Stages on different questions hang together only by the way they lead on, so each question is
tried by itself: what its stages answer is found once for each way its ballots may stand.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.admission import admit
from wargame.rules.ballots import Cast, cast_ballots
from wargame.rules.electorate import seat as seat_electorate
from wargame.rules.interchange import groups_of
from wargame.rules.judge import opening_of, vote
from wargame.rules.program import ADOPT, facts_of, program_of
from wargame.rules.room import Room
from wargame.rules.standing import CODES
from wargame.rules.watched import EVERY, watcher

if TYPE_CHECKING:
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.program import ReadyStage

TARGETS: Final = ("for", "abstain", "against")
"""What a ballot may become."""

FactChoice = tuple[tuple[str, bool], ...]
"""Findings that are otherwise, in the order of the facts."""


class Step(NamedTuple):
    """So many seats of a group whose ballot on a question is otherwise."""

    question: int
    group: int
    value: str
    many: int


Steps = tuple[Step, ...]
Answers = tuple[bool | None, ...]
"""What the stages on one question say: passed, failed, or `None` where the matter stops."""


class Turn(NamedTuple):
    """A set of changes, with interchangeable seats put together."""

    facts: FactChoice
    steps: Steps

    @property
    def size(self) -> int:
        """How many changes it is."""
        return len(self.facts) + sum(step.many for step in self.steps)


NOTHING: Final = Turn((), ())


class Board:
    """A case laid out for the search: what may change, and whether it is then adopted.

    Periods count as run out.

    Attributes:
        facts: The facts that the decision's rule names, by id.
        groups: The members, interchangeable ones together.
        asked: How many times a question was judged.
    """

    def __init__(self, charter: Charter, case: Case) -> None:
        self.case = case
        self.program = program_of(charter, case)
        self.questions = charter.questions(case.decision)
        room, self._casts = admit(self.program, case)
        self._roles = room.roles
        self._worded = any(cast.resolved for cast in self._casts.values())
        self.facts, staged = facts_named(charter, case.decision)
        self._felt = frozenset(self.facts) if self._worded else staged
        self.groups = groups_of(charter, self.program, case, self._casts)
        self._firsts = [
            [self.program.bench.mask(group.seats[:many]) for many in range(len(group.seats) + 1)]
            for group in self.groups
        ]
        self._openings: dict[FactChoice, bool] = {}
        self._answers: dict[tuple[FactChoice, int, Steps], Answers] = {}
        self.asked = 0
        self._watcher = watcher()
        self._asks = self._places()

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
        felt = self.felt(turn.facts)
        return self.leads_to_adoption(
            [
                self.answers(felt, number, tuple(s for s in turn.steps if s.question == number))
                for number in range(len(self.questions))
            ]
        )

    def leads_to_adoption(self, answers: list[Answers]) -> bool:
        """Follow the stages, given what they say on each question."""
        at = 0
        while at >= 0:
            number, place = self._asks[at]
            answer = answers[number][place]
            if answer is None:
                return False
            stage = self.program.stages[at]
            at = stage.passed if answer else stage.failed
        return at == ADOPT

    def _places(self) -> list[tuple[int, int]]:
        """Say, for each stage, which question it asks and its place among those that ask it."""
        seen = [0] * len(self.questions)
        found = []
        for stage in self.program.stages:
            number = self.questions.index(stage.asks)
            found.append((number, seen[number]))
            seen[number] += 1
        return found

    def felt(self, facts: FactChoice) -> FactChoice:
        """Keep those findings that the stages, or conditional ballots, can feel."""
        return tuple(fact for fact in facts if fact[0] in self._felt)

    def answers(self, felt: FactChoice, number: int, steps: Steps) -> Answers:
        """Judge the stages on one question after these changes of its ballots."""
        key = (felt, number, steps)
        known = self._answers.get(key)
        if known is None:
            self.asked += 1
            if self._watcher is not None and not self.asked % EVERY:
                self._watcher(self.asked)
            room = self._room(felt)
            room.cast = self._cast(room, number, steps).masks
            known = self._answers[key] = tuple(
                _answer(stage, room)
                for stage in self.program.stages
                if stage.asks == self.questions[number]
            )
        return known

    def answers_there_are(self, felt: FactChoice, number: int) -> int:
        """Count what the stages on a question can answer at most, however the ballots stand."""
        found = {**self.case.findings, **dict(felt)}
        return math.prod(
            # A matter stops for want of a quorum, or because a fact is open; and for nothing else.
            3 if stage.quorum is not None or not found.keys() >= set(stage.test_facts) else 2
            for stage in self.program.stages
            if stage.asks == self.questions[number]
        )

    def _room(self, facts: FactChoice) -> Room:
        findings = {**self.case.findings, **dict(facts)} if facts else self.case.findings
        return Room(findings, self.case.roles, self._roles)

    def _cast(self, room: Room, number: int, steps: Steps) -> Cast:
        question = self.questions[number]
        if self._worded:
            return self._cast_anew(room, question, steps)
        masks = list(self._casts[question].masks)
        taken: dict[int, int] = {}
        for _, at, value, many in steps:
            group = self.groups[at]
            start = taken.get(at, 0)
            taken[at] = start + many
            # The seats of a group by their bits: the first so many, without those before.
            mask = self._firsts[at][start + many] ^ self._firsts[at][start]
            masks[group.standing[number]] &= ~mask
            masks[CODES[value]] |= mask
        return Cast(masks)

    def _cast_anew(self, room: Room, question: str, steps: Steps) -> Cast:
        """Resolve the conditional ballots once more: what they look at may have changed."""
        given = dict(self.case.ballots.get(question, {}))
        taken: dict[int, int] = {}
        for _, at, value, many in steps:
            start = taken.get(at, 0)
            taken[at] = start + many
            given.update(dict.fromkeys(self.groups[at].seats[start : start + many], value))
        return cast_ballots(given, self.program.bench, room, self.program.conditional)


def _answer(stage: ReadyStage, room: Room) -> bool | None:
    if not seat_electorate(stage.electorate, room, None):
        return False
    stop, passed = vote(stage, None, room, None)
    return passed if stop is None else None


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
