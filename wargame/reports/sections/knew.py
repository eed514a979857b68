"""Who knew what, when: each text against each seat; votes on unequal knowledge; latency."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.reports import latency, times
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.knowledge import Told, Uneven
    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_MOST_SEATS: Final = 11
MATRIX: Final = (
    " where the seat was told and the room was not, plain where all were told, “sent” where it"
    " came in the seat's own name. A dash: never told."
)
UNEVEN: Final = (
    "A vote is on unequal knowledge where, in the turn of the ruling and before it, an inject had"
    " reached some of those who voted and not the others."
)


class Knew:
    """Who knew what, when."""

    id = "knew"
    title = "Who knew what, when"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """For control, once anybody was told anything."""
        return review.audience == "control" and bool(review.told)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """The matrix, the votes, then how long it took."""
        return [
            sheet.lead(_summary(review)),
            *_matrix(review, sheet),
            *_uneven(review, sheet),
            *latency.parts(review, sheet),
        ]


def _summary(review: Review) -> str:
    some = sum(not one.everyone for one in review.told)
    votes = len({one.number for one in review.uneven})
    told = f"{some} of {len(review.told)} texts went to some seats only."
    if not votes:
        return told
    verb = "was taken" if votes == 1 else "were taken"
    return f"{told} {votes} {'vote' if votes == 1 else 'votes'} {verb} on unequal knowledge."


def _matrix(review: Review, sheet: Sheet) -> list[Flowable]:
    reached = {seat for one in review.told for seat in (*one.to, one.sender)}
    known = [one.id for one in review.seats if one.vote or one.id in reached]
    seats = known[:_MOST_SEATS]
    others = [one.id for one in review.seats if one.id not in known]
    # A time of day fits; what is left goes to the words.
    wide = max(21.5, min(28.0, 252.0 / len(seats)))
    columns = [Column("No.", 24), Column("What was told")]
    columns += [Column(sheet.seat(seat), wide, styles.CELL_CENTRE) for seat in seats]
    columns.append(Column("Log", 30, styles.CELL_RIGHT))
    rows: list[Row] = []
    for turn, ones in groupby(review.told, key=lambda one: one.turn):
        rows.append(Band(f"Turn {sheet.turn(turn)}: {sheet.name(turn)}" if turn else "Before play"))
        rows.extend(_row(one, seats, sheet) for one in ones)
    return [
        *sheet.part("Every text against every seat", need=150),
        sheet.table(columns, rows, "When each text reached each seat."),
        sheet.caption(
            *("Clock time (UTC) at which a text reached a seat: ", strong("bold"), MATRIX),
            f" No column, as only what all were told reached them: {sheet.seats(others)}."
            if others
            else "",
            f" No column for want of room: {sheet.seats(known[_MOST_SEATS:])}."
            if known[_MOST_SEATS:]
            else "",
        ),
    ]


def _row(one: Told, seats: Sequence[str], sheet: Sheet) -> Row:
    at = times.clock(one.at)
    cells = [_cell(one, seat, at) for seat in seats]
    return (one.number, sheet.cell(one.title, 120), *cells, sheet.cite(one.seq))


def _cell(one: Told, seat: str, at: str) -> Words:
    if seat == one.sender:
        return quiet("sent")
    if seat in one.to:
        return strong(at)
    return quiet(at if one.everyone else "–")


def _uneven(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.uneven:
        return []
    columns = (
        Column("Motion", 44),
        Column("On"),
        Column("Had been told", 110),
        Column("Had not", 110),
        Column("Log", 58, styles.CELL_RIGHT),
    )
    alike: dict[tuple[object, ...], list[Uneven]] = {}
    for one in review.uneven:
        alike.setdefault((one.text, one.told, one.untold), []).append(one)
    rows: list[Row] = [_votes(ones, sheet) for ones in alike.values()]
    return [
        *sheet.part("Votes on unequal knowledge", need=140),
        sheet.table(columns, rows, "Votes before which some voters had been told more."),
        sheet.caption(UNEVEN),
    ]


def _votes(ones: Sequence[Uneven], sheet: Sheet) -> Row:
    """One text, and every vote that was taken while these seats had read it and those had not."""
    first = ones[0]
    return (
        ", ".join(one.number for one in ones),
        sheet.cell(first.about, 120),
        sheet.seats(first.told),
        sheet.seats(first.untold),
        sheet.cite(first.text, *(one.seq for one in ones)),
    )
