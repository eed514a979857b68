"""What it would have taken: the smallest changes for each motion, and the seats that blocked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital, listed
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, spans, strong
from wargame.reports.kit.table import Column
from wargame.reports.ways import told_ways

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.blocking import Blocker, Turning
    from wargame.play.review import MotionReview, Review
    from wargame.reports.kit.spans import Span, Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet
    from wargame.reports.ways import Way

METHOD: Final = (
    "A turning set is a smallest set of ballots or findings which, had they been otherwise and all"
    " else the same, would have given another outcome; the judge recorded it with each ruling."
)
BLOCKERS: Final = (
    "A seat blocks where the ruling names its ballots as what kept the motion from adoption;"
    " “alone” where it names no other, “could turn” where its own ballots would have been enough."
)
_MOST: Final = 3


def summary(review: Review, sheet: Sheet) -> tuple[Span, ...]:
    """The seat that blocked most, or that nobody did."""
    if not review.turnings:
        return spans("No motion was ruled on, so nothing was blocked. What follows is who could.")
    if all(one.outcome == "adopted" for one in review.turnings):
        all_of = "The one motion" if len(review.turnings) == 1 else "Every motion"
        return spans(f"{all_of} that came to a ruling was adopted.")
    if not review.blockers:
        return spans("No ballot kept a motion from adoption.")
    most = len(review.blockers[0].motions)
    leading = [one for one in review.blockers if len(one.motions) == most]
    names = listed(_blocked(one, sheet) for one in leading[:_MOST])
    each = "each " if len(leading) > 1 else ""
    cites = sheet.cited(*dict.fromkeys(seq for one in leading for _, seq in one.motions))
    return spans(f"{names} {each}kept {wording.counted(most, 'motion')} from adoption", cites, ".")


def _blocked(one: Blocker, sheet: Sheet) -> str:
    """The seat, and how often no other was in the way."""
    alone = len(one.alone)
    told = (
        "alone" if alone == len(one.motions) else f"{wording.often(alone)} alone" if alone else ""
    )
    return f"{sheet.name(one.seat)} ({told})" if told else sheet.name(one.seat)


def motions_part(review: Review, sheet: Sheet) -> list[Flowable]:
    """A table of what it would have taken, motion by motion."""
    if not review.turnings:
        return []
    columns = (
        Column("No.", 24),
        Column("Motion", 128),
        Column("Ended", 74),
        Column("Changes", 40, styles.CELL_CENTRE),
        Column("The smallest that would have turned it"),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    by_id = {motion.id: motion for motion in review.motions}
    rows: list[Row] = [_row(one, by_id[one.motion], sheet) for one in review.turnings]
    return [
        *sheet.part("What it would have taken", need=160),
        sheet.table(columns, rows, "The smallest turning sets of each motion."),
        sheet.caption(METHOD),
    ]


def _row(one: Turning, motion: MotionReview, sheet: Sheet) -> Row:
    return (
        one.number,
        sheet.cell(one.title, 90),
        sheet.mark(wording.verdict(motion.verdict) if motion.verdict else ("", "")),
        str(one.smallest) if one.smallest else "–",
        _told(one.ways, sheet),
        sheet.cite(one.seq),
    )


def _told(ways: Sequence[Way], sheet: Sheet) -> str:
    return capital("\nor: ".join(told_ways(ways, sheet, _MOST))) or "No set was found."


def seats_part(review: Review, sheet: Sheet) -> list[Flowable]:
    """A table of the seats that blocked."""
    if not review.blockers:
        return []
    columns = (
        Column("Seat", 96, styles.CELL_STRONG),
        Column("Blocked"),
        Column("Alone", 90),
        Column("Could turn", 90),
    )
    rows: list[Row] = [_seat(one, sheet) for one in review.blockers]
    return [
        *sheet.part("Who blocked", need=140),
        sheet.table(columns, rows, "Which seats blocked which motions."),
        sheet.caption(BLOCKERS),
    ]


def _seat(one: Blocker, sheet: Sheet) -> Row:
    return (
        sheet.name(one.seat),
        _numbers(one.motions, sheet),
        _numbers(one.alone, sheet),
        _numbers(one.turns, sheet),
    )


def _numbers(motions: tuple[tuple[str, int], ...], sheet: Sheet) -> Words:
    return joined((strong(number), sheet.cited(seq)) for number, seq in motions) or "–"
