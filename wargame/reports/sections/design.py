"""Design of the exercise: the scenario, its turns, the charter in force, the objectives."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, strong
from wargame.reports.kit.table import Band, Column
from wargame.support.prose import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Design:
    """Design of the exercise."""

    id = "design"
    title = "Design of the exercise"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Always: a pack is what every exercise begins with."""
        return bool(review.pack_title)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Scenario, turns, charter, objectives."""
        return [
            sheet.lead(sheet.cell(review.summary, 600) or sheet.cell(review.pack_title)),
            *_turns(review, sheet),
            *_charter(review, sheet),
            *_objectives(review, sheet),
        ]


def _turns(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.turns:
        return []
    rows: list[Row] = []
    for turn in review.turns:
        how = (
            "not played; history taken over"
            if turn.skipped
            else sheet.cell(plain_words(turn.opens_with), 220)
        )
        rows.append(
            (
                str(turn.number),
                strong(sheet.cell(turn.title, 80)),
                sheet.cell(turn.dates, 40),
                how,
                sheet.cite(turn.seq),
            )
        )
    columns = (
        Column("Turn", 22),
        Column("Title", 112),
        Column("In the story", 92),
        Column("How it opens"),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    return [*sheet.part("Turns"), sheet.table(columns, rows, "The turns of the exercise.")]


def _charter(review: Review, sheet: Sheet) -> list[Flowable]:
    """Each charter that was in force, with the articles that rulings applied."""
    found = wording.charters(review)
    rows: list[Row] = []
    for name, title, reads in found:
        if len(found) > 1:
            rows.append(Band(f"{sheet.cell(title, 110)}: {wording.reading(reads)}"))
        rows.extend(_applied(review, name, sheet))
    titles = joined(
        (
            (strong(sheet.cell(title, 160)), f": {wording.reading(reads)}")
            for _, title, reads in found
        ),
        "; then ",
    )
    story = sheet.part("Charter in force" if len(found) == 1 else "Charters in force")
    if not any(not isinstance(row, Band) for row in rows):
        return [*story, sheet.p(titles, ".")]
    told = " The articles below are those that rulings of this exercise applied."
    columns = (Column("Article", 112), Column("What it says"))
    table = sheet.table(columns, rows, "Articles of the charter that were applied.")
    return [*story, sheet.p(titles, ".", told), table]


def _applied(review: Review, charter: str, sheet: Sheet) -> Iterator[Row]:
    used = {
        line.article
        for motion in review.motions
        if motion.verdict is not None and motion.charter == charter
        for line in motion.verdict.trace
    }
    for article, cite, text in review.articles_of(charter):
        if article in used:
            yield strong(sheet.cell(cite, 60)), sheet.cell(text, 600)


def _objectives(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.objectives:
        return []
    rows: list[Row] = []
    for seat, ones in groupby(review.objectives, key=lambda one: one.seat):
        titles = "; ".join(sheet.cell(one.title, 200) for one in ones)
        rows.append((strong(sheet.name(seat)), titles))
    columns = (Column("Seat", 112), Column("Objectives"))
    see = sheet.see("objectives")
    after = sheet.p("How far each was reached is in ", see, ".") if see else None
    table = sheet.table(columns, rows, "Objectives of each seat.")
    heading = sheet.part("Objectives", need=sheet.need(table, 260))
    return [*heading, *([after] if after else []), table]
