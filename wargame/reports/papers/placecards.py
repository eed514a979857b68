"""Place cards: a seat's name in letters that the far end of the table can read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import CondPageBreak, Spacer

from wargame.reports.kit import colours, styles
from wargame.reports.kit.text import Text
from wargame.reports.paper import page

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, SeatPaper

_NAME: Final = replace(styles.TITLE, size=44, leading=52.5, align="centre", role="P")
_CODE: Final = replace(
    styles.COVER_KIND, size=20, leading=28, align="centre", colour=colours.INK_2, role="P"
)
_WHO: Final = replace(styles.LEAD, align="centre", right=0)
_HALF: Final = 300.0


class PlaceCards:
    """Place cards."""

    id = "place-cards"
    title = "Place cards"
    secret = False

    def build(self, papers: Papers) -> list[Flowable]:
        """Two cards a page, to be cut and folded."""
        story: list[Flowable] = [*page("Place cards", "cards", first=True)]
        for seat in papers.seats:
            story += [CondPageBreak(_HALF), *_card(seat)]
        return story


def _card(seat: SeatPaper) -> list[Flowable]:
    below = ", ".join(seat.people)
    return [
        Spacer(1, 70),
        Text(_CODE, seat.monogram),
        Text(_NAME, seat.name),
        Text(_WHO, below or " "),
        Spacer(1, 60),
    ]
