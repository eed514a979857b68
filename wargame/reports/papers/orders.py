"""Order cards: for rooms where the laptop does not go round, and control enters what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import sentence
from wargame.reports.kit.ruled import BOX, Cut, Ruled
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import blank_ballots, page, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, SeatPaper, TurnPaper
    from wargame.reports.kit.table import Row

_ACTIONS = 3


class OrderCards:
    """Order cards."""

    id = "orders"
    title = "Order cards"
    secret = False

    def build(self, papers: Papers) -> list[Flowable]:
        """Half a page for each seat and turn, to be cut: actions, ballots, a word to control."""
        story: list[Flowable] = []
        for seat in (one for one in papers.seats if one.played):
            for at, turn in enumerate(papers.turns):
                title = f"{seat.name}, turn {turn.number}"
                anchor = f"order-{seat.id}-{turn.number}"
                if at % 2:
                    story += [Cut(), *page(title, anchor, first=True)]
                else:
                    story += page(title, anchor, first=not story)
                story += _card(seat, turn)
        return story


def _card(seat: SeatPaper, turn: TurnPaper) -> list[Flowable]:
    actions: list[Row] = [(str(at), "", "", BOX) for at in range(1, _ACTIONS + 1)]
    story: list[Flowable] = [
        words(f"{sentence(turn.title)} ", strong("Fold it, and hand it to the facilitator.")),
        table(
            (
                Column("", 16),
                Column("What you do, and to whom"),
                Column("Instrument", 110),
                Column("Secret", 40),
            ),
            actions,
            "What the seat does this turn.",
        ),
        Ruled(2),
    ]
    if seat.vote:
        story.append(blank_ballots())
    story += [words(strong("A word to the facilitator")), Ruled(1)]
    return story
