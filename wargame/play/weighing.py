"""Reasons for and against, made into odds; a draw, made into a grade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.records import Deed
    from wargame.game.state import State

SIDES: Final = ("for", "against")
WEIGHTS: Final = (1, 2, 3)
EVEN, STEP, LEAST, MOST = 50, 10, 5, 95


def odds_of(reasons: Iterable[tuple[str, str, int]]) -> int:
    """In how many of a hundred draws an action succeeds.

    Even without reasons; ten more or less for each point of weight; never certain.
    """
    sum_ = sum(weight if side == "for" else -weight for side, _, weight in reasons)
    return max(LEAST, min(MOST, EVEN + STEP * sum_))


def grade_of(odds: int, number: int) -> str:
    """The grade of a draw from 1 to 100.

    The best third of what succeeds is more than was hoped for; the better half of the rest falls
    short without failing.
    """
    if number <= odds:
        return "full" if 3 * number <= odds else "success"
    return "partial" if 2 * (number - odds) <= 100 - odds else "failure"


def bands(odds: int) -> tuple[tuple[str, int, int], ...]:
    """Grades with the draws, from and to, that give them; one that no draw gives is left out."""
    drawn = [(grade_of(odds, number), number) for number in range(1, 101)]
    return tuple(
        (grade, min(mine), max(mine))
        for grade in ("full", "success", "partial", "failure")
        if (mine := [number for known, number in drawn if known == grade])
    )


def die_label(state: State, deed: Deed) -> str:
    """What an action's draw is made from beside the seed: the action itself, not its entry.

    Two plays of one seed in which a seat does the same things in a turn draw the same numbers.
    """
    mine = [
        one.seq
        for one in state.deeds.values()
        if one.seat == deed.seat and one.turn == deed.turn and one.seq <= deed.seq
    ]
    return f"reasons:{deed.turn}:{deed.seat}:{deed.action or deed.title}:{len(mine)}"
