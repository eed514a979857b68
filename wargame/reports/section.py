"""What a section of the report is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wargame.reports.headed import Headed

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Section(Headed, Protocol):
    """One section: draws what the review computed, and computes nothing."""

    def holds(self, review: Review) -> bool:
        """Whether there is anything to tell; a section that tells nothing is left out."""
        ...

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Return what follows the heading."""
        ...
