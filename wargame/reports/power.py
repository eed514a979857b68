"""Voting power under the charter in force, in exact fractions and as bars."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.bars import Bar, Bars
from wargame.reports.kit.table import Column
from wargame.reports.shares import fraction, per_cent

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.replays.powers import PowerReview
    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

METHOD: Final = (
    "Banzhaf: how often a seat turns a losing coalition into a winning one, as a share of all such"
    " turns. Shapley-Shubik: how often it is the one that decides when seats join one by one, over"
    " all orders. Both take the article as open and every ballot as equally likely: they measure"
    " the rule, not the members. "
)
ASSUMED: Final = (
    "The article is taken as open and every ballot as equally likely: this measures the rule, not"
    " the members. "
)


def power_parts(review: Review, sheet: Sheet) -> list[Flowable]:
    """A part for the charter in force: one table for all kinds that give the same figures."""
    if not review.replays.powers:
        return []
    story = sheet.part("Voting power under this charter", need=190)
    for one in review.replays.powers:
        story.extend(_power(one, sheet))
    told = any(one.shares and not _equal(one) for one in review.replays.powers)
    return [*story, sheet.caption(METHOD if told else ASSUMED, sheet.replayed())]


def _power(one: PowerReview, sheet: Sheet) -> list[Flowable]:
    kinds = "; ".join(sheet.cell(kind, 90) for kind in one.kinds)
    told: list[Flowable] = [sheet.p(f"{kinds}", sheet.cited(*one.seqs), f". {_says(one)}")]
    if one.undefined or _equal(one):
        return told
    rows: list[Row] = [
        (
            sheet.name(seat),
            fraction(banzhaf),
            per_cent(banzhaf),
            fraction(shapley),
            per_cent(shapley),
        )
        for seat, banzhaf, shapley in one.shares
    ]
    columns = (
        Column("Seat"),
        Column("Banzhaf", 70, styles.CELL_RIGHT),
        Column("", 50, styles.CELL_RIGHT),
        Column("Shapley-Shubik", 80, styles.CELL_RIGHT),
        Column("", 50, styles.CELL_RIGHT),
    )
    bars = [Bar(sheet.seat(seat), float(share), per_cent(share)) for seat, share, _ in one.shares]
    alt = "Banzhaf shares: " + ", ".join(
        f"{sheet.name(seat)} {per_cent(share)}" for seat, share, _ in one.shares
    )
    table = sheet.table(columns, rows, "Voting power of each member.")
    # Two lengths of bar say no more than the table; a picture is for weights.
    pictured = sheet.shows("charts") and len({share for _, share, _ in one.shares}) > 2
    return [*told, table, *([Bars(bars, alt=alt)] if pictured else [])]


def _says(one: PowerReview) -> str:
    if one.undefined:
        return capital(f"{one.undefined}.")
    act = per_cent(one.decisiveness)
    divided = f" Of all divisions into for and against, {act} adopt it."
    if _equal(one):
        share = one.shares[0][1]
        seats = wording.counted(len(one.shares), "member")
        divisions = 2 ** len(one.shares)
        if one.decisiveness == Fraction(1, divisions):
            return (
                f"All {seats} have the same power, {fraction(share)} each: of the {divisions}"
                " divisions into for and against only that adopts it in which all are for, so each"
                " of them can stop it alone."
            )
        return f"All {seats} have the same power, {fraction(share)} each.{divided}"
    return divided.strip()


def _equal(one: PowerReview) -> bool:
    return bool(one.shares) and len({share for _, share, _ in one.shares}) == 1


def _pair(share: Fraction) -> tuple[str, str]:
    return fraction(share), per_cent(share)
