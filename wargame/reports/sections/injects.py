"""Injects planned against delivered."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.game.phrasing import capital
from wargame.play.turn_end import CONDITION
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import InjectReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Injects:
    """Injects."""

    id = "injects"
    title = "Injects planned against delivered"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Where the reader knows of any inject."""
        return bool(review.injects)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One table, turn by turn."""
        numbers = _numbers(review)
        rows: list[Row] = []
        told = [one for one in _of_turns_played(review) if not _stayed_away(one)]
        for turn, ones in groupby(told, key=lambda one: one.turn):
            rows.append(Band(f"Turn {sheet.turn(turn)}: {sheet.name(turn)}"))
            rows.extend(_row(one, numbers, sheet) for one in ones)
        columns = (
            Column("No.", 24),
            Column("Inject"),
            Column("To", 66),
            *((Column("Serves", 32),) if numbers else ()),
            Column("Planned", 36, styles.CELL_RIGHT),
            Column("Came", 30, styles.CELL_RIGHT),
            Column("State", 106),
            Column("Log", 30, styles.CELL_RIGHT),
        )
        return [
            sheet.lead(_summary(review)),
            *(_table(columns, rows, sheet) if rows else ()),
            *_serves(review, sheet),
            *_away(review, sheet),
        ]


def _table(columns: Sequence[Column], rows: Sequence[Row], sheet: Sheet) -> list[Flowable]:
    return [
        sheet.table(columns, rows, "Each inject: when it was planned, and when it came."),
        sheet.caption("Planned and came: minutes after the turn opened."),
    ]


def _stayed_away(inject: InjectReview) -> bool:
    """Whether the pack itself kept it back, as what it waits for never came about."""
    return inject.state == "withdrawn" and inject.reason == CONDITION


def _away(review: Review, sheet: Sheet) -> list[Flowable]:
    """What waited for something that did not happen, turn by turn: many, and a line is enough."""
    away = [one for one in _of_turns_played(review) if _stayed_away(one)]
    if not away:
        return []
    rows: list[Row] = []
    for turn, ones in groupby(away, key=lambda one: one.turn):
        told = (
            (strong(one.number), f" {sheet.cell(one.title, 200)}", sheet.cited(one.seq))
            for one in ones
        )
        rows.append((sheet.turn(turn), joined(told, "; ")))
    columns = (
        Column("Turn", 26),
        Column("Injects whose condition was not met when the turn closed"),
    )
    return [
        *sheet.part("Not delivered, as their condition was not met", need=130),
        sheet.table(columns, rows, "Injects that waited for what did not happen."),
    ]


def _numbers(review: Review) -> dict[str, int]:
    """Learning objectives by number, for readers who may know what an inject is for."""
    if not review.evaluation.served:
        return {}
    return {one.id: at for at, one in enumerate(review.evaluation.objectives, start=1)}


def _serves(review: Review, sheet: Sheet) -> list[Flowable]:
    """What the numbers of the column mean."""
    if not review.evaluation.served:
        return []
    ones = review.evaluation.objectives
    named = (f"{at} {sheet.cell(one.title, 120)}" for at, one in enumerate(ones, start=1))
    see = sheet.see("ratings")
    where = (". Objective by objective: ", see, ".") if see else (".",)
    return [sheet.caption("Serves: ", "; ".join(named), *where)]


def _summary(review: Review) -> str:
    played = _of_turns_played(review)
    came = sum(one.state in {"delivered", "invented"} for one in played)
    later = len(review.injects) - len(played)
    belong = "belongs" if later == 1 else "belong"
    rest = f" {later} {belong} to turns that were not played." if later else ""
    if came == len(played):
        return capital(f"{wording.counted(came, 'inject')} came.{rest}")
    return f"{came} of {len(played)} injects of the turns played were delivered.{rest}"


def _of_turns_played(review: Review) -> list[InjectReview]:
    """Injects of turns that were opened; in the others nothing could be delivered."""
    opened = {turn.id for turn in review.turns if not turn.skipped}
    return [one for one in review.injects if one.turn in opened or one.delivered_at]


def _row(inject: InjectReview, numbers: Mapping[str, int], sheet: Sheet) -> Row:
    state: tuple[Words, ...] = sheet.mark(wording.inject(inject.state))
    if inject.reason:
        state = (*state, "\n", quiet(sheet.cell(inject.reason, 160)))
    return (
        inject.number,
        sheet.cell(inject.title, 200),
        "all" if "public" in inject.to else sheet.seats(inject.to),
        *((_served(inject, numbers),) if numbers else ()),
        "" if inject.planned is None else f"T+{inject.planned}",
        "" if inject.minute is None else f"T+{inject.minute:.0f}",
        state,
        sheet.cite(inject.seq),
    )


def _served(inject: InjectReview, numbers: Mapping[str, int]) -> str:
    return ", ".join(str(at) for at in sorted(numbers[one] for one in inject.serves))
