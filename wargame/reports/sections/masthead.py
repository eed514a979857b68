"""The head of a short report, in place of a cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import metadata, times
from wargame.reports.kit import styles
from wargame.reports.kit.heading import Opening
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Masthead:
    """Title and particulars in a few lines."""

    id = "masthead"
    title = "Title"
    numbered = False
    own_page = False

    def holds(self, review: Review) -> bool:
        """Every report may have one."""
        return bool(review.title)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Kind, title, one line of particulars."""
        when = times.span(review.started, review.ended) if review.started else "not begun"
        return [
            Opening(self.id, sheet.cell(review.title, 90)),
            Text(styles.COVER_KIND, f"{metadata.KIND}, in short"),
            Text(styles.TITLE, sheet.cell(review.title, 90)),
            sheet.caption(f"{sheet.cell(review.pack_title, 90)}, {when}"),
        ]
