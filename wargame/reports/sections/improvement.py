"""The improvement plan: what is to change, who sees to it, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.evaluating import ELEMENTS, PRIORITIES
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.game.evaluation import Improvement as Item
    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class ImprovementPlan:
    """Improvement plan."""

    id = "improvement"
    title = "Improvement plan"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once a line was written."""
        return bool(review.evaluation.plan)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """The plan as a table."""
        plan = review.evaluation.plan
        undated = sum(1 for one in plan if not one.due)
        lead = f"{wording.counted(len(plan), 'line')}; each has somebody who sees to it."
        if undated:
            lead += f" {undated} without a date."
        columns = (
            Column("No.", 26),
            Column("Issue"),
            Column("Corrective action"),
            Column("Element", 58),
            Column("Responsible", 80),
            Column("Dates", 62),
            Column("Log", 40, styles.CELL_RIGHT),
        )
        rows: list[Row] = [_row(one, sheet) for one in plan]
        return [sheet.lead(lead), sheet.table(columns, rows, "The improvement plan.")]


def _row(one: Item, sheet: Sheet) -> Row:
    priority = f" {PRIORITIES[one.priority].lower()} priority" if one.priority in PRIORITIES else ""
    contact = quiet(f" {one.contact}") if one.contact else ""
    dates = " to ".join(day for day in (one.starts, one.due) if day)
    return (
        one.id.rpartition("-")[2],
        (sheet.cell(one.issue, 600), quiet(priority)),
        sheet.cell(one.action, 600),
        ELEMENTS.get(one.element, one.element),
        (sheet.cell(one.owner, 120), contact),
        dates,
        sheet.cite(*one.cites, one.seq),
    )
