"""What nobody brought: what would have come of it, and what more it would have taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.play.analysis.blocking import smallest_ways
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, spans
from wargame.reports.kit.table import Column
from wargame.reports.ways import told_ways

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.platypus.flowables import Flowable

    from wargame.play.replays.unasked import Unasked
    from wargame.play.review import NotBrought, Review
    from wargame.reports.kit.spans import Span, Words
    from wargame.reports.kit.table import Row
    from wargame.reports.names import Names
    from wargame.reports.sheet import Sheet

METHOD: Final = (
    "A motion that nobody brought is put to the charter then in force, as matters stood when it"
    " last could have been brought, with the ballots that the pack expects of the seats. Nobody was"
    " asked: it is the pack's expectation and not the players'. "
)
NOTHING: Final = "Nothing more than to bring it."
_MOST: Final = 2
_FAR: Final = 99


def nearest(review: Review) -> list[Unasked]:
    """What nobody brought and the charter knows, what came nearest to adoption first."""
    known = [one for one in review.replays.unasked if one.verdict is not None]
    return sorted(known, key=changes)


def never_brought(review: Review) -> list[NotBrought]:
    """What stood open in some turn and was put to the vote in none."""
    ruled = {one.template for one in review.motions if one.verdict is not None}
    return [one for one in review.not_brought if one.template not in ruled]


def by_template(not_brought: Iterable[NotBrought]) -> list[tuple[str, list[NotBrought]]]:
    """Motions not brought, with the turns of each together, most turns first."""
    groups: dict[str, list[NotBrought]] = {}
    for one in not_brought:
        groups.setdefault(one.template, []).append(one)
    ordered = sorted(groups.values(), key=lambda ones: -len(ones))
    return [(ones[0].title, ones) for ones in ordered]


def changes(one: Unasked) -> int:
    """How many changes adoption would have taken; many where no set was found."""
    if one.verdict is None:
        return _FAR
    return 0 if one.verdict.outcome == "adopted" else smallest_ways(one.verdict)[0] or _FAR


def taken(one: Unasked, names: Names, most: int = _MOST) -> str:
    """What it would have taken to adopt it."""
    if one.verdict is None:
        return "–"
    if one.verdict.outcome == "adopted":
        return NOTHING
    told = "\nor: ".join(told_ways(smallest_ways(one.verdict)[1], names, most))
    return capital(told) or "No set was found."


def summary(review: Review, sheet: Sheet) -> tuple[Span, ...]:
    """How many of the motions that nobody brought would have been adopted, and which."""
    known = nearest(review)
    if not known:
        return ()
    through = [one for one in known if changes(one) == 0]
    count = wording.counted(len(known), "motion")
    if not through:
        who = "The one motion that nobody brought would not have been"
        many = f"Of {count} that nobody brought none would have been"
        return spans(
            f"{who if len(known) == 1 else many} adopted with the ballots that the pack expects."
        )
    return spans(
        f"Of {count} that nobody brought, {len(through)} would have been adopted with the ballots"
        " that the pack expects: ",
        joined((_title(one, sheet) for one in through[:3]), "; "),
        _more(len(through) - 3),
        ".",
    )


def _title(one: Unasked, sheet: Sheet) -> Words:
    return (sheet.cell(one.title, 90), sheet.cited(one.seqs[-1]))


def _more(number: int) -> str:
    return f"; and {number} more" if number > 0 else ""


def part(review: Review, sheet: Sheet) -> list[Flowable]:
    """A table of what nobody brought, what was nearest to adoption first."""
    known = nearest(review)
    if not known:
        return []
    columns = (
        Column("Motion", 142),
        Column("Would have been", 78),
        Column("Changes", 40, styles.CELL_CENTRE),
        Column("What more it would have taken"),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Had it been brought", need=160),
        sheet.table(columns, list(_rows(known, sheet)), "What nobody brought, put to the charter."),
        sheet.caption(METHOD, sheet.replayed()),
    ]


def _rows(known: Iterable[Unasked], sheet: Sheet) -> Iterable[Row]:
    for one in known:
        number = changes(one)
        yield (
            sheet.cell(one.title, 90),
            sheet.mark(wording.verdict(one.verdict) if one.verdict else ("", "")),
            "–" if number == _FAR else str(number),
            taken(one, sheet),
            sheet.cite(one.seqs[-1]),
        )
