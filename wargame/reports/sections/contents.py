"""The contents: every section with its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.heading import Opening
from wargame.reports.kit.tags import Node
from wargame.reports.kit.text import Text
from wargame.reports.kit.toc import ContentsLine

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.sheet import Sheet


class Contents:
    """The contents."""

    id = "contents"
    title = "Contents"
    numbered = False
    own_page = True

    def holds(self, review: Review) -> bool:
        """Every report may have one."""
        return bool(review.title)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """A line for each numbered section, and how to read citations."""
        contents = Node("TOC")
        lines = [
            ContentsLine(str(sheet.numbers[one.id]), one.title, one.id, contents)
            for one in sheet.chosen
            if one.numbered
        ]
        story: list[Flowable] = [
            Opening(self.id, self.title),
            Text(styles.SECTION, self.title),
            *lines,
        ]
        if review.log and "annex" in sheet.numbers:
            story.append(
                sheet.caption(
                    "\nA number such as ",
                    sheet.cite(review.log[-1].seq),
                    " is an entry of the exercise's log. It leads to the annex, where the entry"
                    " stands with its time and its author. What was worked out beside the log"
                    " is labelled so.",
                )
            )
        return story
