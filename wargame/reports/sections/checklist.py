"""The observer's checklist: what was seen, when, and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import times
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, joined
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.play.reviewing.evaluation import CheckedItem
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Checklist:
    """Observer's checklist."""

    id = "checklist"
    title = "Observer's checklist"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """For control, once an item was ticked."""
        return any(one.seq for one in review.evaluation.checklist)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table; what was not seen stands in it too."""
        items = review.evaluation.checklist
        seen = sum(1 for one in items if one.seq)
        rows: list[Row] = [
            (
                glyph("passed", "seen") if one.seq else glyph("waiting", "not seen"),
                sheet.cell(one.text, 400),
                f"turn {sheet.turn(one.turn)}, {times.clock(one.at)}" if one.turn else "",
                _said(one, sheet),
                sheet.cite(one.seq),
            )
            for one in items
        ]
        columns = (
            Column("", 14),
            Column("What to look for"),
            Column("Seen", 78),
            Column("Note", 110),
            Column("Log", 34, styles.CELL_RIGHT),
        )
        return [
            sheet.lead(
                f"{seen} of {len(items)} things to look for {'was' if seen == 1 else 'were'} seen."
            ),
            sheet.table(columns, rows, "The observer's checklist."),
        ]


def _said(one: CheckedItem, sheet: Sheet) -> Words:
    """The words of the tick, and what was noted about it later."""
    later = [(sheet.cell(text, 200), sheet.cited(seq)) for text, seq in one.later]
    return joined([*([sheet.cell(one.note, 200)] if one.note else []), *later], "; ")
