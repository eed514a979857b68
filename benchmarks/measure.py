"""One measured speed: ours, a bare floor, and what is to be reached."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured.

    Attributes:
        name: What it is, for the table.
        ours: Does it once, our way.
        floor: Does the same with the bare tool; None where there is none.
        most_ratio: Ours may take this many times the floor's median.
        most_ms: Ours may take this long, whatever the floor takes.
        rounds: How often each is done, turn about; the first round is thrown away.
        per: How many of the thing one call of `ours` does.
        least_per_second: Ours must do this many a second.
    """

    name: str
    ours: Work
    floor: Work | None = None
    most_ratio: float | None = None
    most_ms: float | None = None
    rounds: int = 7
    per: int = 1
    least_per_second: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What came out, in milliseconds of the median."""

    measure: Measure
    ours_ms: float
    floor_ms: float | None

    @property
    def ratio(self) -> float | None:
        """Ours to the floor."""
        return self.ours_ms / self.floor_ms if self.floor_ms else None

    @property
    def per_second(self) -> float:
        """How many of the thing a second."""
        return self.measure.per / self.ours_ms * 1000

    @property
    def misses(self) -> list[str]:
        """What was not reached, in words."""
        found = []
        wanted = self.measure
        if wanted.most_ratio is not None and (self.ratio or 0) > wanted.most_ratio:
            found.append(f"{self.ratio:.2f} x the floor, {wanted.most_ratio:g} x allowed")
        if wanted.most_ms is not None and self.ours_ms > wanted.most_ms:
            found.append(f"{self.ours_ms:.1f} ms, {wanted.most_ms:g} allowed")
        least = wanted.least_per_second
        if least is not None and self.per_second < least:
            found.append(f"{self.per_second:,.0f}/s, {least:,.0f} asked")
        return found


def run(measure: Measure) -> Measured:
    """Do ours and the floor turn about, so that a busy moment falls on both."""
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(measure.rounds + 1):
        if measure.floor is not None:
            floor.append(milliseconds(measure.floor))
        ours.append(milliseconds(measure.ours))
    return Measured(
        measure,
        statistics.median(ours[1:]),
        statistics.median(floor[1:]) if floor else None,
    )


def milliseconds(work: Work) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
