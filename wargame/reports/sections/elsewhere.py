"""Under other charters: the same ballots, tried by every other charter in the file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.rulings import told_line
from wargame.rules.words import BLOCKED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.replays.elsewhere import Elsewhere, Tried
    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

METHOD: Final = (
    "Each motion as it stood when it was ruled on, with the same ballots, is put to each charter in"
    " the file; a question that nobody was asked takes the ballots on the motion itself, abstention"
    " read as no objection. A motion that nobody brought is tried with the ballots that the pack"
    " expects (marked ≈). Nobody is asked anew: members would have voted otherwise under another"
    " rule, so this compares rules, not outcomes. "
)
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SAME: Final = "·"


class UnderOthers:
    """Under other charters."""

    id = "charters"
    title = "Under other charters"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """For control, where the file holds another charter and there is a motion to try."""
        return any(one.motions for one in review.replays.elsewhere)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """The matrix, then charter by charter what changes and which article decides."""
        found = review.replays.elsewhere
        return [
            sheet.lead(_summary(review, found)),
            *_matrix(review, found, sheet),
            *(part for one in found for part in _changes(one, sheet)),
        ]


def _summary(review: Review, found: Sequence[Elsewhere]) -> str:
    keys = {one.key for other in found for one in other.motions}
    turned = {one.key for other in found for one in other.motions if one.changes and one.number}
    charters = "the other charter" if len(found) == 1 else f"{len(found)} other charters"
    if not review.motions:
        return f"Nothing was voted on; {len(keys)} motions not brought are tried by {charters}."
    unbrought = [one for other in found for one in other.motions if not one.number]
    gained = len({one.key for one in unbrought if one.would_be == "adopted"})
    rest = f"; of what nobody brought, {gained} would have been adopted" if unbrought else ""
    count = wording.counted(len(review.motions), "motion")
    return (
        f"Of {count} tabled, {len(turned)} would have come out otherwise under"
        f" {'' if len(found) == 1 else 'at least one of '}{charters}{rest}."
    )


def _matrix(review: Review, found: Sequence[Elsewhere], sheet: Sheet) -> list[Flowable]:
    keys = list(dict.fromkeys(one.key for other in found for one in other.motions))
    # What number, motion, outcome and entry leave, after the gaps between columns.
    wide = max(9.0, min(46.0, (211.0 - 8 * (len(found) + 3)) / len(found)))
    columns = [Column("No.", 24), Column("Motion"), Column("Was", 62)]
    columns += [Column(_LETTERS[at % 26], wide, styles.CELL_CENTRE) for at in range(len(found))]
    columns.append(Column("Log", 30, styles.CELL_RIGHT))
    rows: list[Row] = [_row(key, found, sheet) for key in keys]
    named = "; ".join(
        f"{_LETTERS[at % 26]} {sheet.cell(one.title, 90)}" for at, one in enumerate(found)
    )
    return [
        *sheet.part("Every motion under every charter", need=200),
        sheet.table(columns, rows, "What each motion would have come to under each charter."),
        sheet.caption(f"{named}. In force: {sheet.cell(review.charter_title, 90)}."),
        sheet.caption(
            *_legend(),
            METHOD,
            sheet.replayed(),
        ),
    ]


def _legend() -> tuple[Words, ...]:
    shapes = (
        ("passed", "adopted"),
        ("failed", "rejected, or not open"),
        ("contested", "contested"),
    )
    told: list[Words] = []
    for shape, says in shapes:
        told += [glyph(shape, ""), f" {says}   "]
    return (*told, strong(_SAME), " as it was   – no such kind of decision. ")


def _row(key: str, found: Sequence[Elsewhere], sheet: Sheet) -> Row:
    tried = [other.tried(key) for other in found]
    first = next(one for one in tried if one is not None)
    stance: Words = quiet(" ≈") if first.from_stance else ""
    return (
        first.number,
        (sheet.cell(first.title, 90), stance),
        wording.outcome(first.was)[0],
        *(_cell(one, sheet) for one in tried),
        sheet.cite(first.seq),
    )


def _cell(one: Tried | None, sheet: Sheet) -> Words:
    if one is None or one.would_be == "no-such-kind":
        return quiet("–")
    if not one.changes:
        return quiet(_SAME)
    return sheet.shape(wording.outcome(one.would_be))


def _changes(other: Elsewhere, sheet: Sheet) -> list[Flowable]:
    """What a charter turns; what nobody brought and it would not adopt either is only counted."""
    known = [one for one in other.motions if one.changes and one.would_be != "no-such-kind"]
    tried = [one for one in known if one.number or one.would_be == "adopted"]
    rest = [one for one in known if one not in tried]
    if not known:
        return []
    told = " ".join(
        one
        for one in (
            f"{capital(wording.reading(other.reading))}.",
            _counted("Otherwise here", tried),
            _counted("Not brought, and not adopted here either", rest),
        )
        if one
    )
    title = sheet.part(sheet.cell(other.title, 110), need=150 if tried else 70)
    if not tried:
        return [*title, sheet.p(told)]
    columns = (
        Column("No.", 24),
        Column("Motion", 140),
        Column("Was", 62),
        Column("Would be", 66, styles.CELL_STRONG),
        Column("The article that decides, and why"),
    )
    rows: list[Row] = [
        (
            one.number,
            (sheet.cell(one.title, 90), quiet(" ≈") if one.from_stance else ""),
            wording.outcome(one.was)[0],
            _word(one),
            (strong(sheet.cell(one.article, 60)), "\n" if one.article else "", _why(one, sheet)),
        )
        for one in tried
    ]
    return [
        *title,
        sheet.p(told),
        sheet.table(columns, rows, f"What would have come out otherwise under {other.title}."),
    ]


def _counted(what: str, tried: Sequence[Tried]) -> str:
    count = Counter(_word(one).lower() for one in tried)
    told = ", ".join(f"{number} {word}" for word, number in count.items())
    return f"{what}: {told}." if told else ""


def _word(one: Tried) -> str:
    return BLOCKED if one.blocked else wording.outcome(one.would_be)[0]


def _why(one: Tried, sheet: Sheet) -> Words:
    return quiet(told_line(one.line, sheet)) if one.line else quiet(one.because)
