"""Decision register: what was adopted, rejected, left contested, and what nobody brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import brief, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Band, Column
from wargame.reports.unasked import by_template, never_brought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import MotionReview, NotBrought, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_GROUPS: Final = (
    ("Adopted", frozenset({"adopted"})),
    ("Not adopted", frozenset({"rejected", "inadmissible", "inquorate"})),
    ("Open or put off", frozenset({"contested", "pending", "put-off", ""})),
)


class Register:
    """Decision register."""

    id = "register"
    title = "Decision register"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Once something was tabled, or stood open and was not."""
        return bool(review.motions or review.not_brought)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table, grouped by how it ended."""
        if sheet.options.preset == "executive":
            return [sheet.lead(_summary(review)), *brief.register(review, sheet)]
        columns = (
            Column("No.", 26),
            Column("Motion"),
            Column("Tabled by", 50),
            Column("Turn", 40),
            Column("Ended", 116),
            Column("Log", 62, styles.CELL_RIGHT),
        )
        return [
            sheet.lead(_summary(review)),
            sheet.table(columns, _whole(review, sheet), "Every motion and how it ended."),
        ]


def _whole(review: Review, sheet: Sheet) -> list[Row]:
    rows: list[Row] = []
    for title, outcomes in _GROUPS:
        found = [one for one in review.motions if _ending(one) in outcomes]
        if found:
            rows.append(Band(f"{title} ({len(found)})"))
            rows.extend(_row(one, sheet) for one in found)
    return [*rows, *_kept_off(review, sheet), *_not_brought(review, sheet)]


def _ending(motion: MotionReview) -> str:
    if motion.state in {"kept-off", "withdrawn"}:
        return motion.state
    return motion.outcome


def _summary(review: Review) -> str:
    tabled = wording.counted(len(review.motions), "motion")
    idle = len(by_template(never_brought(review)))
    open_ones = wording.counted(idle, "motion")
    was = "was" if len(review.motions) == 1 else "were"
    were = "was" if idle == 1 else "were"
    if not idle:
        return capital(f"{tabled} {was} tabled; nothing that stood open was left aside.")
    told = f"{tabled} {was} tabled; {open_ones} stood open and {were} never brought."
    return capital(told)


def _row(motion: MotionReview, sheet: Sheet) -> Row:
    override = motion.override
    seqs = (motion.seq, motion.ruled_seq, override[2] if override else 0)
    return (
        motion.number,
        _titled(motion, sheet),
        sheet.seat(motion.proposer),
        sheet.turn(motion.turn),
        sheet.mark(wording.ruled(motion)),
        sheet.cite(*seqs),
    )


def _titled(motion: MotionReview, sheet: Sheet) -> Words:
    return (strong(sheet.cell(motion.title, 140)), "\n", quiet(sheet.cell(motion.kind_title, 80)))


def _kept_off(review: Review, sheet: Sheet) -> list[Row]:
    found = [one for one in review.motions if _ending(one) in {"kept-off", "withdrawn"}]
    if not found:
        return []
    rows: list[Row] = [Band(f"Kept off or withdrawn ({len(found)})")]
    for motion in found:
        reason = f"\n{sheet.cell(motion.reason, 200)}" if motion.reason else ""
        rows.append(
            (
                motion.number,
                (strong(sheet.cell(motion.title, 140)), reason),
                sheet.seat(motion.proposer),
                sheet.turn(motion.turn),
                sheet.mark(wording.outcome(motion.state)),
                sheet.cite(motion.seq),
            )
        )
    return rows


def _not_brought(review: Review, sheet: Sheet) -> list[Row]:
    """What was never brought; then what stood open in a turn and was brought in another."""
    never = by_template(never_brought(review))
    names = {one.template for _, ones in never for one in ones}
    other = [
        group for group in by_template(review.not_brought) if group[1][0].template not in names
    ]
    return [
        *_idle("Never brought", never, sheet),
        *_idle("Not brought in these turns, but in another", other, sheet),
    ]


def _idle(band: str, groups: Sequence[tuple[str, Sequence[NotBrought]]], sheet: Sheet) -> list[Row]:
    if not groups:
        return []
    rows: list[Row] = [Band(f"{band} ({len(groups)})")]
    for title, ones in groups:
        turns = ", ".join(dict.fromkeys(sheet.turn(one.turn) for one in ones))
        rows.append(
            (
                "",
                strong(sheet.cell(title, 140)),
                "nobody",
                turns,
                sheet.mark(wording.outcome("not-brought")),
                sheet.cite(*(one.seq for one in ones)),
            )
        )
    return rows
