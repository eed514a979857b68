"""Searching the smallest sets of changes that turn a decision: exhaustive, smallest first.

Every set of up to three changes is tried, so what is found is minimal also where a rule is not
monotone. When there is none, the search goes on to the smallest size at which a set exists,
findings and the ballots on each question apart. Where even that would take too long, one set is
found by leaving out what is not needed, and the answer says that there may be others.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.parts import atoms, needed, parts
from wargame.rules.turning import NOTHING, TARGETS, Board, FactChoice, Step, Steps, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wargame.rules.turning import Answers

SIZE: Final = 3
PATIENCE: Final = 100_000
"""How often a question is judged before the search for sets of up to three gives up."""

LONG_PATIENCE: Final = 20_000
"""The same for larger sets."""


class Turned(NamedTuple):
    """The sets found, and whether there may be more."""

    sets: tuple[Turn, ...]
    truncated: bool


def turning_sets(board: Board, limit: int) -> Turned:
    """Find the minimal sets of up to three changes; failing that, those of the smallest size."""
    baseline = board.adopted(NOTHING)
    found: list[Turn] = []
    known: set[frozenset[tuple[object, ...]]] = set()
    for size in range(1, SIZE + 1):
        fresh = [
            turn
            for turn in _of_size(board, size)
            if not any(part in known for part in parts(atoms(turn)))
            and board.adopted(turn) is not baseline
        ]
        found += fresh
        known.update(map(atoms, fresh))
        if found and (board.asked > PATIENCE or len(found) > 4 * limit):
            return Turned(needed(board.groups, found), truncated=True)
    if found:
        return Turned(needed(board.groups, found), truncated=False)
    return _Larger(board, board.adopted, _fact_choices(board, len(board.facts))).search()


def ballot_sets(board: Board, adopts: Callable[[Turn], bool]) -> tuple[Turn, ...]:
    """Find the smallest sets that change ballots only and turn what `adopts` answers."""
    return _Larger(board, adopts, [()]).search().sets


def _of_size(board: Board, size: int) -> Iterator[Turn]:
    """List every set of a size, findings first."""
    for facts in reversed(_fact_choices(board, size)):
        for split in _splits(size - len(facts), len(board.questions)):
            for chosen in product(*(_steps(board, n, many) for n, many in enumerate(split))):
                if board.asked > PATIENCE:
                    return
                yield Turn(facts, tuple(step for steps in chosen for step in steps))


def _splits(total: int, ways: int) -> Iterator[tuple[int, ...]]:
    """List every way to share out a number."""
    if ways == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _splits(total - first, ways - 1):
            yield (first, *rest)


def _fact_choices(board: Board, most: int) -> list[FactChoice]:
    """List every way in which up to so many findings may be otherwise, fewest first."""
    sides = {
        fact: [v for v in (True, False) if board.case.findings.get(fact) is not v]
        for fact in board.facts
    }
    return [
        tuple(zip(facts, values, strict=True))
        for few in range(min(most, len(board.facts)) + 1)
        for facts in combinations(board.facts, few)
        for values in product(*(sides[fact] for fact in facts))
    ]


def _steps(board: Board, question: int, size: int) -> Iterator[Steps]:
    """List every way in which so many ballots on a question may be otherwise."""
    kinds = [
        (number, value)
        for number, group in enumerate(board.groups)
        for value in TARGETS
        if group.was[question] != value
    ]
    room = [len(group.seats) for group in board.groups]
    return _spread(question, kinds, room, 0, size)


def _spread(
    question: int, kinds: Sequence[tuple[int, str]], room: list[int], start: int, left: int
) -> Iterator[Steps]:
    """Spread so many ballots over the kinds from one on; `room` is what each group has left."""
    if left == 0:
        yield ()
        return
    # Straight to the kind that comes first in a set: to go through those that are left out
    # one in another took most of the time with many seats.
    for at in range(len(kinds) - 1, start - 1, -1):
        group, value = kinds[at]
        for many in range(1, min(room[group], left) + 1):
            step = Step(question, group, value, many)
            if many == left:
                yield (step,)
                continue
            room[group] -= many
            for rest in _spread(question, kinds, room, at + 1, left - many):
                yield (step, *rest)
            room[group] += many


class _Larger:
    """The search for the smallest size at which a set exists.

    For each question it keeps, by what its stages answer, the fewest ballots that bring that
    answer about; the answers are then put together.
    """

    def __init__(
        self, board: Board, adopts: Callable[[Turn], bool], choices: list[FactChoice]
    ) -> None:
        self._board = board
        self._adopts = adopts
        self._baseline = adopts(NOTHING)
        self._choices = choices
        self._limit = board.asked + LONG_PATIENCE
        self._tables: dict[tuple[FactChoice, int], dict[Answers, list[Steps]]] = {}
        self._reached: dict[tuple[FactChoice, int], int] = {}
        self._grows = False

    def search(self) -> Turned:
        """Find every set of the smallest size."""
        best: int | None = None
        found: list[Turn] = []
        for size in range(len(self._board.program.bench.members) + 1):
            self._grows = False
            best, found = self._best(size)
            if self._board.asked > self._limit:
                return Turned(self._left(), truncated=True)
            # No smaller set, and none as small, changes more ballots on one question; and where
            # every answer has been had, more ballots bring nothing new.
            if not self._grows or (best is not None and best <= size):
                break
        return Turned(needed(self._board.groups, found), truncated=False)

    def _best(self, size: int) -> tuple[int | None, list[Turn]]:
        """Find the smallest sets with up to so many ballots on each question."""
        best: int | None = None
        found: list[Turn] = []
        for facts in self._choices:
            if best is not None and len(facts) > best:
                break  # and so are all that follow
            for turn in self._with(facts, size):
                if best is None or turn.size < best:
                    best, found = turn.size, []
                if turn.size == best:
                    found.append(turn)
        return best, found

    def _with(self, facts: FactChoice, size: int) -> Iterator[Turn]:
        """List, for these findings, the sets that turn it with the fewest ballots each."""
        felt = self._board.felt(facts)
        tables = [self._table(felt, number, size) for number in range(len(self._board.questions))]
        for answers in product(*tables):
            ways = [table[answer] for table, answer in zip(tables, answers, strict=True)]
            first = Turn(facts, tuple(step for way in ways for step in way[0]))
            if self._adopts(first) is not self._baseline:
                for chosen in product(*ways):
                    yield Turn(facts, tuple(step for steps in chosen for step in steps))

    def _table(self, felt: FactChoice, number: int, size: int) -> dict[Answers, list[Steps]]:
        """List, by what the stages on a question answer, the smallest changes that lead there."""
        known = self._tables.setdefault((felt, number), {})
        every = self._board.answers_there_are(felt, number)
        for many in range(self._reached.get((felt, number), -1) + 1, size + 1):
            if len(known) == every:
                break
            fresh: dict[Answers, list[Steps]] = {}
            for steps in _steps(self._board, number, many):
                answer = self._board.answers(felt, number, steps)
                if answer not in known:
                    fresh.setdefault(answer, []).append(steps)
                if self._board.asked > self._limit:
                    return known
            known.update(fresh)
            self._reached[felt, number] = many
        self._grows = self._grows or len(known) < every
        return known

    def _left(self) -> tuple[Turn, ...]:
        """Find one set by changing everything one way, then leaving out what is not needed."""
        for facts in self._choices:
            for value in TARGETS:
                turn = Turn(facts, _all_to(self._board, value))
                if self._turns(turn):
                    return (self._shrunk(turn),)
        return ()

    def _turns(self, turn: Turn) -> bool:
        return self._adopts(turn) is not self._baseline

    def _shrunk(self, turn: Turn) -> Turn:
        """Take changes away, one seat at a time, for as long as it still turns."""
        smaller = next((less for less in _one_less(turn) if self._turns(less)), None)
        return turn if smaller is None else self._shrunk(smaller)


def _all_to(board: Board, value: str) -> Steps:
    return tuple(
        Step(question, number, value, len(group.seats))
        for question in range(len(board.questions))
        for number, group in enumerate(board.groups)
        if group.was[question] != value
    )


def _one_less(turn: Turn) -> Iterator[Turn]:
    for at, step in enumerate(turn.steps):
        rest = (step._replace(many=step.many - 1),) if step.many > 1 else ()
        yield Turn(turn.facts, (*turn.steps[:at], *rest, *turn.steps[at + 1 :]))
    for at in range(len(turn.facts)):
        yield Turn((*turn.facts[:at], *turn.facts[at + 1 :]), turn.steps)
