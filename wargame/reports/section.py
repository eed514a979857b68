"""What a section of the report is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Section(Protocol):
    """One section: draws what the review computed, and computes nothing.

    Attributes:
        id: Its name in options and presets.
        title: Its heading.
        numbered: Whether it counts as a chapter with a heading of its own.
        own_page: Whether it begins on a new page.
    """

    id: str
    title: str
    numbered: bool
    own_page: bool

    def holds(self, review: Review) -> bool:
        """Whether there is anything to tell; a section that tells nothing is left out."""
        ...

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Return what follows the heading."""
        ...
