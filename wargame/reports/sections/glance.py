"""At a glance: what happened, three findings, one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import indicators, times, wording
from wargame.reports.findings import findings, most_moved
from wargame.reports.kit.spans import strong

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Glance:
    """At a glance."""

    id = "glance"
    title = "At a glance"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Once the exercise has begun."""
        return bool(review.started)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """What happened, three findings, one picture."""
        story: list[Flowable] = [sheet.lead(_happened(review, sheet))]
        for number, (title, words) in enumerate(findings(review, sheet), start=1):
            story.append(sheet.p(strong(f"{number}.  {title}. "), words))
        shown = most_moved(review.indicators, 4)
        chart = indicators.chart(shown, sheet)
        if chart is not None:
            story.extend(sheet.minor(_heading(review, len(shown)), need=230))
            story.extend([chart, sheet.caption(indicators.LEGEND_OF_MANY)])
        return story


def _heading(review: Review, shown: int) -> str:
    of = len(review.indicators)
    most = f": the {shown} of {of} that moved most" if shown < of else ""
    return f"Where the indicators went{most}"


def _happened(review: Review, sheet: Sheet) -> str:
    played = [turn for turn in review.turns if not turn.skipped]
    who = [seat for seat in review.seats if seat.mode == "person"]
    seats = "The program played history" if review.scripted else _seats(len(who))
    turns = wording.counted(len(played), "turn")
    end = "" if review.ended else " It has not ended."
    return (
        f"{seats} in {turns} of {sheet.cell(review.pack_title, 90)}"
        f" on {times.date(review.started)}, under {wording.under(review)}.{end}"
    )


def _seats(number: int) -> str:
    return f"{wording.counted(number, 'seat')} {'was' if number == 1 else 'were'} played"
