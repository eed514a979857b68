"""The facilitator's hand: how much of this exercise was not the players'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.bars import Bar, Bars
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.hand import Hand
    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_WHAT: Final = {
    "override": "Verdicts overridden",
    "fact": "Contested facts ruled",
    "outcome": "Outcomes picked instead of drawn",
    "invented": "Injects added on the spot",
    "edited": "Injects edited",
    "held": "Injects held",
    "skipped": "Injects skipped",
    "postponed": "Injects put off to another time",
    "weighed": "Results of actions decided, not drawn",
    "cut": "Turns cut short",
    "plan": "The plan changed",
    "turn": "Turns filled in from history",
    "time": "Time added or taken away",
    "taken-back": "Lines taken back",
}
_CAUSE: Final = {
    "decided": "Decided by the council",
    "alone": "Done by seats alone",
    "not-brought": "Not brought to the council",
    "pack": "The pack: injects, draws, drift",
    "control": "The facilitator's own decisions",
}
METHOD: Final = (
    "All moves of all indicators are added up without their sign, by the cause that the log records"
    " with each; moves that a correction exchanged are left out."
)
ACTS: Final = (
    "Acts are actions, motions, seconds, ballots, messages and sealed moves that stand to a seat's"
    " name; those of a seat without a player are the facilitator's."
)


class FacilitatorsHand:
    """The facilitator's hand."""

    id = "hand"
    title = "The facilitator's hand"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """For control, once the exercise has begun."""
        return review.hand is not None and bool(review.started)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """What the facilitator did, what seats did, and what moved the indicators."""
        hand = review.hand
        if hand is None:
            return []
        if review.scripted:
            return [sheet.lead(_summary(review, hand)), *_pushes(hand, sheet)]
        return [
            sheet.lead(_summary(review, hand)),
            *_interventions(hand, sheet),
            *_pushes(hand, sheet),
            *_acts(hand, sheet),
        ]


def _summary(review: Review, hand: Hand) -> str:
    if review.scripted:
        return (
            "No person sat in any seat: the program played history, so nothing here was the"
            " facilitator's or the players'."
        )
    total = sum(one.points for one in hand.pushes)
    theirs = sum(one.points for one in hand.pushes if one.cause in {"decided", "alone"})
    times = sum(len(one.seqs) for one in hand.interventions)
    did = f"stepped in {wording.often(times)}" if times else "did not step in"
    if not total:
        return f"The facilitator {did}. No indicator moved."
    share = (200 * theirs + total) // (2 * total)
    return (
        f"The facilitator {did}. Of all that moved the indicators, {share} % was what"
        " the council decided or seats did alone."
    )


def _interventions(hand: Hand, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (_WHAT[one.what], str(len(one.seqs)), sheet.cite(*one.seqs))
        for one in hand.interventions
        if one.seqs
    ]
    none = [_WHAT[one.what].lower() for one in hand.interventions if not one.seqs]
    columns = (
        Column("What", 180),
        Column("How often", 54, styles.CELL_RIGHT_STRONG),
        Column("Log"),
    )
    see = sheet.see("corrections")
    after = sheet.caption("Each with its reason: ", see, ".") if see else None
    return [
        *sheet.part("Where the facilitator stepped in", need=150),
        *([sheet.table(columns, rows, "How often the facilitator stepped in.")] if rows else []),
        *([sheet.p(f"None of these: {', '.join(none)}.")] if none else []),
        *([after] if after else []),
    ]


def _pushes(hand: Hand, sheet: Sheet) -> list[Flowable]:
    total = sum(one.points for one in hand.pushes)
    if not total:
        return []
    rows: list[Row] = [
        (_CAUSE[one.cause], str(one.moves), str(one.points), _share(one.points, total))
        for one in hand.pushes
    ]
    columns = (
        Column("Cause"),
        Column("Moves", 60, styles.CELL_RIGHT),
        Column("Points", 60, styles.CELL_RIGHT),
        Column("Share", 60, styles.CELL_RIGHT_STRONG),
    )
    bars = [Bar(_CAUSE[one.cause], one.points, _share(one.points, total)) for one in hand.pushes]
    alt = "Shares: " + ", ".join(f"{bar.name} {bar.says}" for bar in bars)
    return [
        *sheet.part("What moved the indicators", need=190),
        sheet.table(columns, rows, "What moved the indicators, by cause."),
        *([Bars(bars, alt=alt, names=170.0)] if sheet.shows("charts") else []),
        sheet.caption(METHOD),
    ]


def _share(points: int, total: int) -> str:
    share = (200 * points + total) // (2 * total)
    return f"{share} %" if share or not points else "under 1 %"


def _acts(hand: Hand, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (sheet.name(one.seat), wording.mode(one.mode), str(one.number)) for one in hand.acts
    ]
    columns = (
        Column("Seat"),
        Column("Filled", 120),
        Column("Acts", 60, styles.CELL_RIGHT_STRONG),
    )
    mine = sum(one.number for one in hand.acts if one.mode == "person")
    return [
        *sheet.part("Whose acts they were", need=150),
        sheet.p(f"{mine} of {sum(one.number for one in hand.acts)} acts were those of players."),
        sheet.table(columns, rows, "How many acts stand to each seat's name."),
        sheet.caption(ACTS),
    ]
