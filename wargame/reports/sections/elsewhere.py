"""Under other charters: the same ballots, tried by every other charter in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, quiet, strong
from wargame.reports.kit.table import Band, Column
from wargame.reports.rulings import told_reason
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
    " expects (marked ≈), by the charter in force as well. What the facilitator overrode is left"
    " out of the comparison: it is of rulings. Nobody is asked anew: members would have voted"
    " otherwise under another rule, so this compares rules, not outcomes. "
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
            sheet.lead(_summary(found)),
            *_matrix(review, found, sheet),
            *_otherwise(review, found, sheet),
        ]


def _summary(found: Sequence[Elsewhere]) -> str:
    keys = dict.fromkeys(one.key for other in found for one in other.motions)
    turned = {one.key for other in found for one in other.motions if _turns(one)}
    others = "the other charter" if len(found) == 1 else f"{len(found)} other charters"
    count = wording.counted(len(keys), "motion")
    if not turned:
        return f"Put to {others}, {count} come out as by the charter in force."
    least = "" if len(found) == 1 else " by at least one of them"
    verb = "comes" if len(turned) == 1 else "come"
    return f"Put to {others}, {len(turned)} of {count} {verb} out otherwise{least}."


def _turns(one: Tried) -> bool:
    """Whether the outcome is another, not only the reason why it was not adopted."""
    shapes = {wording.outcome(outcome)[1] for outcome in (one.here, one.would_be)}
    return one.would_be != "no-such-kind" and len(shapes) > 1


def _matrix(review: Review, found: Sequence[Elsewhere], sheet: Sheet) -> list[Flowable]:
    keys = list(dict.fromkeys(one.key for other in found for one in other.motions))
    # What number, motion, outcome and entry leave, after the gaps between columns.
    wide = max(9.0, min(46.0, (180.0 - 8 * (len(found) + 4)) / len(found)))
    columns = [Column("No.", 24), Column("Motion"), Column("Ended", 62)]
    columns.append(Column("In force", 32, styles.CELL_CENTRE))
    columns += [Column(_LETTERS[at % 26], wide, styles.CELL_CENTRE) for at in range(len(found))]
    columns.append(Column("Log", 30, styles.CELL_RIGHT))
    rows: list[Row] = [_row(review, key, found, sheet) for key in keys]
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
        ("failed", "not adopted"),
        ("contested", "contested"),
    )
    told: list[Words] = []
    for shape, says in shapes:
        told += [glyph(shape, ""), f" {says}   "]
    return (*told, strong(_SAME), " as by the charter in force   – no such kind of decision. ")


def _row(review: Review, key: str, found: Sequence[Elsewhere], sheet: Sheet) -> Row:
    tried = [other.tried(key) for other in found]
    first = next(one for one in tried if one is not None)
    stance: Words = quiet(" ≈") if first.from_stance else ""
    return (
        first.number,
        (sheet.cell(first.title, 90), stance),
        _ended(review, first),
        sheet.shape(wording.outcome(first.here)),
        *(_cell(one, sheet) for one in tried),
        sheet.cite(first.seq),
    )


def _cell(one: Tried | None, sheet: Sheet) -> Words:
    if one is None or one.would_be == "no-such-kind":
        return quiet("–")
    if not _turns(one):
        return quiet(_SAME)
    return sheet.shape(wording.outcome(one.would_be))


def _ended(review: Review, one: Tried) -> str:
    """How a motion ended, as the register says it; what the facilitator decided where it did."""
    return _said(review, one, one.was)


def _here(review: Review, one: Tried) -> str:
    """What the charter in force made of it, in the register's word."""
    return _said(review, one, one.here)


def _said(review: Review, one: Tried, outcome: str) -> str:
    rulings = {motion.number: motion.verdict for motion in review.motions}
    rulings |= {idle.template: idle.verdict for idle in review.replays.unasked}
    ruling = rulings.get(one.key)
    if ruling is not None and ruling.outcome == outcome:
        return wording.verdict(ruling)[0]
    return wording.outcome(outcome)[0]


def _otherwise(review: Review, found: Sequence[Elsewhere], sheet: Sheet) -> list[Flowable]:
    """What each charter turns, and which article decides; those that do the same stand together."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for at, other in enumerate(found):
        turned = tuple(_same(one) for one in other.motions if _turns(one))
        if turned:
            alike.setdefault(turned, []).append(at)
    rows: list[Row] = []
    for places in alike.values():
        rows.append(Band(_named(places, found, sheet)))
        motions = found[places[0]].motions
        rows.extend(_turned(review, one, sheet) for one in motions if _turns(one))
    if not rows:
        return []
    columns = (
        Column("No.", 24),
        Column("Motion", 140),
        Column("In force", 66),
        Column("Here", 66, styles.CELL_STRONG),
        Column("The article that decides, and why"),
    )
    return [
        *sheet.part("What comes out otherwise, and by which article", need=150),
        sheet.table(columns, rows, "What comes out otherwise under each other charter."),
        *_turning_nothing(found, sheet),
    ]


def _same(one: Tried) -> tuple[object, ...]:
    """What is printed of a motion, by which two charters that do the same are known."""
    return (one.key, one.would_be, one.article, one.decided or one.because)


def _named(places: Sequence[int], found: Sequence[Elsewhere], sheet: Sheet) -> str:
    """One charter by its name and reading; several by their letters, which stand above."""
    if len(places) > 1:
        return f"Under {listed(_LETTERS[at % 26] for at in places)} alike"
    other = found[places[0]]
    reading = wording.reading(other.reading)
    return f"{_LETTERS[places[0] % 26]}\u2002{sheet.cell(other.title, 110)}: {reading}"


def _turned(review: Review, one: Tried, sheet: Sheet) -> Row:
    return (
        one.number,
        (sheet.cell(one.title, 90), quiet(" ≈") if one.from_stance else ""),
        _here(review, one),
        _word(one),
        (strong(sheet.cell(one.article, 60)), "\n" if one.article else "", _why(one, sheet)),
    )


def _turning_nothing(found: Sequence[Elsewhere], sheet: Sheet) -> list[Flowable]:
    idle = [
        _LETTERS[at % 26]
        for at, other in enumerate(found)
        if not any(_turns(one) for one in other.motions)
    ]
    if not idle:
        return []
    return [sheet.p(f"Nothing comes out otherwise under {listed(idle)}.")]


def _word(one: Tried) -> str:
    return BLOCKED if one.blocked else wording.outcome(one.would_be)[0]


def _why(one: Tried, sheet: Sheet) -> Words:
    return quiet(told_reason(one.decided, sheet) if one.decided else one.because)
