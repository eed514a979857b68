"""How a goal is measured, and how one line tells of it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MS = 1000.0


@dataclass(frozen=True, slots=True)
class Goal:
    """One promised figure and what came of it.

    Attributes:
        what: What is measured.
        floor: What the floor took, in words; empty where the goal is a figure of its own.
        ours: What ours took, in words.
        ratio: Ours to the floor, where that is the goal.
        goal: What is promised.
        reached: Whether it was kept.
    """

    what: str
    floor: str
    ours: str
    ratio: float | None
    goal: str
    reached: bool

    def cells(self) -> tuple[str, ...]:
        """The columns of the table."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} x"
        end = "reached" if self.reached else "missed"
        return (self.what, self.floor, self.ours, ratio, self.goal, end)

    def line(self) -> str:
        """One line that ends in `reached` or `missed`."""
        what, floor, ours, ratio, goal, end = self.cells()
        return f"{what:<52} {floor:>12} {ours:>24} {ratio:>8}  {goal:<18} {end}"


HEADS = ("what", "floor", "ours", "ratio", "goal", "")


def times_floor(what: str, ours: float, floor: float, most: float) -> Goal:
    """A goal that is a multiple of a floor; both in seconds."""
    ratio = ours / floor
    return Goal(what, shown(floor), shown(ours), ratio, f"at most {most:g} x", ratio <= most)


def at_most(what: str, ours: float, most_ms: float) -> Goal:
    """A goal that is a duration; ours in seconds."""
    return Goal(what, "", shown(ours), None, f"under {most_ms:g} ms", ours * MS < most_ms)


def per_second(what: str, rate: float, least: float) -> Goal:
    """A goal that is a rate."""
    return Goal(what, "", f"{rate:,.0f}/s", None, f"at least {least:,.0f}/s", rate >= least)


def shown(seconds: float) -> str:
    """A duration in words."""
    return f"{seconds * MS:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"


def seconds_of(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def turn_about(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """The quickest of ours and of the floor: each is done in turn, so both meet the same moments.

    The quickest, because whatever else runs on the machine only ever adds. The first round, which
    fills caches, does not count.
    """
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(rounds + 1):
        bare.append(seconds_of(floor))
        mine.append(seconds_of(ours))
    return min(mine[1:]), min(bare[1:])


def at_share(durations: Sequence[float], share: float) -> float:
    """The duration that this share of them does not exceed."""
    return sorted(durations)[min(len(durations) - 1, int(len(durations) * share))]
