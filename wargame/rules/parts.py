"""Parts of sets of changes: which contains which, and which is superfluous beside which."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from wargame.rules.standing import NAMES, ladder

if TYPE_CHECKING:
    from wargame.rules.interchange import Option, SeatClass
    from wargame.rules.turning import Turn

_MATCHED_WHOLE = 6


def contains(classes: tuple[SeatClass, ...], whole: Turn, part: Turn) -> bool:
    """Say whether one set of changes has another in it, seats of a class being interchangeable."""
    if not set(part.facts) <= set(whole.facts):
        return False
    have, need = _by_class(classes, whole), _by_class(classes, part)
    return all(number in have and _fits(options, have[number]) for number, options in need.items())


def _by_class(classes: tuple[SeatClass, ...], turn: Turn) -> dict[int, list[Option]]:
    found: dict[int, list[Option]] = {}
    for number, option, many in turn.ballots:
        found.setdefault(number, []).extend([classes[number].options[option][1]] * many)
    return found


def _fits(need: list[Option], have: list[Option]) -> bool:
    """Say whether each change needed finds a seat of its own that makes it."""
    if not need:
        return True
    first, *rest = need
    tried: set[Option] = set()
    for at, option in enumerate(have):
        if option not in tried and _is_part(first, option):
            tried.add(option)
            if _fits(rest, have[:at] + have[at + 1 :]):
                return True
    return False


def _is_part(part: Option, whole: Option) -> bool:
    return all(p is None or p == w for p, w in zip(part, whole, strict=True))


def outdoes(classes: tuple[SeatClass, ...], one: Turn, other: Turn) -> bool:
    """Say whether a set makes another superfluous.

    Both change the same items and find the same; each step of `one` on the ladder is no longer,
    and one is shorter.
    """
    if one.facts != other.facts or one == other:
        return False
    ours, theirs = _steps(classes, one), _steps(classes, other)
    if ours.keys() != theirs.keys():
        return False
    shorter = False
    for number, steps in ours.items():
        matched = _no_longer(steps, theirs[number])
        if matched is None:
            return False
        shorter = shorter or matched
    return shorter


def _steps(classes: tuple[SeatClass, ...], turn: Turn) -> dict[int, list[tuple[int, ...]]]:
    """Say how far each seat goes on the ladder by question; -1 where it does not move."""
    return {
        number: [
            tuple(
                -1 if value is None else abs(ladder(value) - ladder(NAMES[code]))
                for value, code in zip(option, classes[number].standing, strict=True)
            )
            for option in options
        ]
        for number, options in _by_class(classes, turn).items()
    }


def _no_longer(ours: list[tuple[int, ...]], theirs: list[tuple[int, ...]]) -> bool | None:
    """Match the seats of a class so that no step of ours is longer.

    Returns:
        `None` when they cannot be matched, else whether a step is shorter.
    """
    if len(ours) != len(theirs):
        return None
    ours, theirs = sorted(ours), sorted(theirs)
    orders = (
        permutations(theirs) if 1 < len(theirs) <= _MATCHED_WHOLE and len(ours[0]) > 1 else [theirs]
    )
    for order in orders:
        pairs = [
            (o, t)
            for mine, yours in zip(ours, order, strict=True)
            for o, t in zip(mine, yours, strict=True)
        ]
        if all((o == -1) == (t == -1) and o <= t for o, t in pairs):
            return any(o < t for o, t in pairs)
    return None
