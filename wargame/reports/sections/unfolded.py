"""How it unfolded: turn by turn, each sentence with its entry; the map; the indicators."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.reports import indicators, times, wording
from wargame.reports.kit import styles
from wargame.reports.kit.chart import ChartRow
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.pictured import pictures_of
from wargame.reports.places import map_part
from wargame.support.prose import plain_words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import PhaseReview, Review, TurnReview
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_RULED = frozenset({"motion_ruled", "ruling_overridden", "fact_ruled", "taken_back"})


class Unfolded:
    """How it unfolded."""

    id = "unfolded"
    title = "How it unfolded"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Once a turn was opened."""
        return bool(review.turns)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """A part for each turn, and one for the indicators."""
        story: list[Flowable] = []
        for turn in review.turns:
            story.extend(_turn(turn, sheet))
            story.extend(pictures_of(turn.id, review, sheet))
        return [*story, *map_part(review.scene, sheet), *_indicators(review, sheet)]


def _turn(turn: TurnReview, sheet: Sheet) -> list[Flowable]:
    title = f"Turn {turn.number}: {turn.title}"
    story = sheet.part(title, need=130)
    if turn.skipped:
        return [
            *story,
            sheet.p("Not played: what history left was taken over.", sheet.cited(turn.seq)),
        ]
    when = times.span(turn.opened_at, turn.closed_at)
    dates = f"{sheet.cell(turn.dates, 60)} in the story. " if turn.dates else ""
    story.append(sheet.caption(f"{dates}Played {when}."))
    if turn.opens_with:
        story.append(
            sheet.lead(sheet.cell(plain_words(turn.opens_with), 600), sheet.cited(turn.seq))
        )
    rows: list[Row] = [
        (
            quiet(times.clock(line.at)),
            strong(sheet.cell(line.says)) if line.kind in _RULED else sheet.cell(line.says),
            sheet.cite(line.seq),
        )
        for line in turn.lines
    ]
    if rows:
        columns = (
            Column("Time", 30),
            Column("What happened"),
            Column("Log", 34, styles.CELL_RIGHT),
        )
        story.append(sheet.table(columns, rows, f"What happened in turn {turn.number}."))
    else:
        story.append(sheet.p("Nothing was said, sent, done or tabled that this reader may see."))
    told = _statuses(turn, sheet)
    return [*story, told] if told else story


def _statuses(turn: TurnReview, sheet: Sheet) -> Flowable | None:
    """Who owed something in this turn and did not give it: absence is a decision."""
    parts = []
    for phase in turn.phases:
        missing = _groups(phase, sheet)
        if missing and phase.phase == "orders":
            parts.append(
                (f"{sheet.cell(phase.title, 40)}: {missing}", sheet.cited(phase.seq), ". ")
            )
    return sheet.caption(*parts) if parts else None


def _groups(phase: PhaseReview, sheet: Sheet) -> str:
    asked = [one for one in phase.statuses if one[1] != "control"]
    ordered = sorted(asked, key=lambda one: one[1])
    told = []
    for status, ones in groupby(ordered, key=lambda one: one[1]):
        seats = sheet.seats(seat for seat, _ in ones)
        told.append(f"{wording.status(status).lower()} {seats}")
    return "; ".join(told)


def _indicators(review: Review, sheet: Sheet) -> list[Flowable]:
    paths = [one for one in review.indicators if len(one.points) > 1]
    if not paths:
        return []
    turns = max(point[0] for one in paths for point in one.points)
    charts = [indicators.small_chart(one, turns, sheet) for one in paths]
    rows = [ChartRow(charts[start : start + 2]) for start in range(0, len(charts), 2)]
    drawn = sheet.shows("charts")
    return [
        *sheet.part("Indicators", need=210),
        *([sheet.caption(indicators.LEGEND), *rows] if drawn else []),
        *_figures(review, turns, sheet),
    ]


def _figures(review: Review, turns: int, sheet: Sheet) -> list[Flowable]:
    # What the name, the direction and the entry leave, after the gaps between columns.
    wide = min(40.0, (269.0 - 8 * (turns + 3)) / (turns + 1))
    columns = [Column("Indicator", 0), Column("Better", 34)]
    columns += [
        Column("Start" if turn == 0 else str(turn), wide, styles.CELL_RIGHT)
        for turn in range(turns + 1)
    ]
    columns.append(Column("Log", 34, styles.CELL_RIGHT))
    rows: list[Row] = []
    for path in review.indicators:
        values = {turn: value for turn, value, _ in path.points}
        figures = [str(values.get(turn, "")) for turn in range(turns + 1)]
        rows.append(
            (sheet.cell(path.title, 60), path.better, *figures, sheet.cite(path.points[-1][2]))
        )
    table = sheet.table(columns, rows, "Value of each indicator at each turn's end.", together=True)
    return [*sheet.minor("The figures", need=sheet.need(table)), table]
