"""What participants said on their forms: means, spread, and their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.evaluating import ROLES
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.game.evaluation import Feedback as Form
    from wargame.play.review import Review
    from wargame.play.reviewing.evaluation import MeanScore
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

METHOD = "Means are rounded to one decimal; a statement that a form left out is not counted in it."


class FeedbackForms:
    """Participants' feedback."""

    id = "feedback"
    title = "Participants' feedback"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """For control, once a form was entered."""
        return bool(review.evaluation.forms)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Statements with their means, then the words."""
        forms = review.evaluation.forms
        roles = ", ".join(
            wording.counted(sum(1 for form in forms if form.role == key), name.lower())
            for key, name in ROLES.items()
            if any(form.role == key for form in forms)
        )
        lead = f"{wording.counted(len(forms), 'form')} came back, without names: {roles}."
        return [sheet.lead(lead), *_scores(review.evaluation.scores, sheet), *_words(forms, sheet)]


def _scores(scores: tuple[MeanScore, ...], sheet: Sheet) -> list[Flowable]:
    answered = [one for one in scores if one.answers]
    if not answered:
        return []
    rows: list[Row] = [
        (one.text, _mean(one), *(str(n) if n else "" for n in one.spread)) for one in answered
    ]
    columns = [Column("Statement"), Column("Mean", 40, styles.CELL_RIGHT_STRONG)]
    columns += [Column(str(score), 26, styles.CELL_RIGHT) for score in range(1, 6)]
    return [
        sheet.table(columns, rows, "Statements with the mean and how often each score was given."),
        sheet.caption("1 not at all, 5 fully. ", METHOD),
    ]


def _mean(one: MeanScore) -> str:
    tenths = (20 * one.total + one.answers) // (2 * one.answers)
    return f"{tenths // 10}.{tenths % 10}"


def _words(forms: tuple[Form, ...], sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = []
    for title, pick in (
        ("Strengths", lambda form: form.strengths),
        ("To improve", lambda form: form.improvements),
        ("Other remarks", lambda form: (form.remark,) if form.remark else ()),
    ):
        said = [(form, text) for form in forms for text in pick(form)]
        if said:
            rows.append(Band(title))
            rows.extend(
                (ROLES[form.role], sheet.cell(text, 1500), sheet.cite(form.seq))
                for form, text in said
            )
    if not rows:
        return []
    columns = (Column("Role", 80), Column("In their words"), Column("Log", 34, styles.CELL_RIGHT))
    return [sheet.table(columns, rows, "What participants wrote.")]
