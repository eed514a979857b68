"""Every case of the case book comes out as it says, traced and in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import BOOK, Page, pages, refusals, seats
from wargame.rules.case import CaseError
from wargame.rules.flips import rule
from wargame.rules.judge import judge, outcome_of

if TYPE_CHECKING:
    from wargame.game.verdicts import Change, GroupChange, Line, Verdict

PAGES = [
    pytest.param(page, id=f"{path.stem}: {page.name}")
    for path in sorted(BOOK.glob("*.toml"))
    for page in pages(path)
]


@pytest.mark.parametrize("page", PAGES)
def test_case_comes_out_as_the_book_says(page: Page) -> None:
    verdict = judge(page.charter, page.case)
    expect = page.expect

    assert verdict.outcome == expect["outcome"], verdict
    assert outcome_of(page.charter, page.case) == verdict.outcome
    assert verdict.would_be == expect.get("would_be", verdict.outcome), verdict
    members = page.case.members or page.charter.members
    assert set(verdict.bound) == set(seats(expect.get("bound", "none"), members)), verdict.bound
    codes = [line.code for line in verdict.trace]
    for code in expect.get("codes", "").split():
        assert code in codes, codes
    for code, passed in expect.get("lines", {}).items():
        assert {"true": True, "false": False, "contested": None}[passed] in [
            line.passed for line in verdict.trace if line.code == code
        ], (code, verdict.trace)
    if "stage" in expect:
        assert verdict.stage == expect["stage"]
    if "reserved" in expect:
        assert set(verdict.reserved) == set(seats(expect["reserved"], members))
    if "needs" in expect:
        assert {n.fact: " ".join(n.by) for n in verdict.needs} == expect["needs"]
    assert {w.code for w in verdict.warnings} == set(expect.get("warns", "").split())
    if "trace" in expect:
        assert tuple(map(told, verdict.trace)) == expect["trace"]


def told(line: Line) -> str:
    """Write a line of a trace: number, depth, code, truth, stage, article, place, what it says."""
    truth = {True: "true", False: "false", None: "contested"}[line.passed]
    place = f"{line.stage or '-'} {line.article or '-'} {line.path}"
    values = ", ".join(f"{name}={value}" for name, value in line.values.items())
    seats = ", ".join(f"{name}={' '.join(seats) or 'none'}" for name, seats in line.seats.items())
    said = [part for part in (values, seats) if part]
    return " | ".join([f"{line.n} {line.depth} {line.code} {truth} {place}", *said])


REFUSED = [
    pytest.param(page, id=f"{path.stem}: {page.name}")
    for path in sorted(BOOK.glob("*.toml"))
    for page in refusals(path)
]


@pytest.mark.parametrize("page", REFUSED)
def test_case_that_does_not_fit_is_refused_as_the_book_says(page: Page) -> None:
    for ask in (judge, outcome_of):
        with pytest.raises(CaseError) as refused:
            ask(page.charter, page.case)
        assert str(refused.value).startswith(page.expect["says"])
        assert refused.value.remedy


TURNING = {"flips", "not_flips", "blockers", "pivots", "ways", "listed", "truncated", "hidden"}
EXPLAINED = [
    param
    for param in PAGES
    for page in [param.values[0]]
    if isinstance(page, Page) and page.expect.keys() & TURNING
]


@pytest.mark.parametrize("page", EXPLAINED)
def test_what_it_would_have_taken_is_what_the_book_says(page: Page) -> None:
    verdict = rule(page.charter, page.case)
    expect = page.expect

    if "flips" in expect:
        assert _sets(verdict) == {frozenset(s.split(" + ")) for s in expect["flips"]}
        assert len(verdict.flips) == len(expect["flips"])
    for unlisted in expect.get("not_flips", ()):
        assert frozenset(unlisted.split(" + ")) not in _sets(verdict)
    if "ways" in expect:
        ordered = tuple(" + ".join(map(_said, changes)) for changes in verdict.flips)
        assert ordered == expect.get("flips", ordered)
        assert tuple(" + ".join(map(_grouped, way)) for way in verdict.ways) == expect["ways"]
    assert verdict.truncated is expect.get("truncated", False)
    if "listed" in expect:
        assert len(verdict.flips) == expect["listed"]
    if "hidden" in expect:
        vetoes = [w.seats["seat"] for w in verdict.warnings if w.code == "disguised-veto"]
        assert vetoes == ([] if expect["hidden"] == "none" else [tuple(expect["hidden"].split())])
    for what in ("blockers", "pivots"):
        if what in expect:
            members = page.case.members or page.charter.members
            named: Any = getattr(verdict, what)
            assert set(named) == set(seats(expect[what], members))


def _sets(verdict: Verdict) -> set[frozenset[str]]:
    return {frozenset(_said(change) for change in changes) for changes in verdict.flips}


def _grouped(change: GroupChange) -> str:
    if change.kind == "finding":
        return f"{change.fact}: {change.was} to {change.becomes}"
    question = "" if change.question == "main" else f"{change.question}/"
    many = f"{change.number} of {len(change.seats)}" if len(change.seats) > 1 else ""
    return f"{question}{many} {' '.join(change.seats)}: {change.was} to {change.becomes}".strip()


def _said(change: Change) -> str:
    if change.kind == "finding":
        return f"{change.fact}={change.becomes}"
    question = "" if change.question == "main" else f"{change.question}/"
    return f"{question}{change.seat}={change.becomes}"
