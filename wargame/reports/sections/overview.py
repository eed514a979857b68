"""Exercise overview: the particulars in one table, in the order of the AAR/IP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import times, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import spans
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Overview:
    """Exercise overview."""

    id = "overview"
    title = "Exercise overview"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once the exercise has begun."""
        return bool(review.started)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table."""
        columns = (Column("", 110, styles.CELL_QUIET), Column(""))
        rows: list[Row] = [
            ("Exercise name", sheet.cell(review.title, 120)),
            ("Dates", _dates(review, sheet)),
            ("Scope", _scope(review, sheet)),
            ("Scenario", _scenario(review, sheet)),
            ("Rules in force", _rules(review, sheet)),
            ("Objectives", _objectives(review, sheet)),
            ("Played seats", _seats(review, sheet, "person")),
            ("Run by the facilitator", _seats(review, sheet, "control")),
            ("Not filled", _seats(review, sheet, "absent")),
        ]
        return [sheet.table(columns, rows, "Particulars of the exercise.")]


def _dates(review: Review, sheet: Sheet) -> Words:
    return (
        times.span(review.started, review.ended),
        sheet.cited(review.started_seq, review.ended_seq),
    )


def _scope(review: Review, sheet: Sheet) -> Words:
    played = [turn for turn in review.turns if not turn.skipped]
    skipped = [turn for turn in review.turns if turn.skipped]
    told = wording.counted(len(played), "turn")
    rest = f"; filled in from history: {sheet.turns(one.id for one in skipped)}" if skipped else ""
    return (f"{told} played{rest}", sheet.cited(*(one.seq for one in review.turns)))


def _scenario(review: Review, sheet: Sheet) -> str:
    title = f"{sheet.cell(review.pack_title, 120)}, version {sheet.cell(review.pack_version, 30)}"
    return f"{title}. {sheet.cell(review.summary, 400)}".strip()


def _rules(review: Review, sheet: Sheet) -> str:
    return f"{sheet.cell(review.charter_title, 160)}: {wording.reading(review.charter_reading)}"


def _objectives(review: Review, sheet: Sheet) -> Words:
    if not review.objectives:
        return "not scored yet, or none"
    count = wording.counted(len(review.objectives), "objective")
    seats = len({one.seat for one in review.objectives})
    see = sheet.see("objectives")
    where = spans(", in ", see) if see else ()
    return (f"{count} of {wording.counted(seats, 'seat')}", where)


def _seats(review: Review, sheet: Sheet, mode: str) -> str:
    names = [sheet.name(seat.id) for seat in review.seats if seat.mode == mode]
    return ", ".join(names) or "none"
