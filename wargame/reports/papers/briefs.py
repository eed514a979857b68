"""Secret briefs: what one seat alone may read, each on sheets of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column
from wargame.reports.marks import MARKS, unexplained
from wargame.reports.paper import bullets, page, part, prose, small, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, SeatPaper
    from wargame.reports.kit.table import Row


class Briefs:
    """Secret briefs."""

    id = "briefs"
    title = "Secret briefs"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """The public briefing, then the seat's own, for each seat from a new page on."""
        story: list[Flowable] = []
        for at, seat in enumerate(papers.seats):
            story += page(f"{seat.name}: for your eyes only", f"brief-{at}", first=not at)
            story += _brief(seat, papers, at)
        return story


def _brief(seat: SeatPaper, papers: Papers, at: int) -> list[Flowable]:
    story: list[Flowable] = [*prose(seat.briefing or "This seat has no briefing of its own.")]
    if unexplained(seat.briefing):
        story.append(small(MARKS))
    if seat.objectives:
        story += [*part("What you aim at", f"brief-{at}.1"), *bullets(seat.objectives)]
    if seat.red_lines:
        story += [*part("What you will not accept", f"brief-{at}.2"), *bullets(seat.red_lines)]
    if seat.batna:
        story += [words(strong("If nothing is agreed: "), seat.batna)]
    if seat.can:
        story += _can(seat, at)
    story += [
        *part("What everybody knows", f"brief-{at}.4"),
        *prose(papers.public_briefing, under=2),
    ]
    if unexplained(papers.public_briefing):
        story.append(small(MARKS))
    if papers.disclaimer:
        story.append(small(papers.disclaimer))
    return story


def _can(seat: SeatPaper, at: int) -> list[Flowable]:
    rows: list[Row] = [(title, instrument, str(price)) for title, instrument, price in seat.can]
    columns = (
        Column("In the first turn"),
        Column("Instrument", 90),
        Column("Price", 44, styles.CELL_RIGHT),
    )
    return [
        *part("What you can do", f"brief-{at}.3"),
        table(columns, rows, "What the seat can do in the first turn."),
        small(
            "Prices are in points",
            f"; you have {seat.budget} for the whole exercise" if seat.budget else "",
            ". More opens as play goes on. You may also order something of your own.",
        ),
    ]
