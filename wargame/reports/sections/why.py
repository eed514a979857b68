"""Why it came out so: who blocked, what it would have taken, who has power, who agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import concord, turning, unasked
from wargame.reports.kit.spans import joined
from wargame.reports.power import power_parts

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.sheet import Sheet


class Why:
    """Why it came out so."""

    id = "why"
    title = "Why it came out so"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Once a motion was ruled on, or the charter gives power to speak of."""
        return bool(review.turnings or review.replays.powers or review.replays.unasked)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Turning sets, blockers, power, agreement."""
        return [
            sheet.lead(*joined(filter(None, _lead(review, sheet)), " ")),
            *turning.motions_part(review, sheet),
            *unasked.part(review, sheet),
            *turning.seats_part(review, sheet),
            *power_parts(review, sheet),
            *concord.parts(review, sheet),
        ]


def _lead(review: Review, sheet: Sheet) -> list[Words]:
    return [turning.summary(review, sheet), unasked.summary(review, sheet)]
