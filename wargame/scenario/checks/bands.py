"""The bands of a draw cover 1 to 100 and those of an indicator 0 to 100, without gap or overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import OutcomeTable, Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find draws and values that no band, or more than one, stands for."""
    for i, table in enumerate(pack.outcomes):
        wrong = _gap(((row.low, row.high) for row in table.rows), 1)
        if wrong is not None:
            message = f"the bands of {table.id!r} do not cover 1 to 100 once: {wrong}"
            yield ground.error(("outcomes", i, "rows"), message, "correct low and high")
        yield from _history(i, table, ground)
    for i, indicator in enumerate(pack.indicators):
        bands = ((band.low, band.high) for band in indicator.bands)
        wrong = _gap(bands, 0) if indicator.bands else None
        if wrong is not None:
            message = f"the bands of {indicator.id!r} do not cover 0 to 100 once: {wrong}"
            yield ground.error(("indicators", i, "bands"), message, "correct low and high")


def _gap(bands: Iterable[tuple[int, int]], first: int) -> str | None:
    expected = first
    for low, high in sorted(bands):
        if high < low:
            return f"{low} to {high} runs backwards"
        if low != expected:
            word = "is missing" if low > expected else "stands twice"
            return f"{min(low, expected)} {word}"
        expected = high + 1
    return None if expected == 101 else f"it ends at {expected - 1}"


def _history(i: int, table: OutcomeTable, ground: Ground) -> Iterator[Finding]:
    taken = [row for row in table.rows if row.historical]
    if len(taken) > 1:
        message = f"{len(taken)} bands of {table.id!r} are marked historical"
        yield ground.error(("outcomes", i, "rows"), message, "mark the one that was taken")
    elif table.draw is not None and not (taken and taken[0].low <= table.draw <= taken[0].high):
        message = f"the draw {table.draw} does not fall into the historical band"
        yield ground.error(("outcomes", i, "draw"), message, "correct the draw or the mark")
