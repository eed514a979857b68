"""Objectives: what each seat aimed at, and what it scored."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import ObjectiveReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Objectives:
    """Objectives."""

    id = "objectives"
    title = "Objectives"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once EndEx has scored them."""
        return bool(review.objectives)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table, seat by seat."""
        rows: list[Row] = []
        for seat, group in groupby(review.objectives, key=lambda one: one.seat):
            ones = list(group)
            got, of = sum(one.points for one in ones), sum(one.of for one in ones)
            rows.append(Band(f"{sheet.name(seat)}: {got} of {of}"))
            rows.extend(
                (
                    _sign(one),
                    sheet.cell(one.title, 200),
                    f"{one.points} of {one.of}",
                    sheet.cite(one.seq),
                )
                for one in ones
            )
        columns = (
            Column("", 12),
            Column("Objective"),
            Column("Scored", 44, styles.CELL_RIGHT),
            Column("Log", 34, styles.CELL_RIGHT),
        )
        return [
            sheet.lead("Scored at EndEx by the pack's own conditions."),
            sheet.table(columns, rows, "What each seat scored on each objective."),
            sheet.caption(
                glyph("passed", ""),
                " whole   ",
                glyph("abstain", ""),
                " in part   ",
                glyph("failed", ""),
                " none",
            ),
        ]


def _sign(one: ObjectiveReview) -> Words:
    if one.points >= one.of:
        return glyph("passed", "")
    return glyph("failed" if one.points <= 0 else "abstain", "")
