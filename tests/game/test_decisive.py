"""A ruling is told by what decided it: the half that failed, never the half that was met."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.casebook import shipped
from tests.rules.strategies import pairs
from wargame.game.decisive import Reason, blocks, is_blocked, reasons
from wargame.game.verdicts import Line
from wargame.rules.case import Case
from wargame.rules.judge import judge
from wargame.rules.kinds.every import all_of
from wargame.rules.kinds.negation import not_of
from wargame.rules.kinds.some import any_of
from wargame.rules.words import says_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Verdict
    from wargame.rules.case import Ballot
    from wargame.rules.charter import Charter
    from wargame.rules.kind import Truth

JOINS = {"all": all_of, "any": any_of, "not": not_of}
TRUTHS = (True, False, None)

Tree = Any
"""A truth, or a pair of `all`, `any` or `not` and the trees in it."""


def trees() -> st.SearchStrategy[Tree]:
    return st.recursive(
        st.sampled_from(TRUTHS),
        lambda inner: st.one_of(
            st.tuples(st.sampled_from(("all", "any")), st.lists(inner, min_size=1, max_size=3)),
            st.tuples(st.just("not"), st.lists(inner, min_size=1, max_size=1)),
        ),
        max_leaves=8,
    )


def truth(tree: Tree) -> Truth:
    return JOINS[tree[0]]([truth(one) for one in tree[1]]) if isinstance(tree, tuple) else tree


def trace(tree: Tree) -> tuple[Line, ...]:
    """The lines that the judge would write of a tree, one a node."""
    nodes = list(walked(tree))
    return tuple(
        Line(n, depth, "s", "a", node[0] if isinstance(node, tuple) else "fact", truth(node), "")
        for n, (depth, node) in enumerate(nodes)
    )


def walked(tree: Tree, depth: int = 0) -> Iterator[tuple[int, Tree]]:
    yield depth, tree
    for part in tree[1] if isinstance(tree, tuple) else ():
        yield from walked(part, depth + 1)


def with_leaves(tree: Tree, leaf: Callable[[int, Truth], Truth]) -> Tree:
    """The tree with each leaf made anew from its place in the trace."""
    places = iter(range(1000))

    def made(one: Tree) -> Tree:
        n = next(places)
        if isinstance(one, tuple):
            return (one[0], [made(part) for part in one[1]])
        return leaf(n, one)

    return made(tree)


def held(reason: Reason) -> Truth:
    """What a told line adds to the whole: turned round under a `not`."""
    return not_of([reason.line.passed]) if reason.turned else reason.line.passed


@given(trees())
def test_every_told_line_comes_out_as_the_whole_does(tree: Tree) -> None:
    (block,) = blocks(trace(tree))

    assert block.reasons
    assert {held(one) for one in block.reasons} == {truth(tree)}


@given(trees(), st.data())
def test_where_the_told_lines_decide_nothing_else_would_have_changed_it(
    tree: Tree, data: st.DataObject
) -> None:
    (block,) = blocks(trace(tree))
    fixed = {one.line.n for one in block.reasons}
    whole = truth(tree)

    def otherwise(n: int, leaf: Truth) -> Truth:
        return leaf if n in fixed else data.draw(st.sampled_from(TRUTHS))

    def settled(n: int, leaf: Truth) -> Truth:
        return data.draw(st.booleans()) if n in fixed else leaf

    if whole is None:
        # An open whole hangs on the open lines that are told: settle them, and it is settled.
        assert truth(with_leaves(tree, settled)) is not None
    else:
        assert truth(with_leaves(tree, otherwise)) is whole


@given(trees())
def test_what_did_not_decide_is_told_apart_and_nothing_is_lost(tree: Tree) -> None:
    (block,) = blocks(trace(tree))

    told = [one.line.n for one in (*block.reasons, *block.others)]
    leaves = [n for n, (_, node) in enumerate(walked(tree)) if not isinstance(node, tuple)]
    assert sorted(told) == leaves


@given(pairs())
def test_of_any_charter_a_stage_that_failed_is_told_by_what_failed(
    drawn: tuple[Charter, Case],
) -> None:
    verdict = judge(*drawn)

    assert reasons(verdict)
    for block in blocks(verdict.trace):
        if block.last.code in {"stage-passed", "stage-failed"}:
            assert {held(one) for one in block.reasons} == {block.passed}


def test_an_objection_under_article_12_is_told_and_not_the_vote_that_was_enough() -> None:
    verdict = ruled("csto-as-written", "statement", against=1)

    (told,) = reasons(verdict)
    assert says_reason(told) == "ARM says no."
    (other,) = blocks(verdict.trace)[-1].others
    assert says_reason(other) == "Yes: 5. Asked: at least 1. Met."


def test_under_a_not_what_is_met_is_said_to_be_what_may_not_be() -> None:
    charter = shipped("eu-cfsp")
    absent: dict[SeatId, Ballot] = dict.fromkeys(charter.members, "not-participating")
    ballots = absent | dict.fromkeys(charter.members[:9], "for")

    verdict = judge(charter, Case("decision", {"main": ballots}))

    assert {one.turned for one in reasons(verdict)} == {True}
    assert says_reason(reasons(verdict)[0]).startswith("It may not be so, and is: not taking part")


def test_an_objection_that_made_no_difference_does_not_block() -> None:
    lines = (
        Line(1, 0, "s", "a", "all", passed=False, path=""),
        Line(2, 1, "s", "a", "any", passed=True, path=""),
        Line(3, 2, "s", "a", "none-of", passed=False, path=""),
        Line(4, 2, "s", "a", "fact", passed=True, path=""),
        Line(5, 1, "s", "a", "count", passed=False, path=""),
        Line(6, 0, "s", "a", "stage-failed", passed=False, path=""),
    )
    verdict = ruled("csto-as-written", "statement", against=1)

    assert is_blocked(verdict)
    assert not is_blocked(replace(verdict, trace=lines))


def ruled(charter: str, kind: str, *, against: int) -> Verdict:
    known = shipped(charter)
    ballots: dict[SeatId, Ballot] = {
        seat: "against" if at < against else "for" for at, seat in enumerate(known.members)
    }
    return judge(known, Case(kind, {"main": ballots}))
