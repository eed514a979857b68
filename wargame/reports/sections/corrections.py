"""Corrections and overrides: the facilitator's hand, with the reasons given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Correction, OverrideReview, Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_WHAT: Final = {
    "override": "Verdict overridden",
    "fact": "Fact ruled",
    "outcome": "Outcome picked",
    "take-back": "Taken back",
    "ballot": "Ballot corrected",
}


class Corrections:
    """Corrections and overrides."""

    id = "corrections"
    title = "Corrections and overrides"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Always for control: that there were none is worth saying."""
        return bool(review.overrides or review.corrections) or review.audience == "control"

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """What the facilitator decided, then what was taken back or corrected."""
        if not review.overrides and not review.corrections:
            return [sheet.p("The facilitator overrode no verdict, and nothing was taken back.")]
        return [*_overrides(review, sheet), *_corrections(review, sheet)]


def _overrides(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.overrides:
        return []
    columns = (
        Column("What", 96, styles.CELL_STRONG),
        Column("Of", 84),
        Column("By the rules", 62),
        Column("Decided", 72),
        Column("Reason"),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    rows: list[Row] = [_override(one, sheet) for one in review.overrides]
    return [
        *sheet.part("Decided by the facilitator"),
        sheet.table(columns, rows, "Decisions of the facilitator, with reasons."),
    ]


def _override(one: OverrideReview, sheet: Sheet) -> Row:
    return (
        _WHAT.get(one.what, one.what.capitalize()),
        sheet.cell(one.about, 160),
        wording.outcome(sheet.cell(one.was, 60))[0],
        wording.outcome(sheet.cell(one.became, 160))[0],
        sheet.cell(one.reason, 500),
        sheet.cite(one.seq),
    )


def _corrections(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.corrections:
        return []
    columns = (
        Column("What", 96, styles.CELL_STRONG),
        Column("In the words of the log"),
        Column("No longer counts", 96),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    rows: list[Row] = [_correction(one, sheet) for one in review.corrections]
    return [
        *sheet.part("Taken back and corrected"),
        sheet.table(columns, rows, "What was taken back or corrected."),
    ]


def _correction(one: Correction, sheet: Sheet) -> Row:
    fell = sheet.cite(*one.fell)
    return (
        strong(_WHAT.get(one.what, one.what.capitalize())),
        (
            sheet.cell(one.says, 500),
            "\nReason: " if one.reason else "",
            sheet.cell(one.reason, 500),
        ),
        fell or ("nothing" if one.what == "take-back" else ""),
        sheet.cite(one.seq),
    )
