"""Who knew what, when: each inject against each seat, in minutes of its turn."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import InjectReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_MOST_SEATS: Final = 9


class Knew:
    """Who knew what, when."""

    id = "knew"
    title = "Who knew what, when"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """For control, once something was told to some and not to others."""
        return review.audience == "control" and any("public" not in one.to for one in _told(review))

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """A matrix of injects and seats."""
        told = _told(review)
        reached = {seat for one in told for seat in one.to}
        seats = [one.id for one in review.seats if one.vote or one.id in reached][:_MOST_SEATS]
        wide = min(36.0, 270.0 / len(seats))
        columns = [Column("No.", 26), Column("Inject")]
        columns += [Column(sheet.seat(seat), wide, styles.CELL_CENTRE) for seat in seats]
        columns.append(Column("Log", 30, styles.CELL_RIGHT))
        rows: list[Row] = []
        for turn, ones in groupby(told, key=lambda one: one.turn):
            rows.append(Band(f"Turn {sheet.turn(turn)}: {sheet.name(turn)}"))
            rows.extend(_row(one, seats, sheet) for one in ones)
        return [
            sheet.table(
                columns, rows, "Minutes of the turn at which each inject reached each seat."
            ),
            sheet.caption(
                "T+ minutes after the turn opened: ",
                strong("bold"),
                " where a seat was told and"
                " the room was not, plain where all were told. Empty: never told.",
            ),
        ]


def _told(review: Review) -> list[InjectReview]:
    return [one for one in review.injects if one.minute is not None]


def _row(inject: InjectReview, seats: Sequence[str], sheet: Sheet) -> Row:
    at = f"T+{inject.minute:.0f}" if inject.minute is not None else ""
    public = "public" in inject.to
    cells: list[Words] = []
    for seat in seats:
        if public:
            cells.append(quiet(at))
        else:
            cells.append(strong(at) if seat in inject.to else "")
    return (inject.number, sheet.cell(inject.title, 120), *cells, sheet.cite(inject.seq))
