"""The cost of inaction: play beside history and beside the path on which nobody does anything."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed
from wargame.reports import wording
from wargame.reports.kit import colours, styles
from wargame.reports.kit.chart import ChartRow, LineChart, Series
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Band, Column
from wargame.reports.shares import signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.inaction import Unbrought
    from wargame.play.replays.untouched import Untouched
    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

METHOD: Final = (
    "Where nobody does anything the pack runs with its opening effects and the injects that come"
    " by themselves, rolls as in history: no action, no motion, no drift. Gain: how much better"
    " play ended than that, in the pack's own direction. "
)
BROUGHT: Final = (
    "What the pack lays down for a motion that stood open and that nobody brought, as the log"
    " recorded it at the close of the first such turn."
)


class Inaction:
    """The cost of inaction."""

    id = "inaction"
    title = "The cost of inaction"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """For control, once a turn was played to its end."""
        return bool(review.replays.untouched or review.unbrought)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Charts, figures, and what motions not brought have moved."""
        paths = review.replays.untouched
        return [
            sheet.lead(_summary(paths)),
            *_charts(paths, sheet),
            *_figures(paths, sheet),
            *_unbrought(review.unbrought, sheet),
        ]


def _summary(paths: Sequence[Untouched]) -> str:
    known = [one.gain for one in paths if one.gain is not None]
    if not known:
        return "No indicator of this pack has a better direction, so nothing is added up."
    better, worse = sum(gain > 0 for gain in known), sum(gain < 0 for gain in known)
    same = len(known) - better - worse
    sides = ((same, "ended the same"), (better, "ended better"), (worse, "ended worse"))
    told = listed([f"{number} {side}" for number, side in sides if number])
    count = wording.counted(len(known), "indicator")
    return f"Of {count} with a better direction {told} than if nobody had done anything."


def _charts(paths: Sequence[Untouched], sheet: Sheet) -> list[Flowable]:
    shown = [one for one in paths if one.nobody and one.gain is not None]
    if not shown or not sheet.shows("charts"):
        return []
    charts = [_chart(one, sheet) for one in shown]
    rows = [ChartRow(charts[start : start + 2]) for start in range(0, len(charts), 2)]
    return [
        *sheet.part("Beside the path on which nobody acts", need=210),
        sheet.caption(
            "Line with markers: as played. Dotted: history, where it differs. Dashed: nobody does"
            " anything. ",
            METHOD,
            sheet.replayed(),
        ),
        *rows,
    ]


def _chart(one: Untouched, sheet: Sheet) -> LineChart:
    turns = one.points[-1][0]
    past = _upto(one.history, turns)
    series = [
        Series("", one.points),
        Series("history", past if past != one.points else (), colour=colours.INK, dotted=True),
        Series("nobody", _upto(one.nobody, turns), colour=colours.INK_2, dashed=True),
    ]
    alt = (
        f"{one.title}: {one.points[-1][1]} at the end of turn {turns}; where nobody acts"
        f" {dict(one.nobody).get(turns)}."
    )
    return LineChart(
        [line for line in series if line.points],
        turns,
        alt=alt,
        height=116.0,
        title=sheet.cell(one.title, 60),
        labels=58.0,
        scale=(0, 100),
    )


def _upto(points: Sequence[tuple[int, int]], turns: int) -> tuple[tuple[int, int], ...]:
    return tuple(point for point in points if point[0] <= turns)


def _figures(paths: Sequence[Untouched], sheet: Sheet) -> list[Flowable]:
    if not paths:
        return []
    columns = (
        Column("Indicator"),
        Column("Better", 44),
        Column("Start", 36, styles.CELL_RIGHT),
        Column("Played", 40, styles.CELL_RIGHT_STRONG),
        Column("History", 40, styles.CELL_RIGHT),
        Column("Nobody", 40, styles.CELL_RIGHT),
        Column("Gain", 36, styles.CELL_RIGHT_STRONG),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    rows: list[Row] = [_figure(one, sheet) for one in paths]
    turn = paths[0].points[-1][0]
    what = "Each indicator as played, in history, where nobody acts."
    table = sheet.table(columns, rows, what, together=True)
    return [
        *sheet.part(f"The figures at the end of turn {turn}", need=sheet.need(table)),
        table,
        *([] if sheet.shows("charts") else [sheet.caption(METHOD, sheet.replayed())]),
    ]


def _figure(one: Untouched, sheet: Sheet) -> Row:
    turn, value = one.points[-1]
    return (
        sheet.cell(one.title, 60),
        one.better,
        str(one.points[0][1]),
        str(value),
        str(dict(one.history).get(turn, "–")),
        str(dict(one.nobody).get(turn, "–")),
        signed(one.gain) if one.gain is not None else "–",
        sheet.cite(one.seqs[-1]),
    )


def _unbrought(moved: Sequence[Unbrought], sheet: Sheet) -> list[Flowable]:
    if not moved:
        return []
    rows: list[Row] = []
    for motion, ones in groupby(moved, key=lambda one: (one.motion, one.since)):
        rows.append(Band(sheet.name(motion[0]), sheet.cite(motion[1])))
        rows.extend(
            (
                sheet.turn(one.turn),
                sheet.cell(one.title, 90),
                one.was or "–",
                strong(sheet.cell(one.becomes, 120)),
                sheet.cite(one.seq),
            )
            for one in ones
        )
    columns = (
        Column("Turn", 26),
        Column("What moved"),
        Column("From", 90),
        Column("To", 120),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("What moved because nobody brought it", need=140),
        sheet.table(columns, rows, "What motions not brought have moved."),
        sheet.caption(BROUGHT),
    ]
