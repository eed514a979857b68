"""Purpose and handling: what this report is, what it was made from, who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Purpose:
    """Purpose and handling."""

    id = "purpose"
    title = "Purpose and handling"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Every report may have one."""
        return bool(review.title)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """What it is for, and a table of how to handle it."""
        columns = (Column("", 110, styles.CELL_QUIET), Column(""))
        return [
            sheet.p(
                "This report records what happened in the exercise, holds it against what was aimed"
                " at, and says what may be learned. It judges rules and procedures, not people."
            ),
            sheet.p(
                "It is made from the exercise's log: each statement names its entries. What was"
                " worked out beside the log is labelled so, and notes of the author are set apart."
            ),
            sheet.table(columns, _rows(review, sheet), "How to handle this report."),
        ]


def _rows(review: Review, sheet: Sheet) -> list[Row]:
    marking = sheet.cell(sheet.options.handling or "", 200) or "none was given"
    people = {
        "names": "named",
        "initials": "by their initials",
        "pseudonyms": "by pseudonyms, the same throughout",
        "seats": "not shown; seats speak",
    }[sheet.options.people]
    return [
        ("Handling mark", marking),
        ("Made for", _reader(review, sheet)),
        ("People", people),
        ("Made from", f"entries 1 to {review.head_seq} of the log"),
    ]


def _reader(review: Review, sheet: Sheet) -> str:
    if review.audience == "control":
        return "the facilitator and evaluators; it holds what seats kept from each other"
    if review.audience == "public":
        return "everyone"
    return f"{sheet.cell(review.audience_name, 80)}; it holds what this seat alone may know"
