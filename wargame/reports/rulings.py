"""A ruling in words: its trace article by article, and what followed from it.

The words are those of `wargame.rules.words`; here only names take the place of ids.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from wargame.game.decisive import is_blocked
from wargame.game.phrasing import capital, listed
from wargame.game.verdicts import Table
from wargame.reports.kit import styles
from wargame.reports.kit.spans import glyph, quiet, spans, strong
from wargame.reports.kit.table import Column
from wargame.rules import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.game.decisive import Reason
    from wargame.game.verdicts import Line, Verdict
    from wargame.play.review import MotionReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

_SHAPES: Final = {True: "passed", False: "failed", None: "contested"}
_RESULTS: Final = {True: "holds", False: "fails", None: "contested"}
# These say where the walk goes on, not what an article asks.
# Tests that are told by their parts where those are met.
_WHOLE: Final = frozenset({"all", "quorum"})
_SILENT: Final = frozenset({"stage-passed", "stage-failed"})


def trace_table(review: Review, motion: MotionReview, verdict: Verdict, sheet: Sheet) -> Flowable:
    """The trace of a ruling: shape, article, sentence, result."""
    cites = {article: cite for article, cite, _ in review.articles_of(motion.charter)}
    groups = together(told_lines(verdict))
    rows: list[Row] = [_row(lines, cites, motion, sheet) for lines in groups]
    columns = (
        Column("", 12),
        Column("Article", 132, styles.CELL_STRONG),
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


def together(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Put what was met under one article in one row; what was not, or is open, stands alone.

    Facts of one article that were found as asked, one after the other, are told in one sentence;
    a test whose parts are all met is told by its parts.
    """
    groups: list[tuple[Line, ...]] = []
    at = 0
    while at < len(lines):
        inner = _inner(lines, at)
        if lines[at].code in _WHOLE and lines[at].passed and _plainly_met(lines[at], inner):
            groups.append((lines[at], *inner))
            at += 1 + len(inner)
        elif groups and not inner and _goes_on(groups[-1], lines[at]):
            groups[-1] = (*groups[-1], lines[at])
            at += 1
        else:
            groups.append((lines[at],))
            at += 1
    return groups


def _inner(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines that stand under one of them."""
    deep = lines[at].depth
    return list(takewhile(lambda one: one.depth > deep, lines[at + 1 :]))


def _plainly_met(line: Line, inner: Sequence[Line]) -> bool:
    return bool(inner) and all(one.passed and one.depth == line.depth + 1 for one in inner)


def _goes_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a fact was found as asked under the article of the row before, and as those were."""
    alike = (line.article, line.values.get("finding"), line.depth)
    return all(
        one.code == line.code == "fact"
        and one.passed is line.passed is True
        and (one.article, one.values.get("finding"), one.depth) == alike
        for one in group
    )


def _has_one_part(trace: Sequence[Line], place: int) -> bool:
    line = trace[place]
    if not line.code.startswith("requires-") or "presumed" in line.values:
        return False
    return len(_inner(trace, place)) == 1


def _row(lines: Sequence[Line], cites: dict[str, str], motion: MotionReview, sheet: Sheet) -> Row:
    line = lines[0]
    text: Words = _told(lines, sheet)
    article = ""
    if line.depth:
        text = ("\u2003" * min(line.depth, 4), quiet(text))
    else:
        article = sheet.cell(cites.get(line.article, line.article), 60)
    says = spans(text, sheet.cited(*_ballots(line, motion)))
    return (glyph(_SHAPES[line.passed], ""), article, says, _RESULTS[line.passed])


def _told(lines: Sequence[Line], sheet: Sheet) -> str:
    first, *rest = lines
    if not rest:
        return told_line(first, sheet)
    if first.code == "fact":
        # What a fact explains after a colon stands in the rules, and once is enough.
        facts = listed(f"“{sheet.fact(one.values['fact']).partition(':')[0]}”" for one in lines)
        return f"Found as asked: {facts} are {first.values['finding']}."
    # That all of them hold goes without saying where each is said to.
    told = rest if first.code == "all" else lines
    return " ".join(told_line(one, sheet) for one in told)


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
        blocked = verdict.would_be == "rejected" and is_blocked(verdict)
        word = (words.BLOCKED if blocked else words.OUTCOME_WORDS[verdict.would_be]).lower()
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
