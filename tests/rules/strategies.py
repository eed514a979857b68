"""Charters and cases for hypothesis: small councils, every kind of test, every effect.

A strategy is made once and drawn from many times: making one takes longer than a draw.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from tests.rules.casebook import completed, frozen
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.reading import read
from wargame.rules.standing import BALLOTS, PLAIN
from wargame.rules.worded import IfBallot, IfFact, Worded

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.rules.charter import Charter

SEATS = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
FACTS = ("open", "lawful")
COMPARISONS = ("at_least", "more_than", "at_most", "less_than", "exactly")
SHARES = ("1/3", "1/2", "2/3", "3/4", "0.55")
SETS = ("cast", "recorded", "present", "participating", "entitled")

Table = dict[str, Any]
Draw = Any


@cache
def selectors(*, ballot: bool = True) -> st.SearchStrategy[Table]:
    leaves = st.one_of(
        st.just({"everyone": True}),
        st.sampled_from([{"tag": "inner"}, {"role": "host"}]),
        st.sampled_from([{"seat": seat} for seat in SEATS[:3]]),
        *([st.sampled_from([{"ballot": value} for value in PLAIN])] if ballot else []),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=2).map(lambda s: {"any": s}),
            st.lists(inner, min_size=1, max_size=2).map(lambda s: {"all": s}),
            inner.map(lambda s: {"not": s}),
        ),
        max_leaves=3,
    )


@st.composite
def counting(draw: Draw, seats: int, *, weights: bool) -> Table:
    """A test that counts ballots."""
    more: Table = {}
    if draw(st.booleans()):
        more["among"] = draw(selectors())
    if weights and draw(st.booleans()):
        more["weight"] = "votes"
    compare = draw(st.sampled_from(COMPARISONS))
    value = draw(st.sampled_from(PLAIN[:4]))
    kind = draw(st.sampled_from(("count", "share", "margin", "none_of", "block")))
    if kind == "count":
        number = draw(st.integers(min_value=1, max_value=seats - 1))
        return {"count": value, compare: number, **dict(more.items())}
    if kind == "share":
        base = draw(st.sampled_from(SETS))
        part = "for" if base == "cast" else draw(st.sampled_from(("for", "against", "cast")))
        return {"share": part, "base": base, compare: draw(st.sampled_from(SHARES)), **more}
    if kind == "margin":
        casting = {"casting": {"role": "host"}} if draw(st.booleans()) else {}
        number = draw(st.integers(min_value=-1, max_value=2))
        return {"margin": "for", "over": "against", compare: number, **more, **casting}
    if kind == "none_of":
        return {"none_of": value, **{k: v for k, v in more.items() if k == "among"}}
    size = draw(st.sampled_from([1, 2, "fewest-plus-one"]))
    return {"block": value, "members_at_least": size, "share_more_than": "1/3", **more}


@cache
def asking() -> st.SearchStrategy[Table]:
    """A test that asks for a fact or a role."""
    return st.one_of(
        st.builds(
            lambda fact, wanted: {"fact": fact, "is": wanted}, st.sampled_from(FACTS), st.booleans()
        ),
        st.sampled_from(
            [
                {"role": "host", "filled": True},
                {"role": "host", "member": True},
                {"role": "host", "same_as": "requester"},
            ]
        ),
    )


def nested(leaves: st.SearchStrategy[Table]) -> st.SearchStrategy[Table]:
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda t: {"all": t}),
            st.lists(inner, min_size=1, max_size=3).map(lambda t: {"any": t}),
            inner.map(lambda t: {"not": t}),
        ),
        max_leaves=4,
    )


@cache
def deciding(seats: int, *, weights: bool) -> st.SearchStrategy[Table]:
    """The test of a stage."""
    return nested(st.one_of(counting(seats, weights=weights), asking()))


@cache
def requiring() -> st.SearchStrategy[list[Table]]:
    """What has to be so before anything is voted on."""
    return st.lists(
        st.builds(
            lambda need, false, open_: {
                "need": need,
                "article": "a",
                "if_false": false,
                "if_contested": open_,
            },
            nested(asking()),
            st.sampled_from(("inadmissible", "rejected")),
            st.sampled_from(("contested", "assume-true", "assume-false")),
        ),
        max_size=2,
    )


@cache
def excluding() -> st.SearchStrategy[list[Table]]:
    """Who is no part of a stage's electorate."""
    return st.lists(exclusions(), max_size=2)


