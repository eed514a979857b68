"""Searching the smallest sets of changes that turn a decision: exhaustive, smallest first.

Every set up to a size is tried, so what is found is minimal also where a rule is not monotone.
Beyond that the search goes on to the smallest size at which a set exists, findings and ballots
apart. Where that would take too long, one set is found by leaving out what is not needed.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.parts import contains, outdoes
from wargame.rules.turning import BallotChoice, Board, FactChoice, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE: Final = 3
PATIENCE: Final = 150_000
"""How many different cases are judged before the search gives up being exhaustive."""


class Turned(NamedTuple):
    """The sets found, and whether there may be more."""

    sets: tuple[Turn, ...]
    truncated: bool


def turning_sets(board: Board, limit: int) -> Turned:
    """Find the minimal sets of up to three changes; failing that, those of the smallest size."""
    baseline = board.adopted(Turn((), ()))

    def flips(turn: Turn) -> bool:
        return board.adopted(turn) is not baseline

    found: list[Turn] = []
    for size in range(1, SIZE + 1):
        found += list(_of_size(board, size, flips, found))
        if board.asked > PATIENCE or len(found) > 4 * limit:
            return Turned(_kept(board, found), truncated=True)
    if found:
        return Turned(_kept(board, found), truncated=False)
    return _larger(board, flips, _fact_choices(board))


def ballot_sets(board: Board, adopts: Callable[[Turn], bool]) -> tuple[Turn, ...]:
    """Find the smallest sets that change ballots only and turn what `adopts` answers."""
    baseline = adopts(Turn((), ()))
    return _larger(board, lambda t: adopts(t) is not baseline, {0: [()]}, start=1).sets


def _of_size(
    board: Board, size: int, flips: Callable[[Turn], bool], found: list[Turn]
) -> Iterator[Turn]:
    """Try every set of a size that has none of those already found in it."""
    choices = _fact_choices(board, size)
    fresh: list[Turn] = []
    for few in range(size, -1, -1):
        for facts in choices.get(few, ()):
            for ballots in _ballot_choices(board, size - few):
                turn = Turn(facts, ballots)
                if any(contains(board.classes, turn, part) for part in found):
                    continue
                if flips(turn):
                    fresh.append(turn)
                if board.asked > PATIENCE:
                    yield from fresh
                    return
    yield from fresh


def _larger(
    board: Board,
    flips: Callable[[Turn], bool],
    choices: dict[int, list[FactChoice]],
    start: int = SIZE + 1,
) -> Turned:
    """Go on to the smallest size at which a set exists, if there is any."""
    largest = len(board.classes) and sum(len(c.seats) for c in board.classes) * len(board.questions)
    for size in range(start, largest + max(choices) + 1):
        found = []
        for few, facts in ((f, c) for f, group in choices.items() for c in group if f <= size):
            for ballots in _ballot_choices(board, size - few):
                if flips(Turn(facts, ballots)):
                    found.append(Turn(facts, ballots))
                if board.asked > PATIENCE:
                    return Turned(_left(board, flips, choices), truncated=True)
        if found:
            return Turned(_kept(board, found), truncated=False)
    return Turned((), truncated=False)


def _fact_choices(board: Board, most: int | None = None) -> dict[int, list[FactChoice]]:
    """List every way in which findings may be otherwise, by how many are."""
    sides = {
        fact: [v for v in (True, False) if board.case.findings.get(fact) is not v]
        for fact in board.facts
    }
    top = len(board.facts) if most is None else min(most, len(board.facts))
    return {
        few: [
            tuple(zip(facts, values, strict=True))
            for facts in combinations(board.facts, few)
            for values in product(*(sides[fact] for fact in facts))
        ]
        for few in range(top + 1)
    }


def _ballot_choices(board: Board, size: int) -> Iterator[BallotChoice]:
    """List every way in which so many ballots may be otherwise, up to interchange."""
    kinds = [
        (number, option, cost)
        for number, one in enumerate(board.classes)
        for option, (cost, _) in enumerate(one.options)
    ]
    room = [len(one.seats) for one in board.classes]
    yield from _spread(kinds, 0, size, room)


def _spread(
    kinds: list[tuple[int, int, int]], at: int, left: int, room: list[int]
) -> Iterator[BallotChoice]:
    if left == 0:
        yield ()
        return
    if at == len(kinds):
        return
    number, option, cost = kinds[at]
    yield from _spread(kinds, at + 1, left, room)
    for many in range(1, min(room[number], left // cost) + 1):
        room[number] -= many
        for rest in _spread(kinds, at + 1, left - many * cost, room):
            yield ((number, option, many), *rest)
        room[number] += many


def _kept(board: Board, found: list[Turn]) -> tuple[Turn, ...]:
    """Leave out sets that another makes superfluous."""
    return tuple(
        turn for turn in found if not any(outdoes(board.classes, other, turn) for other in found)
    )


def _left(
    board: Board, flips: Callable[[Turn], bool], choices: dict[int, list[FactChoice]]
) -> tuple[Turn, ...]:
    """Find one set by changing everything one way, then leaving out what is not needed."""
    for facts in (choice for group in choices.values() for choice in group):
        for value in ("for", "against", "abstain"):
            whole = Turn(facts, _all_to(board, value))
            if flips(whole):
                return (_shrunk(whole, flips),)
    return ()


def _all_to(board: Board, value: str) -> BallotChoice:
    return tuple(
        (number, option, len(one.seats))
        for number, one in enumerate(board.classes)
        for option, (cost, values) in enumerate(one.options)
        if cost == sum(was != value for was in one.was) and set(values) <= {value, None}
    )


def _shrunk(turn: Turn, flips: Callable[[Turn], bool]) -> Turn:
    """Take changes away one seat at a time for as long as it still turns."""
    again = True
    while again:
        again = False
        for smaller in _one_less(turn):
            if flips(smaller):
                turn, again = smaller, True
                break
    return turn


def _one_less(turn: Turn) -> Iterator[Turn]:
    for at, (number, option, many) in enumerate(turn.ballots):
        rest = ((number, option, many - 1),) if many > 1 else ()
        yield Turn(turn.facts, (*turn.ballots[:at], *rest, *turn.ballots[at + 1 :]))
    for at in range(len(turn.facts)):
        yield Turn((*turn.facts[:at], *turn.facts[at + 1 :]), turn.ballots)
