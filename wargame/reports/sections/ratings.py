"""Learning objectives and how evaluators rated them, with the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.play.evaluating import GRADES
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, joined, quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.play.reviewing.evaluation import GivenRating, RatedObjective
    from wargame.play.serving import Occasion
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_SHAPES: Final = {
    "performed": "passed",
    "some-challenges": "abstain",
    "major-challenges": "contested",
    "unable": "failed",
}


class Ratings:
    """Ratings."""

    id = "ratings"
    title = "Learning objectives and ratings"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """For control, once an objective was rated, or where injects say which one they serve."""
        return review.evaluation.rated or review.evaluation.served

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Marks, what was delivered for each objective, the evidence, and what the marks mean."""
        objectives = review.evaluation.objectives
        rated = [one for one in objectives if one.held]
        count = wording.counted(len(objectives), "learning objective")
        lead = (
            f"{len(rated)} of {count} {'was' if len(rated) == 1 else 'were'} rated. "
            "Where evaluators differ, the worst rating holds."
            if rated
            else f"None of {count} was rated."
        )
        played = frozenset(turn.id for turn in review.turns if not turn.skipped)
        return [
            sheet.lead(lead),
            *([_marks(objectives, sheet)] if rated else []),
            *(_occasions(objectives, played, sheet) if review.evaluation.served else []),
            *(part for one in rated for part in _objective(one, sheet)),
            *(_meanings(sheet) if rated else []),
        ]


def _marks(objectives: tuple[RatedObjective, ...], sheet: Sheet) -> Flowable:
    columns = [Column("Learning objective")]
    columns += [Column(grade.letter, 34, styles.CELL_CENTRE) for grade in GRADES.values()]
    rows: list[Row] = []
    for one in objectives:
        marks = tuple(
            glyph(_SHAPES[key], GRADES[key].name) if one.held == key else "" for key in GRADES
        )
        rows.append((sheet.cell(one.title, 160), *marks))
    return sheet.table(columns, rows, "Each learning objective with its one mark.")


def _occasions(
    objectives: tuple[RatedObjective, ...], played: frozenset[str], sheet: Sheet
) -> list[Flowable]:
    """Which injects gave occasion to each objective: those that came, and those that did not."""
    rows: list[Row] = [
        (str(at), sheet.cell(one.title, 160), _came(one, sheet), _stayed_away(one, played, sheet))
        for at, one in enumerate(objectives, start=1)
    ]
    columns = (
        Column("No.", 24),
        Column("Learning objective", 132),
        Column("Injects that came for it"),
        Column("Injects that did not come"),
    )
    return [
        *sheet.part("Injects that served each objective", need=120),
        sheet.table(columns, rows, "For each learning objective, the injects that serve it."),
    ]


def _came(one: RatedObjective, sheet: Sheet) -> Words:
    came = joined(_inject(each, sheet) for each in one.occasions if each.came)
    return came or quiet("none" if one.occasions else "no inject of this length serves it")


def _stayed_away(one: RatedObjective, played: frozenset[str], sheet: Sheet) -> Words:
    """Those of turns that were played, then those for which there was no turn."""
    rest = [each for each in one.occasions if not each.came]
    here = joined(_inject(each, sheet) for each in rest if each.turn in played)
    later = ", ".join(each.number for each in rest if each.turn not in played)
    if not later:
        return here or quiet("none")
    return (here, "\n" if here else "", quiet(f"in turns not played: {later}"))


def _inject(one: Occasion, sheet: Sheet) -> Words:
    """`2.7 #48`; of one that somebody left out, also that."""
    state = f" {one.state}" if one.state in {"skipped", "held"} else ""
    return (strong(one.number), state, sheet.cited(one.seq))


def _objective(one: RatedObjective, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [_row(given, sheet) for given in one.given]
    columns = (
        Column("Evaluator", 110),
        Column("Rating", 100),
        Column("Reason"),
        Column("Evidence", 60),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    looks: list[Words] = [strong(GRADES[one.held].name), ": ", one.looks.rstrip("."), "."]
    notes = (
        [sheet.caption("Notes on this objective: ", sheet.cite(*one.notes))] if one.notes else []
    )
    return [
        *sheet.part(one.title, need=120),
        sheet.p(*looks),
        sheet.table(columns, rows, f"Ratings of the objective: {one.title}."),
        *notes,
    ]


def _row(given: GivenRating, sheet: Sheet) -> Row:
    who = sheet.people((given.who,)) if given.who else "The facilitator"
    return (
        who,
        sheet.mark((GRADES[given.rating].name, _SHAPES[given.rating])),
        sheet.cell(given.reason, 1500),
        sheet.cite(*given.cites),
        sheet.cite(given.seq),
    )


def _meanings(sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [Band("What the ratings mean")]
    rows.extend((strong(grade.letter), grade.name, quiet(grade.means)) for grade in GRADES.values())
    columns = (Column("", 24), Column("", 110), Column(""))
    return [sheet.table(columns, rows, "What each of the four ratings means.", together=True)]
