"""What it would have taken, where trying everything would take too long or finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import completed, frozen, shipped
from wargame.game.ids import SeatId
from wargame.rules import search
from wargame.rules.case import Case
from wargame.rules.flips import explain, rule
from wargame.rules.judge import judge, outcome_of
from wargame.rules.reading import read
from wargame.rules.search import ballot_sets
from wargame.rules.turning import Board
from wargame.rules.words import says_notice

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def charter(*tests: dict[str, Any], seats: int = 6, requires: Any = (), **more: Any) -> Charter:
    names = [f"{chr(65 + n)}AA" for n in range(seats)]
    stages = [
        {
            "id": f"s{n}",
            "article": "a",
            "asks": ("main", "format")[n],
            "test": test,
            "passed": "adopt" if n == len(tests) - 1 else "next",
        }
        for n, test in enumerate(tests)
    ]
    data = {
        "members": names,
        "rules": {"r": {"stages": stages}},
        "facts": {"one": {"says": "one"}},
        "decisions": {
            "act": {"title": "Act", "articles": ["a"], "rule": "r", "requires": list(requires)}
        },
        **more,
    }
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def test_beyond_three_changes_the_sets_of_the_smallest_size_are_found() -> None:
    verdict = rule(charter({"count": "for", "at_least": 5}), Case("act"))

    assert {len(changes) for changes in verdict.flips} == {5}
    assert len(verdict.flips) == 6
    assert len(verdict.ways) == 1
    assert verdict.ways[0][0].number == 5
    assert not verdict.truncated


def test_ballots_on_two_questions_are_searched_apart_and_joined() -> None:
    two = charter({"count": "for", "at_least": 2}, {"count": "for", "at_least": 3}, seats=3)

    verdict = rule(two, Case("act"))

    assert {len(changes) for changes in verdict.flips} == {5}
    assert len(verdict.flips) == 3
    asked = [(c.question, c.becomes) for c in verdict.flips[0]]
    assert asked == [("format", "for")] * 3 + [("main", "for")] * 2


def test_a_finding_and_many_ballots_are_joined() -> None:
    shut = charter(
        {"count": "for", "at_least": 4},
        requires=[{"need": {"fact": "one"}, "article": "a"}],
        seats=4,
    )

    verdict = rule(shut, Case("act"))

    assert verdict.outcome == "contested"
    ((first, *others),) = verdict.flips
    assert (first.fact, first.was, first.becomes) == ("one", "contested", "true")
    assert len(others) == 4
    assert len(verdict.blockers) == 4


def test_nothing_turns_what_no_ballot_and_no_finding_reaches() -> None:
    shut = charter({"role": "host", "filled": True}, roles={"host": {"says": "host"}})

    verdict = rule(shut, Case("act"))

    assert verdict.outcome == "rejected"
    assert (verdict.flips, verdict.blockers, verdict.truncated) == ((), (), False)


def test_a_search_ends_when_every_answer_was_had() -> None:
    board = Board(charter({"count": "for", "at_least": 1}, seats=8), Case("act"))

    assert ballot_sets(board, lambda _: False) == ()

    # Nobody asked, and one seat in each of three ways: both answers were had, of 165 ways to vote.
    assert board.asked == 4


def test_an_answer_that_a_quorum_may_bring_is_waited_for() -> None:
    test = {"count": "for", "at_least": 1}
    quorum = {"count": "against", "at_least": 1}
    of = charter(test, seats=3, rules={"r": {"stages": [_stage(test, quorum)]}})
    board = Board(of, Case("act"))

    found = ballot_sets(board, board.adopted)

    assert [turn.size for turn in found] == [2]


def _stage(test: dict[str, Any], quorum: dict[str, Any]) -> dict[str, Any]:
    return {"id": "s", "article": "a", "quorum": quorum, "test": test, "passed": "adopt"}


def test_more_than_fifty_sets_are_cut_off_and_said_to_be() -> None:
    verdict = rule(charter({"count": "for", "at_least": 3}, seats=12), Case("act"))

    assert len(verdict.flips) == 50
    assert verdict.truncated
    assert verdict.ways[0][0].number == 3


def test_a_limit_may_be_given() -> None:
    of = charter({"count": "for", "at_least": 1})
    case = Case("act")

    verdict = explain(of, case, judge(of, case), limit=2)

    assert len(verdict.flips) == 2
    assert verdict.truncated


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PATIENCE", 40)
    monkeypatch.setattr(search, "LONG_PATIENCE", 40)


@pytest.mark.usefixtures("impatient")
def test_without_patience_one_set_is_found_by_leaving_out_what_is_not_needed() -> None:
    weights = {f"{chr(65 + n)}AA": {"weights": {"w": n + 1}} for n in range(8)}
    of = charter(
        {"share": "for", "base": "entitled", "weight": "w", "at_least": "9/10"},
        members=weights,
        weights={"w": {"says": "w"}},
    )

    verdict = rule(of, Case("act"))

    assert verdict.truncated
    (changes,) = verdict.flips
    ballots = {c.seat: c.becomes for c in changes if c.seat}
    assert outcome_of(of, Case("act", {"main": dict(ballots)})) == "adopted"
    for seat in ballots:
        fewer: dict[SeatId, Any] = {s: v for s, v in ballots.items() if s != seat}
        assert outcome_of(of, Case("act", {"main": fewer})) == "rejected"


@pytest.mark.usefixtures("impatient")
def test_without_patience_a_finding_may_be_what_is_left() -> None:
    needs = [{"need": {"fact": "one"}, "article": "a"}]
    weights = {f"{chr(65 + n)}AA": {"weights": {"w": n + 1}} for n in range(8)}
    of = charter(
        {"share": "for", "base": "entitled", "weight": "w", "at_least": "1/2"},
        requires=needs,
        members=weights,
        weights={"w": {"says": "w"}},
    )
    for_all: dict[SeatId, Any] = dict.fromkeys(of.members, "for")

    verdict = rule(of, Case("act", {"main": {**for_all, of.members[0]: "against"}}))

    assert [c.fact for changes in verdict.flips for c in changes if c.fact] == ["one"]


@pytest.mark.usefixtures("impatient")
def test_without_patience_nothing_may_be_found() -> None:
    weights = {f"{chr(65 + n)}AA": {"weights": {"w": n + 1}} for n in range(8)}
    of = charter(
        {"all": [{"count": "for", "weight": "w", "exactly": 1}, {"count": "for", "exactly": 7}]},
        members=weights,
        weights={"w": {"says": "w"}},
    )

    verdict = rule(of, Case("act"))

    assert verdict.flips == ()
    assert verdict.truncated


def test_two_in_one_group_may_have_to_change_differently() -> None:
    of = charter(
        {"all": [{"count": "for", "exactly": 1}, {"count": "against", "exactly": 1}]}, seats=3
    )

    verdict = rule(of, Case("act"))

    assert len(verdict.flips) == 6
    assert {c.becomes for c in verdict.flips[0]} == {"for", "against"}


def test_seats_named_by_a_selector_stand_alone() -> None:
    of = charter(
        {"all": [{"count": "for", "at_least": 2}, {"none_of": "absent", "among": {"seat": "AAA"}}]},
        seats=4,
    )

    verdict = rule(of, Case("act"))

    assert {frozenset(c.seat for c in changes) for changes in verdict.flips} == {
        frozenset({"AAA", seat}) for seat in ("BAA", "CAA", "DAA")
    } | {
        frozenset({"AAA", one, other})
        for one, other in (("BAA", "CAA"), ("BAA", "DAA"), ("CAA", "DAA"))
    }


def test_pivots_are_those_on_whom_an_adopted_decision_hangs() -> None:
    of = shipped("csto-weighted-majority")
    ballots: dict[SeatId, Any] = dict.fromkeys(of.members, "for")
    ballots.update({SeatId("KGZ"): "against", SeatId("TJK"): "against", SeatId("ARM"): "against"})

    verdict = rule(of, Case("statement", {"main": ballots}))

    assert verdict.outcome == "adopted"
    assert verdict.pivots == ("BLR", "KAZ", "RUS")


def test_periods_count_as_run_out() -> None:
    of = shipped("csto-silence")

    verdict = rule(of, Case("statement", elapsed=1))

    assert verdict.outcome == "pending"
    assert verdict.blockers == ()
    assert {c.becomes for changes in verdict.flips for c in changes if c.seat} == {"against"}


def test_a_veto_that_no_article_names_is_told() -> None:
    of = charter({"share": "for", "base": "entitled", "more_than": "4/5"}, seats=5)
    ballots: dict[SeatId, Any] = dict.fromkeys(of.members[1:], "for")

    verdict = rule(of, Case("act", {"main": ballots}))

    (notice,) = verdict.warnings
    assert says_notice(notice) == (
        "AAA alone defeats what all others want, and no article names a veto."
    )


def test_a_veto_that_an_article_names_is_no_news() -> None:
    unsc = shipped("unsc")
    ballots: dict[SeatId, Any] = dict.fromkeys(unsc.members, "for")

    verdict = rule(unsc, Case("resolution", {"main": {**ballots, SeatId("CHN"): "against"}}))

    assert verdict.warnings == ()


def test_two_that_are_unwilling_are_no_disguised_veto() -> None:
    of = charter({"share": "for", "base": "entitled", "more_than": "4/5"}, seats=5)
    ballots: dict[SeatId, Any] = dict.fromkeys(of.members[2:], "for")

    assert rule(of, Case("act", {"main": ballots})).warnings == ()


WEIGHTS = {f"{chr(65 + n)}AA": {"weights": {"w": n + 1}} for n in range(8)}


def test_far_more_sets_than_are_listed_end_the_search() -> None:
    of = charter(
        {"count": "for", "weight": "w", "at_least": 1},
        members=WEIGHTS,
        weights={"w": {"says": "w"}},
    )
    case = Case("act")

    verdict = explain(of, case, judge(of, case), limit=1)

    assert len(verdict.flips) == 1
    assert verdict.truncated


def test_more_findings_than_the_smallest_set_has_changes_are_not_tried() -> None:
    facts = {f"f{n}": {"says": "f"} for n in range(5)}
    need = {"any": [{"fact": fact} for fact in facts]}
    of = charter(
        {"count": "for", "at_least": 4},
        seats=4,
        facts=facts,
        requires=[{"need": need, "article": "a", "if_contested": "assume-true"}],
    )

    (changes,) = rule(of, Case("act")).flips

    assert {c.becomes for c in changes} == {"for"}


@pytest.mark.usefixtures("impatient")
def test_without_patience_findings_that_are_not_needed_are_left_out() -> None:
    needs = [
        {"need": {"fact": "one"}, "article": "a"},
        {"need": {"fact": "two"}, "article": "a", "if_contested": "assume-true"},
    ]
    of = charter(
        {"share": "for", "base": "entitled", "weight": "w", "at_least": "9/10"},
        requires=needs,
        members=WEIGHTS,
        weights={"w": {"says": "w"}},
        facts={"one": {"says": "one"}, "two": {"says": "two"}},
    )

    (changes,) = rule(of, Case("act")).flips

    assert [c.fact for c in changes if c.fact] == ["one"]
