"""Parts of sets of changes: which contains which, and which is superfluous beside which."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wargame.rules.standing import NAMES, ladder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.rules.interchange import Group
    from wargame.rules.turning import Turn

Atom = tuple[object, ...]
"""One change of a set: a finding, or the first, second, ... seat of a group that does this."""


def atoms(turn: Turn) -> frozenset[Atom]:
    """Take a set of changes apart; one set has another in it when it has all its atoms."""
    return frozenset(
        [
            *turn.facts,
            *(
                (step.question, step.group, step.value, number)
                for step in turn.steps
                for number in range(step.many)
            ),
        ]
    )


def parts(whole: frozenset[Atom]) -> Iterator[frozenset[Atom]]:
    """List the proper parts of a set of changes, the empty one left out."""
    for size in range(1, len(whole)):
        yield from map(frozenset, combinations(whole, size))


def needed(groups: tuple[Group, ...], found: Iterable[Turn]) -> tuple[Turn, ...]:
    """Leave out sets that another makes superfluous.

    It does when both change the same items and find the same, each of its steps on the ladder is
    no longer, and one is shorter.
    """
    alike: dict[object, list[tuple[Turn, list[list[int]]]]] = {}
    for turn in found:
        steps = _lengths(groups, turn)
        mark = (turn.facts, tuple((place, len(long)) for place, long in steps))
        alike.setdefault(mark, []).append((turn, [long for _, long in steps]))
    return tuple(
        turn
        for rivals in alike.values()
        for turn, steps in rivals
        if not any(_outdoes(others, steps) for _, others in rivals)
    )


def _lengths(groups: tuple[Group, ...], turn: Turn) -> list[tuple[tuple[int, int], list[int]]]:
    """Say how far the seats of each group go on the ladder, by question, shortest first."""
    found: dict[tuple[int, int], list[int]] = {}
    for question, group, value, many in turn.steps:
        was = NAMES[groups[group].standing[question]]
        length = abs(ladder(value) - ladder(was))
        found.setdefault((question, group), []).extend([length] * many)
    return sorted((place, sorted(long)) for place, long in found.items())


def _outdoes(ours: list[list[int]], theirs: list[list[int]]) -> bool:
    pairs = [
        (one, other)
        for mine, yours in zip(ours, theirs, strict=True)
        for one, other in zip(mine, yours, strict=True)
    ]
    return all(o <= t for o, t in pairs) and any(o < t for o, t in pairs)
