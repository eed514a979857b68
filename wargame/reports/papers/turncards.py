"""Cards of the turn: what a seat may do now, with the numbers by which control enters it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.ruled import BOX, Ruled
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import blank_ballots, figure_rows, page, part, small, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, SeatPaper
    from wargame.reports.kit.table import Row


class TurnCards:
    """Cards of the turn: for seats that play on paper, printed when a turn has opened."""

    id = "turn-cards"
    title = "Cards of this turn"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """A page for each seat that is played; before play, of what the first turn opens."""
        story: list[Flowable] = []
        turn = papers.now
        if turn is None:
            return story
        for seat in (one for one in papers.seats if one.played):
            title = f"{seat.name}, turn {turn.number}: for your eyes only"
            story += page(title, f"turn-{seat.id}", first=not story)
            story += [
                words(f"{turn.title}, {turn.dates}. ", strong(f"{seat.points} points left.")),
                *_letters(seat),
                *_can(seat),
                *([blank_ballots()] if seat.vote else []),
                words(strong("A word to the facilitator")),
                Ruled(2),
                words(strong("Fold it, and hand it to the facilitator.")),
            ]
        return story


def _letters(seat: SeatPaper) -> list[Flowable]:
    story: list[Flowable] = []
    if seat.letters:
        story += part("What reached you alone", f"turn-{seat.id}.1")
    for title, text in seat.letters:
        story += [words(strong(title))]
        story += [words(text)] if text else []
    return [*story, *figure_rows((one.title, one) for one in seat.pictures)]


def _can(seat: SeatPaper) -> list[Flowable]:
    rows: list[Row] = [
        ("" if one.spent else BOX, str(one.number), _titled(one.title, one.note), str(one.price))
        for one in seat.now
    ]
    columns = (
        Column("", 20),
        Column("No.", 28),
        Column("What you may do"),
        Column("Price", 44, styles.CELL_RIGHT),
    )
    head = part("Your order", f"turn-{seat.id}.2")
    said = [words("You may order something of your own, in one line:"), Ruled(2)]
    if not rows:
        return [*head, small("Nothing is foreseen for you this turn."), *said]
    return [*head, table(columns, rows, "What the seat may do this turn."), *said]


def _titled(title: str, note: str) -> str:
    return f"{title} ({note})" if note else title
