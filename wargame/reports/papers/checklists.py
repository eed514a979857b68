"""The observer's checklist on paper, and the questions for the hot wash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit.ruled import BOX, Ruled
from wargame.reports.kit.table import Column
from wargame.reports.paper import page, part, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.reports.kit.table import Row


class Checklists:
    """Observer's checklist."""

    id = "checklist"
    title = "Observer's checklist"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """A box and the minute for each item, then the hot wash."""
        if not papers.observations and not papers.questions:
            return []
        rows: list[Row] = [(BOX, text, "") for text in papers.observations]
        columns = (Column("", 16), Column("What to look for"), Column("Turn and minute, who", 150))
        story: list[Flowable] = [
            *page("Observer's checklist", "checklist", first=True),
            words("Tick what you see, with the minute. What you did not see is a finding too."),
            table(columns, rows, "The observer's checklist."),
            *page("Hot wash", "hotwash"),
            words("Right after play, open and without blame: what went well, what is to change."),
        ]
        for at, question in enumerate(papers.questions):
            story += [*part(question, f"hotwash.{at}", need=80), Ruled(2)]
        return story
