"""People and attendance: who sat where, and who did something in which turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, quiet, strong
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review, SeatReview, TurnReview
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

# The strongest sign of presence in any phase of a turn stands for the turn.
_ORDER: Final = ("acted", "passed", "control", "absent")
_SHAPES: Final = {"acted": "passed", "passed": "abstain", "control": "draft", "absent": "absent"}


class People:
    """People and attendance."""

    id = "people"
    title = "People and attendance"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once seats were given out."""
        return bool(review.seats)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """A table of seats, and one of attendance."""
        return [*_seats(review, sheet), *_attendance(review, sheet)]


def _seats(review: Review, sheet: Sheet) -> list[Flowable]:
    known = any(seat.people for seat in review.seats)
    named = known and sheet.options.people != "seats"
    rows: list[Row] = [_row(seat, sheet, named=named) for seat in review.seats]
    columns = [Column("Seat", 44), Column("", 94), Column("In the story"), Column("Filled", 82)]
    if named:
        columns.append(Column("People", 104))
    return [sheet.table(columns, rows, "Seats, and how they were filled.")]


def _row(seat: SeatReview, sheet: Sheet, *, named: bool) -> Row:
    vote: Words = "" if seat.vote else ("\n", quiet("no vote"))
    cells: tuple[Words, ...] = (
        strong(sheet.seat(seat.id)),
        sheet.cell(seat.name, 60),
        sheet.cell(seat.who, 90),
        (wording.mode(seat.mode), vote),
    )
    return (*cells, sheet.people(seat.people)) if named else cells


def _attendance(review: Review, sheet: Sheet) -> list[Flowable]:
    turns = [turn for turn in review.turns if turn.phases]
    if not turns:
        return []
    wide = min(60.0, 310.0 / len(turns) - 8)
    columns = [Column("Seat", 0, styles.CELL)]
    columns += [Column(f"Turn {turn.number}", wide, styles.CELL_CENTRE) for turn in turns]
    rows: list[Row] = [
        (sheet.cell(seat.name, 60), *(_sign(seat.id, turn) for turn in turns))
        for seat in review.seats
    ]
    table = sheet.table(columns, rows, "What each seat did in each turn.", together=True)
    return [
        *sheet.part("Attendance", need=sheet.need(table)),
        table,
        sheet.caption(
            glyph("passed", ""),
            " acted   ",
            glyph("abstain", ""),
            " passed   ",
            glyph("draft", ""),
            " run by the facilitator   ",
            glyph("absent", ""),
            " absent.   The strongest of a turn's phases is shown.",
        ),
    ]


def _sign(seat: str, turn: TurnReview) -> Words:
    given = {dict(phase.statuses).get(seat, "") for phase in turn.phases}  # type: ignore[call-overload]
    for status in _ORDER:
        if status in given:
            return glyph(_SHAPES[status], wording.status(status))
    return ""
