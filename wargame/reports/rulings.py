"""A ruling in words: its trace article by article, and what followed from it.

The words are those of `wargame.rules.words`; here only names take the place of ids.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.game.verdicts import Table
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, quiet, spans, strong
from wargame.reports.kit.table import Column
from wargame.rules import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.game.verdicts import Line, Verdict
    from wargame.play.review import MotionReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet
    from wargame.rules.decisive import Reason

_SHAPES: Final = {True: "passed", False: "failed", None: "contested"}
_RESULTS: Final = {True: "holds", False: "fails", None: "contested"}
# These say where the walk goes on, not what an article asks.
_SILENT: Final = frozenset({"stage-passed", "stage-failed"})


def trace_table(review: Review, motion: MotionReview, verdict: Verdict, sheet: Sheet) -> Flowable:
    """The trace of a ruling: shape, article, sentence, result."""
    cites = {article: cite for article, cite, _ in review.articles_of(motion.charter)}
    rows: list[Row] = [_row(line, cites, motion, sheet) for line in told_lines(verdict)]
    columns = (
        Column("", 12),
        Column("Article", 108, styles.CELL_STRONG),
        Column("What was asked, and what was found"),
        Column("", 52, styles.CELL_RIGHT),
    )
    return sheet.table(
        columns, rows, f"Trace of the ruling on motion {motion.number}.", together=True
    )


def told_lines(verdict: Verdict) -> list[Line]:
    """The lines worth telling: a precondition with a single part is told by that part."""
    told: list[Line] = []
    instead = False
    for place, line in enumerate(verdict.trace):
        if instead:
            told.append(replace(line, depth=line.depth - 1))
            instead = False
        elif _has_one_part(verdict.trace, place):
            instead = True
        elif line.code not in _SILENT:
            told.append(line)
    return told


def _has_one_part(trace: Sequence[Line], place: int) -> bool:
    line = trace[place]
    if not line.code.startswith("requires-") or "presumed" in line.values:
        return False
    inner = takewhile(lambda one: one.depth > line.depth, trace[place + 1 :])
    return len(list(inner)) == 1


def _row(line: Line, cites: dict[str, str], motion: MotionReview, sheet: Sheet) -> Row:
    text: Words = told_line(line, sheet)
    article = ""
    if line.depth:
        text = ("\u2003" * min(line.depth, 4), quiet(text))
    else:
        article = sheet.cell(cites.get(line.article, line.article), 60)
    says = spans(text, sheet.cited(*_ballots(line, motion)))
    return (glyph(_SHAPES[line.passed], ""), article, says, _RESULTS[line.passed])


def told_line(line: Line, sheet: Sheet) -> str:
    """A line of a trace in words, with names in place of ids."""
    return capital(words.says(_with_names(line, sheet), sheet.seat))


def told_reason(reason: Reason, sheet: Sheet) -> str:
    """What decided, in words; under a `not` that it may not be so."""
    return words.turned(reason, told_line(reason.line, sheet))


def _with_names(line: Line, sheet: Sheet) -> Line:
    if "fact" not in line.values:
        return line
    values = dict(line.values)
    values["fact"] = f"“{sheet.fact(values['fact'])}”"
    return replace(line, values=Table(values))


def _ballots(line: Line, motion: MotionReview) -> list[int]:
    """Entries of the ballots that a line of objections speaks of."""
    if line.code != "none-of":
        return []
    seats = {seat for group in line.seats.values() for seat in group}
    return [one.seq for one in motion.ballots if one.seat in seats]


def consequence(verdict: Verdict, sheet: Sheet) -> list[Words]:
    """What followed from the ruling: who is bound, who kept it from adoption, what it hung on."""
    told: list[Words] = []
    if verdict.outcome != verdict.would_be:
        word = words.OUTCOME_WORDS[verdict.would_be].lower()
        told.append(("Were the matter open, the ballots alone would come to: ", strong(word), "."))
    hung_on_all = bool(verdict.pivots) and set(verdict.pivots) == set(verdict.bound)
    if verdict.bound:
        each = "; it hung on the ballot of each of them" if hung_on_all else ""
        told.append(("Bound by it: ", strong(sheet.seats(verdict.bound)), f"{each}."))
    if verdict.reserved:
        told.append(("In favour with a reservation: ", strong(sheet.seats(verdict.reserved)), "."))
    if verdict.blockers:
        told.append(("Kept from adoption by: ", strong(sheet.seats(verdict.blockers)), "."))
    if verdict.pivots and not hung_on_all:
        told.append(("Its adoption hung on: ", strong(sheet.seats(verdict.pivots)), "."))
    told.extend(_need(need.fact, need.by, sheet) for need in verdict.needs)
    told.extend(words.says_notice(one) for one in verdict.warnings)
    return told


def _need(fact: str, by: tuple[str, ...], sheet: Sheet) -> Words:
    how = f", by a motion of the kind {', '.join(by)}" if by else ""
    return f"To be settled first: “{sheet.fact(fact)}”{how}."
