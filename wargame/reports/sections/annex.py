"""Annex: the log, entry by entry; every citation of the report leads here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import times
from wargame.reports.kit.logline import LogLine

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Annex:
    """The log."""

    id = "annex"
    title = "Annex: the log"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Where the reader may see any entry."""
        return bool(review.log)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One line for each entry, under its turn and phase."""
        story: list[Flowable] = [
            sheet.lead(_opening(review)),
            sheet.caption(f"Times are UTC; the first is of {times.date(review.log[0].at)}."),
        ]
        place = ("", "")
        for entry in review.log:
            here = (entry.turn, entry.phase)
            if here != place:
                place = here
                story.extend(sheet.minor(_place(review, sheet, *here)))
            story.append(
                LogLine(
                    entry.seq,
                    times.seconds(entry.at),
                    sheet.seat(entry.actor),
                    entry.says,
                    abandoned=entry.abandoned,
                )
            )
        return story


def _opening(review: Review) -> str:
    if review.audience == "control":
        return f"All {review.head_seq} entries, in the order in which they were recorded."
    return (
        f"The {len(review.log)} of {review.head_seq} entries that this reader may see, in the order"
        " in which they were recorded. Numbers that are missing belong to others."
    )


def _place(review: Review, sheet: Sheet, turn: str, phase: str) -> str:
    if not turn:
        return "Outside turns"
    title = sheet.name(turn)
    number = next((str(one.number) for one in review.turns if one.id == turn), "")
    where = f"Turn {number}, {title}" if number else title
    return f"{where}: {sheet.name(phase)}" if phase else where
