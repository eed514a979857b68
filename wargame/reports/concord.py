"""Agreement between seats, with what cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.play.analysis.concord import FEWEST
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.shares import per_cent

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.concord import Concord, Pair
    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row, Table
    from wargame.reports.sheet import Sheet

METHOD: Final = (
    "Two seats agree wholly on a motion where they cast the same ballot, by half where exactly one"
    " abstained; the share is over the motions on which both said yes, no or abstain, in brackets"
    " how many. Absence is not a ballot. Cohesion is the agreement index of Hix, Noury and Roland,"
    " and Rice's index over yes and no alone."
)


def parts(review: Review, sheet: Sheet) -> list[Flowable]:
    """The matrix, cohesion, and what is left out."""
    found = review.concord
    if found is None:
        return []
    title = "Who agreed with whom"
    if len(found.seats) < 2:
        return [*sheet.part(title), sheet.p("No two seats cast ballots that can be compared.")]
    if len(found.compared) < FEWEST:
        return [*sheet.part(title), sheet.p(_cohesion(found), *_left_out(found, sheet))]
    if len(found.alike) == len(found.compared):
        told = f"On all {len(found.compared)} motions all who took part cast the same ballot."
        return [*sheet.part(title), sheet.p(told, *_left_out(found, sheet))]
    matrix = _matrix(found, sheet)
    return [
        *sheet.part(title, need=sheet.need(matrix) + 60),
        sheet.p(_cohesion(found), *_left_out(found, sheet)),
        matrix,
        sheet.caption(METHOD),
    ]


def _cohesion(found: Concord) -> str:
    over = wording.counted(len(found.compared), "motion")
    alike = ", ".join(found.alike)
    if len(found.compared) < FEWEST:
        told = f"{over} of this exercise can be compared, too few for a figure."
        return capital(told) + (
            f" All who took part cast the same ballot on {alike}." if alike else ""
        )
    held = per_cent(found.cohesion.agreement)
    rice = per_cent(found.cohesion.rice)
    told = f"Over {over} the seats held together by {held} (Rice {rice})."
    if alike:
        told += f" All who took part cast the same ballot on {alike}."
    return told


def _left_out(found: Concord, sheet: Sheet) -> list[Words]:
    told: list[Words] = [
        (f" Not compared: {one.number}", sheet.cited(one.seq), f", {one.why}.")
        for one in found.left_out
    ]
    none = [pair for pair in found.pairs if not pair.motions]
    if none:
        pairs = ", ".join(f"{sheet.seat(one.one)} and {sheet.seat(one.other)}" for one in none)
        told.append(f" Never on the same motion: {pairs}.")
    return told


def _matrix(found: Concord, sheet: Sheet) -> Table:
    wide = min(52.0, 380.0 / len(found.seats))
    columns = [Column("", 60, styles.CELL_STRONG)]
    columns += [Column(sheet.seat(seat), wide, styles.CELL_CENTRE) for seat in found.seats]
    columns.append(Column(""))
    rows: list[Row] = [
        (
            sheet.seat(one),
            *(_share(found.pair(one, other)) if one != other else "" for other in found.seats),
            "",
        )
        for one in found.seats
    ]
    return sheet.table(columns, rows, "Agreement of each pair of seats.", together=True)


def _share(pair: Pair | None) -> Words:
    if pair is None or pair.share is None:
        return "–"
    told = per_cent(pair.share).replace(".0", "")
    return (strong(told) if pair.share == 1 else told, quiet(f" ({pair.motions})"))
