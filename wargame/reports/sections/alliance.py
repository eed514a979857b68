"""Forces and relations: what the alliance moved, and what it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.marks import MARKS, unexplained
from wargame.reports.shares import signed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.play.reviewing.alliance import AllianceReview, ForceReview, RelationReview, Step
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_CITED: Final = {
    "holds": "taken up",
    "repeated": "heard before; moved nothing more",
    "cancelled": "answered; moved nothing",
}
_PAST: Final = " History: readiness and whereabouts at the end, as they were."
_READINESS: Final = "Readiness 0 to 100, at the start and at the end; a dash: context only."


class Alliance:
    """Forces and relations."""

    id = "alliance"
    title = "Forces and relations"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Where the pack has forces, relations, exercises or missions that the reader may see."""
        one = review.alliance
        return bool(one.forces or one.relations or one.exercises or one.missions or one.standing)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Forces, relations, the programme, missions, precedents, who holds what."""
        one = review.alliance
        told = review.audience == "control"
        return [
            sheet.lead(_summary(one)),
            *_forces(one.forces, sheet, told=told),
            *_relations(one.relations, sheet, told=told),
            *_programme(one, sheet, told=told),
            *_missions(one, sheet),
            *_precedents(one, sheet),
            *_standing(one, sheet),
        ]


def _summary(one: AllianceReview) -> str:
    told = []
    if one.forces:
        sent = sum(bool(force.moves) for force in one.forces)
        was = "was" if sent < 2 else "were"
        told.append(f"{sent or 'none'} of {wording.counted(len(one.forces), 'force')} {was} moved")
    if one.relations:
        moved = sum(relation.start != relation.end for relation in one.relations)
        told.append(
            f"{moved or 'none'} of {wording.counted(len(one.relations), 'relation')} changed"
        )
    return capital(f"{'; '.join(told)}.") if told else ""


def _forces(forces: Sequence[ForceReview], sheet: Sheet, *, told: bool) -> list[Flowable]:
    """Each that has a readiness or went somewhere; the rest is named, not tabled."""
    if not forces:
        return []
    tabled = [one for one in forces if one.moves or one.start is not None]
    still = "; ".join(
        f"{sheet.cell(one.title.split(';')[0], 64)} ({sheet.seats(one.owners)})"
        for one in forces
        if one not in tabled
    )
    return [
        *sheet.part("Forces", need=150 if tabled else 70),
        *(_force_table(tabled, sheet, told=told) if tabled else ()),
        *([sheet.p(strong("Only named, and not moved: "), still, ".")] if still else ()),
    ]


def _force_table(forces: Sequence[ForceReview], sheet: Sheet, *, told: bool) -> list[Flowable]:
    ready = any(one.start is not None for one in forces)
    past = told and any(one.history for one in forces)
    rows: list[Row] = [
        (
            (strong(sheet.cell(one.title, 90)), "\n", quiet(sheet.seats(one.owners))),
            *((_readiness(one.start), _readiness(one.end)) if ready else ()),
            sheet.cell("; ".join(part for part in (one.status, one.place) if part), 90),
            *((sheet.cell(one.history, 60),) if past else ()),
            _steps(one.moves, sheet, f"{one.title}: "),
        )
        for one in forces
    ]
    columns = (
        Column("Force", 140),
        *((Column("Ready", 34, styles.CELL_RIGHT),) if ready else ()),
        *((Column("At the end", 40, styles.CELL_RIGHT_STRONG),) if ready else ()),
        Column("Where it stands", 86),
        *((Column("History", 58),) if past else ()),
        Column("What became of it"),
    )
    return [
        sheet.table(columns, rows, "Readiness and whereabouts of each force."),
        *([sheet.caption(_READINESS, _PAST if past else "")] if ready else ()),
    ]


def _readiness(value: int | None) -> str:
    return "–" if value is None else str(value)


def _relations(relations: Iterable[RelationReview], sheet: Sheet, *, told: bool) -> list[Flowable]:
    rows: list[Row] = [
        (
            f"{sheet.seat(one.from_)} to {sheet.seat(one.to)}",
            sheet.cell(one.title, 90),
            str(one.start),
            str(one.end),
            signed(one.end - one.start),
            ("" if one.history is None else str(one.history)) if told else "",
            sheet.cite(*(step.seq for step in one.moves)),
        )
        for one in relations
    ]
    if not rows:
        return []
    columns = (
        Column("Between", 80, styles.CELL_STRONG),
        Column("Relation"),
        Column("Start", 34, styles.CELL_RIGHT),
        Column("End", 34, styles.CELL_RIGHT_STRONG),
        Column("Change", 38, styles.CELL_RIGHT),
        Column("History" if told else "", 38, styles.CELL_RIGHT),
        Column("Log", 70, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Relations", need=150),
        sheet.table(columns, rows, "Relations between seats at the start and at the end."),
    ]


def _programme(one: AllianceReview, sheet: Sheet, *, told: bool) -> list[Flowable]:
    rows: list[Row] = [
        (
            (strong(sheet.cell(item.title, 90)), "\n", quiet(sheet.cell(item.purpose, 120))),
            sheet.cell(item.host, 60),
            sheet.cell(item.planned, 60),
            sheet.cell(item.stands.replace("-", " "), 60),
            sheet.cell(item.historically, 120) if told else "",
            _steps(item.decided, sheet),
        )
        for item in one.exercises
    ]
    if not rows:
        return []
    columns = (
        Column("Exercise", 116),
        Column("Host", 58),
        Column("Planned", 58),
        Column("Here", 60, styles.CELL_STRONG),
        Column("In history" if told else "", 80),
        Column("Decided"),
    )
    said = [f"{item.host} {item.planned}" for item in one.exercises]
    said += [item.historically for item in one.exercises if told]
    return [
        *sheet.part("The programme of exercises", need=150),
        sheet.table(columns, rows, "Exercises of the alliance and what became of them."),
        *([sheet.caption(MARKS)] if unexplained(*said) else []),
    ]


def _missions(one: AllianceReview, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (sheet.cell(item.title, 120), f"{len(item.done)} of {item.of}", _steps(item.done, sheet))
        for item in one.missions
    ]
    if not rows:
        return []
    columns = (
        Column("Mission", 170, styles.CELL_STRONG),
        Column("Done", 50, styles.CELL_RIGHT),
        Column("By"),
    )
    return [
        *sheet.part("Missions", need=130),
        sheet.table(columns, rows, "Missions of the alliance, and what was done for each."),
    ]


def _precedents(one: AllianceReview, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (
            sheet.turn(item.turn),
            sheet.seat(item.seat),
            (
                strong(sheet.cell(item.title, 90)),
                f": {sheet.cell(item.words, 200)}" if item.words else "",
            ),
            _CITED.get(item.stands, sheet.cell(item.stands, 40)),
            sheet.cite(item.seq),
        )
        for item in one.citations
    ]
    if not rows:
        return []
    columns = (
        Column("Turn", 26),
        Column("By", 40),
        Column("Precedent"),
        Column("What it did", 150),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Precedents cited", need=130),
        sheet.table(columns, rows, "Precedents that were cited in council."),
    ]


def _standing(one: AllianceReview, sheet: Sheet) -> list[Flowable]:
    """Who held what when play began, in a sentence; then what changed, turn by turn."""
    if not one.standing:
        return []
    begun = [step for step in one.standing if not step.turn]
    rows: list[Row] = [
        (sheet.turn(step.turn), sheet.cell(step.says, 240), sheet.cite(step.seq))
        for step in one.standing
        if step.turn
    ]
    columns = (Column("Turn", 26), Column("What changed"), Column("Log", 34, styles.CELL_RIGHT))
    table = sheet.table(columns, rows, "Changes of membership, offices and charter.")
    return [
        *sheet.part("Membership, offices and charter", need=130 if rows else 70),
        *([sheet.p("When play began: ", _steps(begun, sheet), ".")] if begun else []),
        *([table] if rows else [sheet.p("Nothing of it changed.")]),
    ]


def _steps(steps: Iterable[Step], sheet: Sheet, before: str = "") -> Words:
    """Steps in the words of the log, without what the row says already."""
    told = [
        (sheet.cell(step.says.removeprefix(before), 120).rstrip("."), sheet.cited(step.seq))
        for step in steps
    ]
    return joined(told, "; ") or "–"
