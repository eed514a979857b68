"""Actions taken alone: what seats did outside the council, and what the charter says of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import ActionReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Actions:
    """Actions taken alone."""

    id = "actions"
    title = "Actions taken alone"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once a seat did something."""
        return bool(review.actions)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table, turn by turn."""
        rows: list[Row] = []
        for turn, ones in groupby(review.actions, key=lambda one: one.turn):
            rows.append(Band(f"Turn {sheet.turn(turn)}"))
            rows.extend(_row(one, sheet) for one in ones)
        columns = (
            Column("Seat", 44, styles.CELL_STRONG),
            Column("What it did"),
            Column("Kind", 60),
            Column("Price", 26, styles.CELL_RIGHT),
            Column("The charter says", 122),
            Column("Log", 30, styles.CELL_RIGHT),
        )
        return [
            sheet.lead(_summary(review)),
            sheet.table(columns, rows, "Actions of each seat, and how the charter judges them."),
        ]


def _summary(review: Review) -> str:
    done = [one for one in review.actions if one.done]
    breaches = sum(one.conduct == "breach" for one in done)
    contested = sum(one.conduct == "contested" for one in done)
    count = wording.sentence(wording.counted(len(done), "action"))
    was = "was" if len(done) == 1 else "were"
    broke = wording.counted(breaches, "breach", "breaches")
    return (
        f"{count} {was} taken outside the council: {broke} of the charter,"
        f" {contested or 'none'} contested."
    )


def _row(action: ActionReview, sheet: Sheet) -> Row:
    what: tuple[Words, ...] = (strong(sheet.cell(action.title, 140)),)
    if action.text and action.text != action.title:
        what = (*what, "\n", quiet(sheet.cell(action.text, 300)))
    if not action.done:
        why = f": {sheet.cell(action.reason, 200)}" if action.reason else ""
        what = (*what, "\n", f"Tried in vain{why}")
    cites = ("\n", quiet(sheet.cell(action.cites, 90))) if action.cites else ()
    return (
        sheet.seat(action.seat),
        what,
        sheet.cell(action.instrument.replace("-", " "), 30),
        str(action.price),
        (*sheet.mark(wording.conduct(action.conduct)), *cites) if action.done else "",
        sheet.cite(action.seq),
    )
