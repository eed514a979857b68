"""Every case of the case book comes out as it says, traced and in bulk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import BOOK, Page, pages, seats
from wargame.rules.flips import rule
from wargame.rules.judge import judge, outcome_of

if TYPE_CHECKING:
    from wargame.game.verdicts import Change, Verdict

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


EXPLAINED = [
    param
    for param in PAGES
    for page in [param.values[0]]
    if isinstance(page, Page) and page.expect.keys() & {"flips", "not_flips", "blockers", "pivots"}
]


@pytest.mark.parametrize("page", EXPLAINED)
def test_what_it_would_have_taken_is_what_the_book_says(page: Page) -> None:
    verdict = rule(page.charter, page.case)
    expect = page.expect

    if "flips" in expect:
        assert _sets(verdict) == {frozenset(s.split(" + ")) for s in expect["flips"]}
    for unlisted in expect.get("not_flips", ()):
        assert frozenset(unlisted.split(" + ")) not in _sets(verdict)
    for what in ("blockers", "pivots"):
        if what in expect:
            members = page.case.members or page.charter.members
            named: Any = getattr(verdict, what)
            assert set(named) == set(seats(expect[what], members))


def _sets(verdict: Verdict) -> set[frozenset[str]]:
    return {frozenset(_said(change) for change in changes) for changes in verdict.flips}


def _said(change: Change) -> str:
    if change.kind == "finding":
        return f"{change.fact}={change.becomes}"
    question = "" if change.question == "main" else f"{change.question}/"
    return f"{question}{change.seat}={change.becomes}"
