"""Charts and figures of the indicators, for the sections that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.kit import colours
from wargame.reports.kit.chart import INKS, MARKERS, LineChart, Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.review import IndicatorPath
    from wargame.reports.sheet import Sheet

LEGEND: Final = (
    "Value at the start and at each turn's end, 0 to 100. History is dotted where it differs."
)
LEGEND_OF_MANY: Final = "Value at the start and at each turn's end. Each line has its own marker."

_WHOLE: Final = 210.0
_BRIEF: Final = 190.0
"""Heights of the picture at a glance, in points; in two pages there is less room."""


def chart(paths: Sequence[IndicatorPath], sheet: Sheet) -> LineChart | None:
    """Up to four indicators in one picture; None without two points, or without charts."""
    shown = [one for one in paths if len(one.points) > 1][:4]
    if not shown or not sheet.shows("charts"):
        return None
    series = [
        Series(sheet.cell(one.title, 32), _values(one), MARKERS[place], INKS[place])
        for place, one in enumerate(shown)
    ]
    turns = max(point[0] for one in shown for point in one.points)
    alt = " ".join(map(described, shown))
    height = _BRIEF if sheet.options.preset == "executive" else _WHOLE
    return LineChart(series, turns, alt=alt, labels=152, height=height)


def small_chart(path: IndicatorPath, turns: int, sheet: Sheet) -> LineChart:
    """One indicator as it was played, with history dotted."""
    series = [Series("", _values(path), "circle", colours.ACCENT)]
    past = tuple(point for point in path.history if point[0] <= turns)
    if past and past != series[0].points:
        series.append(Series("history", past, colour=colours.INK, dotted=True))
    return LineChart(
        series,
        turns,
        alt=described(path),
        height=116.0,
        title=sheet.cell(path.title, 60),
        labels=58.0,
        scale=(0, 100),
    )


def described(path: IndicatorPath) -> str:
    """An indicator's way in a sentence, for those who cannot see the picture."""
    first, last = path.points[0], path.points[-1]
    text = f"{path.title}: {first[1]} at the start, {last[1]} at the end of turn {last[0]}"
    past = dict(path.history).get(last[0])
    return f"{text}; in history {past}." if past is not None else f"{text}."


def _values(path: IndicatorPath) -> tuple[tuple[int, int], ...]:
    return tuple((turn, value) for turn, value, _ in path.points)
