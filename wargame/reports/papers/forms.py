"""The participant's feedback form, one sheet without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.evaluating import ROLES, STATEMENTS
from wargame.reports.kit import styles
from wargame.reports.kit.ruled import BOX, Ruled
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import page, small, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.reports.kit.table import Row


class FeedbackForm:
    """Feedback form."""

    id = "feedback"
    title = "Feedback form"
    secret = False

    def build(self, papers: Papers) -> list[Flowable]:
        """Role, eight statements, and three questions."""
        roles = "   ".join(f"{BOX} {name}" for name in ROLES.values())
        rows: list[Row] = [(text, *(BOX for _ in range(5))) for text in STATEMENTS.values()]
        columns = (
            Column("From 1, not at all, to 5, fully"),
            *(Column(str(score), 24, styles.CELL_CENTRE) for score in range(1, 6)),
        )
        story: list[Flowable] = [
            *page("What did you make of it?", "feedback", first=True),
            words(strong("Exercise: "), papers.title, "   ", strong("You were: "), roles),
            table(columns, rows, "Statements to rate."),
        ]
        for question in ("What went well?", "What should be improved?", "Anything else?"):
            story += [words(strong(question)), Ruled(3)]
        story.append(small("No name, please: what you write is printed without one."))
        return story
