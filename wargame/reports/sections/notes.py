"""Notes of the facilitator and of evaluators, turn by turn."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.play.evaluating import GRADES
from wargame.reports import times
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import NoteReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_LEANINGS: Final = {"strength": ", a strength", "improvement": ", to improve", "": ""}


class Notes:
    """Notes and observations."""

    id = "notes"
    title = "Notes and observations"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Where the reader may see any note."""
        return bool(review.notes)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table, turn by turn."""
        rows: list[Row] = []
        for turn, ones in groupby(review.notes, key=lambda one: one.turn):
            rows.append(Band(f"Turn {sheet.turn(turn)}" if turn else "Outside turns"))
            rows.extend(_row(one, sheet) for one in ones)
        columns = (
            Column("", 30),
            Column("Kind", 62),
            Column("Note"),
            Column("Of", 78),
            Column("Rating", 84),
            Column("Log", 34, styles.CELL_RIGHT),
        )
        return [sheet.table(columns, rows, "Notes, with their time and what they speak of.")]


def _row(note: NoteReview, sheet: Sheet) -> Row:
    of: list[Words] = []
    if note.seat:
        of.append((sheet.seat(note.seat), " "))
    if note.objective:
        of.append((sheet.name(note.objective), " "))
    of.append(sheet.cite(note.about))
    return (
        quiet(times.clock(note.at)),
        sheet.cell(f"{note.what.replace('-', ' ').capitalize()}{_LEANINGS[note.leaning]}", 40),
        sheet.cell(note.text, 3000),
        tuple(of),
        strong(GRADES[note.rating].name if note.rating in GRADES else ""),
        sheet.cite(note.seq),
    )
