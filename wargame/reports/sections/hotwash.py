"""The hot wash: what those who played said went well, and what is to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.game.evaluation import Remark
    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class HotWash:
    """Hot wash."""

    id = "hotwash"
    title = "Hot wash"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once something was taken down."""
        return bool(review.evaluation.remarks)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Strengths, then what is to change, each with who said it."""
        remarks = review.evaluation.remarks
        questions = dict(review.evaluation.questions)
        good = [one for one in remarks if one.leaning == "strength"]
        change = [one for one in remarks if one.leaning == "improvement"]
        rows: list[Row] = []
        for title, ones in (("What went well", good), ("What is to change", change)):
            if ones:
                rows.append(Band(title))
                rows.extend(_rows(ones, questions, sheet))
        columns = (
            Column("Said by", 96),
            Column("What was said"),
            Column("Log", 34, styles.CELL_RIGHT),
        )
        return [
            sheet.lead("Taken down right after play, as it was said in the room."),
            sheet.table(columns, rows, "Contributions to the hot wash."),
        ]


def _rows(ones: Sequence[Remark], questions: dict[str, str], sheet: Sheet) -> list[Row]:
    rows: list[Row] = []
    for one in ones:
        asked = questions.get(one.question, "")
        said = (sheet.cell(one.text, 2000), quiet(f" (asked: {asked})")) if asked else one.text
        who = sheet.name(one.group) if one.group else "Everybody"
        rows.append((who, said, sheet.cite(one.seq)))
    return rows
