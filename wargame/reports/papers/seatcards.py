"""Seat cards: one page a seat with its phrase, aims, limits, and lines for its codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import sentence
from wargame.reports.kit import styles
from wargame.reports.kit.spans import code, strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import bullets, page, part, small, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, SeatPaper
    from wargame.reports.kit.table import Row


class SeatCards:
    """Seat cards."""

    id = "seat-cards"
    title = "Seat cards"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """A page for each seat that is played."""
        story: list[Flowable] = []
        for at, seat in enumerate(one for one in papers.seats if one.played):
            story += page(seat.name, f"card-{at}", first=not at)
            story += _card(seat, papers, at)
        return story


def _card(seat: SeatPaper, papers: Papers, at: int) -> list[Flowable]:
    played = f"Played by {', '.join(seat.people)}. " if seat.people else ""
    vote = "Has a vote." if seat.vote else "Has no vote."
    phrase = (strong("Pass-phrase: "), code(seat.phrase)) if seat.phrase else ""
    return [
        words(played, vote, f" In the story: {sentence(seat.who)}" if seat.who else ""),
        *([words(phrase)] if phrase else []),
        *_aims(seat, at),
        *_codes(papers, at),
        small(
            "The code is shown when a move is sealed. At Reveal it proves that the move is the one "
            "that was sealed: keep this card until then. Keep the phrase to yourself."
        ),
    ]


def _aims(seat: SeatPaper, at: int) -> list[Flowable]:
    story: list[Flowable] = []
    if seat.objectives:
        story += [*part("What you aim at", f"card-{at}.1"), *bullets(seat.objectives)]
    if seat.red_lines:
        story += [*part("What you will not accept", f"card-{at}.2"), *bullets(seat.red_lines)]
    if seat.budget:
        story.append(words(strong(f"{seat.budget} points"), " for the whole exercise."))
    for title, limit in seat.resources:
        story.append(words(strong(title), f": {limit}" if limit else ""))
    return story


def _codes(papers: Papers, at: int) -> list[Flowable]:
    rows: list[Row] = [(f"{turn.number}", turn.title, "", "") for turn in papers.turns]
    columns = (
        Column("Turn", 34),
        Column("", 180),
        Column("Code of the sealed move"),
        Column("Log", 60, styles.CELL_RIGHT),
    )
    lines = table(columns, rows, "Lines for the codes of sealed moves.")
    return [*part("Your codes", f"card-{at}.3"), lines]
