"""The register of a report of two pages: each motion, its end, and what it would have taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.play.analysis.blocking import smallest_ways
from wargame.reports import unasked, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import code, strong
from wargame.reports.kit.table import Band, Column, Table
from wargame.reports.ways import told_ways

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.replays.unasked import Unasked
    from wargame.play.review import MotionReview, NotBrought, Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_ROOM: Final = {"a4": 560.0, "letter": 510.0}
"""Points of the second page that what comes before and after the table leaves."""
_TITLE: Final = 60
_WAY: Final = 150

_TURNED: Final = {"adopted": "Undone by ", "pending": "Ended by "}

METHOD: Final = (
    "What it would have taken: the smallest set of ballots or findings that would have given"
    " another outcome, all else the same. "
)
HEAD: Final = (
    ". Whoever holds this page can compare it with the file: if one entry was changed, added or cut"
    " off, it differs."
)
EXPECTED: Final = "For what nobody brought, with the ballots that the pack expects; not in the log."


def register(review: Review, sheet: Sheet) -> list[Flowable]:
    """As many motions as the page holds, each with the smallest change that turns it."""
    columns = (
        Column("No.", 22),
        Column("Motion", 136),
        Column("Turn", 34),
        Column("Ended", 78),
        Column("What it would have taken"),
        Column("Log", 28, styles.CELL_RIGHT),
    )
    known = unasked.nearest(review)
    idle = [_idle(one, sheet) for one in known] or _open(review, sheet)
    room = _ROOM[sheet.options.paper]
    rows = _fitting(columns, [_tabled(one, sheet) for one in review.motions], idle, room)
    return [
        sheet.table(columns, rows, "Every motion, how it ended, what it would have taken."),
        sheet.caption(METHOD, EXPECTED if known else ""),
        sheet.caption(_letters(review)),
        sheet.caption(f"Head of the log, entry {review.head_seq}: ", code(review.head_hash), HEAD),
    ]


def _letters(review: Review) -> str:
    """Whom the letters of the table mean, as these pages have no list of seats."""
    called = {seat for motion in review.motions for seat in motion.roll}
    voters = [one for one in review.seats if (one.id in called if called else one.vote)]
    return f"Seats: {', '.join(f'{one.monogram} {one.name}' for one in voters)}."


def _fitting(
    columns: Sequence[Column], tabled: Sequence[Row], idle: Sequence[Row], room: float
) -> list[Row]:
    """The rows that the page holds; of its room a half at most is kept for what nobody brought."""
    kept = min(_height(columns, idle), room / 2) if idle else 0.0
    rows = _cut(columns, tabled, room - kept)
    if not idle:
        return rows
    left = room - _height(columns, rows)
    return [*rows, *_cut(columns, idle, left, Band(f"Not brought ({len(idle)})"))]


def _cut(columns: Sequence[Column], rows: Sequence[Row], room: float, *head: Row) -> list[Row]:
    for many in range(len(rows), -1, -1):
        more = len(rows) - many
        are = "is" if more == 1 else "are"
        after = [Band(f"{more} more {are} in the full report")] if more else []
        kept = [*head, *rows[:many], *after]
        if _height(columns, kept) <= room:
            return kept
    return [*head, Band(f"{len(rows)} are in the full report")]


def _height(columns: Sequence[Column], rows: Sequence[Row]) -> float:
    height: float = Table(columns, rows).wrap(styles.MEASURE, 0)[1]
    return height


def _tabled(motion: MotionReview, sheet: Sheet) -> Row:
    seq = motion.override[2] if motion.override else motion.ruled_seq or motion.seq
    return (
        motion.number,
        strong(sheet.cell(motion.title, _TITLE)),
        sheet.turn(motion.turn),
        sheet.mark(wording.ruled(motion)),
        _taken(motion, sheet),
        sheet.cite(seq),
    )


def _taken(motion: MotionReview, sheet: Sheet) -> str:
    """What would have turned the ruling; of what was adopted, what would have undone it."""
    if motion.verdict is None:
        return "–"
    told = told_ways(smallest_ways(motion.verdict)[1], sheet, 1)
    if not told:
        return "No set was found."
    undone = _TURNED.get(motion.verdict.outcome, "")
    return sheet.cell(capital(f"{undone}{told[0]}"), _WAY)


def _idle(one: Unasked, sheet: Sheet) -> Row:
    word = wording.verdict(one.verdict)[0].lower() if one.verdict else "–"
    return (
        "",
        strong(sheet.cell(one.title, _TITLE)),
        ", ".join(dict.fromkeys(sheet.turn(turn) for turn in one.turns)),
        f"would be {word}",
        sheet.cell(unasked.taken(one, sheet, 1), _WAY),
        sheet.cite(one.seqs[-1]),
    )


def _open(review: Review, sheet: Sheet) -> list[Row]:
    """What nobody brought, for a reader to whom the pack's expectation is not told."""
    return [
        _stood_open(title, ones, sheet)
        for title, ones in unasked.by_template(unasked.never_brought(review))
    ]


def _stood_open(title: str, ones: Sequence[NotBrought], sheet: Sheet) -> Row:
    return (
        "",
        strong(sheet.cell(title, _TITLE)),
        ", ".join(dict.fromkeys(sheet.turn(one.turn) for one in ones)),
        sheet.mark(wording.outcome("not-brought")),
        "–",
        sheet.cite(ones[-1].seq),
    )
