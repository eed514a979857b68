"""Beside history: what came out the same, what differed, and what was not reached."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, joined, quiet, spans, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.divergence import Divergence, Followed
    from wargame.play.history import Difference, History
    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


METHOD: Final = (
    "The ways part at the first decision, by turn, that came out otherwise than in history; what it"
    " moved at once is what the log records under it as the cause."
)


class Beside:
    """Beside history."""

    id = "history"
    title = "Beside history"
    numbered = True
    own_page = True

    def holds(self, review: Review) -> bool:
        """Where the reader may see the baseline, and there is one."""
        return review.history is not None and review.history.of > 0

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """The count, the first divergence, then decisions, indicators and facts that differ."""
        history = review.history
        if history is None:
            return []
        measures = {one.id for one in review.indicators}
        differs = [one for one in history.differences if one.got]
        missed = [one for one in history.differences if not one.got]
        decisions = [one for one in differs if one.turn and one.what not in measures]
        return [
            sheet.lead(_summary(history, len(differs), len(missed))),
            *_first(review, differs, sheet),
            *_decisions(review, decisions, sheet),
            *_indicators(review, [one for one in differs if one.what in measures], sheet),
            *_facts(review, [one for one in differs if not one.turn], sheet),
            *_missed([one for one in missed if one.what not in measures], len(missed), sheet),
        ]


def _summary(history: History, differs: int, missed: int) -> str:
    text = f"Of {history.of} points of comparison {history.matched} came out as in history"
    if not differs and not missed:
        return f"{text}: all of them."
    was = "was" if missed == 1 else "were"
    rest = f", {missed} {was} not reached" if missed else ""
    return f"{text}, {differs} {'differs' if differs == 1 else 'differ'}{rest}."


def _first(review: Review, differs: Sequence[Difference], sheet: Sheet) -> list[Flowable]:
    if review.divergence is not None:
        return _parted(review, review.divergence, sheet)
    if not differs:
        return []
    first = differs[0]
    where = f"in turn {sheet.turn(first.turn)}" if first.turn else "at the end"
    past, here = (sheet.value_of(first.what, value) for value in (first.expected, first.got))
    told = f". History: {past}. Here: {here}."
    return [
        sheet.callout(f"The ways part {where}", (strong(sheet.name(first.what)), told)),
    ]


def _parted(review: Review, one: Divergence, sheet: Sheet) -> list[Flowable]:
    """Where the first decision differs, what it moved, and how much differs from there on."""
    here = wording.came_out(review, one) or sheet.value(one.got)
    told = f". History: {sheet.value(one.expected)}. Here: {here}"
    first = (strong(sheet.name(one.what)), told, sheet.cited(one.seq), ".")
    moved: list[Words] = [(_moved(moved, sheet), sheet.cited(moved.seq)) for moved in one.followed]
    followed = joined(moved, "; ") if moved else spans("nothing that the log records")
    after = ", ".join(f"{number} in turn {sheet.turn(turn)}" for turn, number in one.after)
    return [
        sheet.callout(
            f"The ways part in turn {sheet.turn(one.turn)}",
            first,
            ("It moved at once: ", followed, "."),
            f"Points of comparison that differ from there on: {after}." if after else "",
        ),
        sheet.caption(METHOD),
    ]


def _moved(one: Followed, sheet: Sheet) -> str:
    fact = one.what == "fact"
    was, becomes = (
        sheet.value_of(one.id, value) if fact and value else sheet.moved(value)
        for value in (one.was, one.becomes)
    )
    return f"{sheet.name(one.id)}: {was} → {becomes}"


def _decisions(review: Review, differs: Sequence[Difference], sheet: Sheet) -> list[Flowable]:
    if not differs:
        return []
    rows: list[Row] = []
    for turn, ones in groupby(differs, key=lambda one: one.turn):
        rows.append(Band(f"Turn {sheet.turn(turn)}"))
        rows.extend(_row(review, one, sheet) for one in ones)
    table = sheet.table(_columns(), rows, "Decisions that came out otherwise than in history.")
    return [*sheet.part("Decisions that differ"), table]


def _facts(review: Review, differs: Sequence[Difference], sheet: Sheet) -> list[Flowable]:
    if not differs:
        return []
    rows: list[Row] = [_row(review, one, sheet) for one in differs]
    table = sheet.table(_columns(), rows, "Facts that ended otherwise than in history.")
    return [*sheet.part("Facts that ended otherwise"), table]


def _columns() -> tuple[Column, ...]:
    return (
        Column("", 12),
        Column("What"),
        Column("In history", 128),
        Column("In this exercise", 128, styles.CELL_STRONG),
    )


def _row(review: Review, one: Difference, sheet: Sheet) -> Row:
    what = sheet.name(one.what)
    past, here = (sheet.value_of(one.what, value) for value in (one.expected, one.got))
    return (glyph("contested", ""), what, past, wording.came_out(review, one) or here)


def _indicators(review: Review, differs: Sequence[Difference], sheet: Sheet) -> list[Flowable]:
    if not differs:
        return []
    turns = [turn for turn in review.turns if any(one.turn == turn.id for one in differs)]
    wide = min(64.0, 330.0 / len(turns))
    columns = [Column("Indicator")]
    columns += [Column(f"Turn {turn.number}", wide, styles.CELL_RIGHT) for turn in turns]
    found = {(one.what, one.turn): one for one in differs}
    rows: list[Row] = []
    for path in review.indicators:
        cells = tuple(_pair(found.get((path.id, turn.id))) for turn in turns)
        if any(cells):
            rows.append((sheet.cell(path.title, 60), *cells))
    return [
        *sheet.part("Indicators that differ"),
        sheet.table(columns, rows, "Indicators that came out otherwise than in history."),
        sheet.caption("In this exercise, and in brackets in history. Empty: as in history."),
    ]


def _pair(one: Difference | None) -> Words:
    return (strong(one.got), quiet(f" ({one.expected})")) if one else ""


def _missed(decisions: Sequence[Difference], missed: int, sheet: Sheet) -> list[Flowable]:
    if not missed:
        return []
    points = wording.counted(missed, "point")
    story: list[Flowable] = [
        *sheet.part("Not reached"),
        sheet.p(f"This exercise did not come to {points} of comparison."),
    ]
    if decisions:
        rows: list[Row] = [
            (glyph("waiting", ""), sheet.name(one.what), sheet.value(one.expected))
            for one in decisions
        ]
        columns = (Column("", 12), Column("Decision"), Column("In history", 128))
        story.append(sheet.table(columns, rows, "Decisions of history that were not reached."))
    return story