@st.composite
def stages(draw: Draw, seats: int, *, weights: bool) -> list[Table]:
    many = draw(st.integers(min_value=1, max_value=3))
    found: list[Table] = []
    for at in range(many):
        last = at == many - 1
        ways = ("adopt", "reject") if last else ("adopt", "reject", "next")
        stage: Table = {
            "id": f"s{at}",
            "article": "a",
            "test": draw(deciding(seats, weights=weights)),
            "passed": draw(st.sampled_from(ways)),
            "failed": "next" if not last else draw(st.sampled_from(ways)),
            "asks": draw(st.sampled_from(("main", "format"))),
            "binds": draw(
                st.sampled_from(
                    ["all", "none", "in-favour", "participants", {"all_but": ["against"]}]
                )
            ),
        }
        if draw(st.booleans()):
            stage["electorate"] = {"without": draw(excluding())}
        if draw(st.booleans()):
            stage["quorum"] = {"count": "present", "at_least": 1}
        if draw(st.booleans()):
            stage["silence"] = {"hours": 24}
        found.append(stage)
    return found


@st.composite
def exclusions(draw: Draw) -> Table:
    found: Table = {
        "who": draw(selectors()),
        "effect": draw(st.sampled_from(("leaves", "stays", "abstains"))),
        "article": "a",
    }
    if draw(st.booleans()):
        found["when"] = draw(asking())
    return found


@st.composite
def tables(draw: Draw) -> Table:
    """A charter as plain tables."""
    many = draw(st.integers(min_value=3, max_value=len(SEATS)))
    weights = draw(st.booleans())
    members: Table = {
        seat: {"weights": {"votes": draw(st.sampled_from([0, 1, 2, "1/2", "2.5"]))}}
        if weights
        else {}
        for seat in SEATS[:many]
    }
    requires = draw(requiring())
    return {
        "members": members,
        "weights": {"votes": {"says": "votes"}} if weights else {},
        "tags": {"inner": list(SEATS[:2])},
        "roles": {"host": {"says": "host"}, "requester": {"says": "requester"}},
        "facts": {fact: {"says": fact} for fact in FACTS},
        "rules": {"r": {"stages": draw(stages(many, weights=weights))}},
        "decisions": {
            "act": {"title": "Act", "articles": ["a"], "rule": "r", "requires": requires}
        },
    }


def charter_of(table: Table) -> Charter | None:
    return read(completed("drawn", frozen(table))).charter


@st.composite
def charters(draw: Draw, source: st.SearchStrategy[Table] | None = None) -> Charter:
    found = charter_of(draw(source if source is not None else tables()))
    assume(found is not None)
    assert found is not None
    return found


@st.composite
def cases(draw: Draw, charter: Charter, *, worded: bool = True) -> Case:
    """A case under a charter: some seats say nothing, some wait for each other."""
    plain = st.sampled_from(BALLOTS if worded else PLAIN)
    ballots: dict[str, dict[SeatId, Any]] = {}
    for question in charter.questions("act"):
        given: dict[SeatId, Any] = {}
        for seat in charter.members:
            choice = draw(st.integers(min_value=0, max_value=11))
            if choice == 0:
                continue
            if choice == 1 and worded:
                other = draw(st.sampled_from(charter.members))
                condition = draw(st.sampled_from([IfFact("open"), IfBallot(other, frozenset({0}))]))
                given[seat] = Worded(condition, "for", "against")
            else:
                given[seat] = draw(plain)
        ballots[question] = given
    return Case(
        "act",
        ballots,
        roles={
            role: draw(st.sampled_from([(), (SeatId("ARM"),), (SeatId("KAZ"), SeatId("USA"))]))
            for role in ("host", "requester")
        },
        findings={
            fact: value
            for fact in FACTS
            for value in [draw(st.sampled_from([True, False, None]))]
            if value is not None
        },
        elapsed=draw(st.sampled_from([None, 0, 24])),
    )


@st.composite
def pairs(draw: Draw, *, worded: bool = True) -> tuple[Charter, Case]:
    charter = draw(charters())
    return charter, draw(cases(charter, worded=worded))


def swapped(case: Case, change: Callable[[Any], Any]) -> dict[str, dict[SeatId, Any]]:
    """The ballots of a case, each one changed."""
    return {q: {seat: change(b) for seat, b in given.items()} for q, given in case.ballots.items()}
