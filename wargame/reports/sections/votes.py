"""Votes and rulings: who voted how, and each ruling article by article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports import rulings, ways, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, strong
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import BallotReview, MotionReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


_MOST_WAYS: Final = 6
TAKEN: Final = "What it would have taken"
_TURNED: Final = {
    "adopted": "What would have undone it",
    "pending": "What would have ended it at once",
}


class Votes:
    """Votes and rulings."""

    id = "votes"
    title = "Votes and rulings"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Once a roll was called."""
        return any(one.ballots or one.verdict for one in review.motions)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """The matrix, then a part for each ruling."""
        voted = [one for one in review.motions if one.ballots or one.verdict]
        story: list[Flowable] = [
            *sheet.part("Who voted how", need=160),
            *_matrix(review, voted, sheet),
        ]
        for motion in voted:
            story.extend(_ruling(review, motion, sheet))
        return story


def _matrix(review: Review, voted: Sequence[MotionReview], sheet: Sheet) -> list[Flowable]:
    called = {seat for motion in voted for seat in motion.roll}
    seats = [seat.id for seat in review.seats if seat.id in called]
    wide = 24.0 if len(seats) <= 8 else max(12.0, 190.0 / len(seats))
    columns = [Column("No.", 24), Column("Motion")]
    columns += [Column(sheet.seat(seat), wide, styles.CELL_CENTRE) for seat in seats]
    columns += [
        Column("Verdict", 74, styles.CELL_RIGHT_STRONG),
        Column("Log", 30, styles.CELL_RIGHT),
    ]
    rows: list[Row] = [
        _votes(motion, question, seats, sheet) for motion in voted for question in motion.questions
    ]
    return [sheet.table(columns, rows, "Ballots of every seat on every motion."), _legend(sheet)]


def _votes(motion: MotionReview, question: str, seats: Sequence[str], sheet: Sheet) -> Row:
    first = question == motion.questions[0]
    title = sheet.cell(motion.title, 90) if first else ""
    if len(motion.questions) > 1:
        asked = "on the motion itself" if question == "main" else f"on {sheet.cell(question, 60)}"
        title = f"{title}, {asked}" if first else asked
    signs = tuple(_sign(motion.ballot(seat, question), seat, motion, sheet) for seat in seats)
    verdict = wording.ruled_briefly(motion) if first else ""
    cite = sheet.cite(motion.ruled_seq) if first else ""
    return (motion.number if first else "", title, *signs, verdict, cite)


def _sign(ballot: BallotReview | None, seat: str, motion: MotionReview, sheet: Sheet) -> Words:
    if ballot is None:
        return "" if seat not in motion.roll else glyph("waiting", "no ballot")
    return sheet.shape(wording.ballot(ballot.value))


def _legend(sheet: Sheet) -> Flowable:
    return sheet.caption(
        glyph("passed", ""),
        " yes   ",
        glyph("failed", ""),
        " no   ",
        glyph("abstain", ""),
        " abstain   ",
        glyph("not-brought", ""),
        " absent.   Seats stand in the pack's order.",
    )


def _ruling(review: Review, motion: MotionReview, sheet: Sheet) -> list[Flowable]:
    word = wording.ruled_briefly(motion)
    verdict = motion.verdict
    trace = rulings.trace_table(review, motion, verdict, sheet) if verdict else None
    # A motion is told from its heading to the end of its trace on one page, where one holds it.
    need = min(560.0, 130 + (trace.wrap(styles.MEASURE, 0)[1] if trace else 0))
    story: list[Flowable] = [
        *sheet.part(f"Motion {motion.number}: {motion.title}", need=need),
        sheet.p(
            sheet.mark(wording.ruled(motion)) if word else "",
            f". {sheet.cell(motion.kind_title, 90)}, tabled by {sheet.name(motion.proposer)}",
            sheet.cited(motion.seq),
            f" in turn {sheet.turn(motion.turn)}",
            _roll(motion, sheet),
            ".",
        ),
        *sheet.prose(motion.text, styles.QUOTE),
    ]
    if verdict is None or trace is None:
        return [*story, sheet.p("The roll was called and not closed, so nothing was ruled.")]
    story.append(trace)
    followed = rulings.consequence(verdict, sheet)
    if followed:
        story.append(sheet.p(*_sentences(followed)))
    taken = ways.all_ways(verdict, sheet, _MOST_WAYS)
    if taken:
        story.append(sheet.callout(_TURNED.get(verdict.outcome, TAKEN), *taken))
    public = review.audience == "public"
    return [*story, *_override(motion, sheet, reason=not public), *_explanations(motion, sheet)]


def _roll(motion: MotionReview, sheet: Sheet) -> Words:
    if not motion.ballots:
        return ""
    seqs = [one.seq for one in motion.ballots]
    again = f", ruled {wording.often(motion.rulings)}" if motion.rulings > 1 else ""
    return ("; roll call", sheet.cited(min(seqs)), ", ruling", sheet.cited(motion.ruled_seq), again)


def _sentences(parts: Sequence[Words]) -> list[Words]:
    told: list[Words] = []
    for place, part in enumerate(parts):
        told.append(" " if place else "")
        told.append(part)
    return told


def _override(motion: MotionReview, sheet: Sheet, *, reason: bool) -> list[Flowable]:
    if motion.override is None:
        return []
    outcome, why, seq = motion.override
    verdict = wording.verdict(motion.verdict)[0].lower() if motion.verdict else "open"
    word = wording.outcome(outcome)[0].lower()
    return [
        sheet.callout(
            (
                f"The facilitator overrode the verdict: {verdict} by the charter, {word} in play",
                sheet.cited(seq),
            ),
            *([f"Reason given: {sheet.cell(why, 1000)}"] if reason and why else []),
            warn=True,
        )
    ]


def _explanations(motion: MotionReview, sheet: Sheet) -> list[Flowable]:
    told = [one for one in motion.ballots if one.explanation]
    if not told:
        return []
    story: list[Flowable] = sheet.minor("Explanations of vote")
    for one in told:
        word = wording.ballot(one.value)[0].lower()
        story.append(
            sheet.p(
                strong(sheet.seat(one.seat)),
                f", {word}: ",
                sheet.cell(one.explanation, 4000),
                sheet.cited(one.seq),
            )
        )
    return story
