"""Laws that hold for every charter, on charters that hypothesis makes (CHARTERS, section 17)."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.rules.casebook import completed, frozen, shipped
from tests.rules.strategies import (
    SEATS,
    Draw,
    Table,
    cases,
    charter_of,
    charters,
    pairs,
    swapped,
    tables,
)
from wargame.game.entry import canonical
from wargame.game.ids import SeatId
from wargame.game.verdicts import Change, Verdict
from wargame.rules.case import Case
from wargame.rules.flips import rule
from wargame.rules.judge import judge, outcome_of
from wargame.rules.reading import read
from wargame.rules.tour import selectors_of
from wargame.rules.worded import Worded, seats_named

if TYPE_CHECKING:
    from wargame.rules.charter import Charter

LADDER = {"against": 0, "abstain": 1, "for": 2}


# --- form ----------------------------------------------------------------------------------------


@given(pairs())
@settings(max_examples=200)
def test_bulk_and_traced_agree(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn

    assert outcome_of(charter, case) == judge(charter, case).outcome


@given(pairs())
def test_two_judgings_of_equal_inputs_give_equal_bytes(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn
    again = read(charter.data).charter
    assert again is not None

    first = canonical(judge(charter, case).to_data())
    warm = canonical(judge(charter, case).to_data())
    cold = canonical(judge(again, case).to_data())

    assert first == warm == cold


@given(pairs())
def test_a_verdict_survives_being_written_and_read(drawn: tuple[Charter, Case]) -> None:
    verdict = rule(*drawn)

    assert Verdict.from_data(json.loads(canonical(verdict.to_data()))) == verdict


@given(pairs())
def test_lines_are_numbered_and_nested_by_one(drawn: tuple[Charter, Case]) -> None:
    trace = judge(*drawn).trace

    assert [line.n for line in trace] == list(range(1, len(trace) + 1))
    for before, after in itertools.pairwise(trace):
        assert after.depth <= before.depth + 1


@given(pairs())
def test_only_what_is_adopted_binds(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn
    verdict = judge(charter, case)

    assert not verdict.bound or verdict.outcome == "adopted"
    assert set(verdict.bound) <= set(charter.members)


# --- anonymity -----------------------------------------------------------------------------------

NEW_NAMES = dict(zip(SEATS, ("VNM", "TUN", "FRA", "CHN", "BEL", "DEU"), strict=True))


def renamed(data: Any) -> Any:
    """Rename every seat, in keys, lists and selectors alike."""
    if isinstance(data, dict):
        return {renamed(key): renamed(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return tuple(renamed(item) for item in data)
    return NEW_NAMES.get(data, data) if isinstance(data, str) else data


@given(st.data(), tables())
def test_renaming_seats_renames_the_verdict(data: st.DataObject, table: Table) -> None:
    charter = charter_of(table)
    other = charter_of(renamed(table))
    assume(charter is not None)
    assert charter is not None
    assert other is not None
    case = data.draw(cases(charter, worded=False))
    theirs = replace(case, ballots=renamed(dict(case.ballots)), roles=renamed(dict(case.roles)))

    ours, renamed_verdict = judge(charter, case), judge(other, theirs)

    assert renamed_verdict.outcome == ours.outcome
    assert renamed_verdict.bound == tuple(NEW_NAMES[seat] for seat in ours.bound)


@given(st.data(), tables())
def test_order_of_members_ballots_exclusions_and_parts_changes_no_outcome(
    data: st.DataObject, table: Table
) -> None:
    charter, turned = charter_of(table), charter_of(reversed_table(table))
    assume(charter is not None)
    assert charter is not None
    assert turned is not None
    case = data.draw(cases(charter))
    theirs = replace(
        case, ballots={q: dict(reversed([*given.items()])) for q, given in case.ballots.items()}
    )

    ours, others = judge(charter, case), judge(turned, theirs)

    assert (others.outcome, others.would_be) == (ours.outcome, ours.would_be)
    assert set(others.bound) == set(ours.bound)


@given(pairs(), st.data())
def test_swapping_the_ballots_of_interchangeable_seats_changes_no_outcome(
    drawn: tuple[Charter, Case], data: st.DataObject
) -> None:
    charter, case = drawn
    alike: dict[object, list[SeatId]] = {}
    for seat in case.members or charter.members:
        alike.setdefault(standing_of(charter, case, seat), []).append(seat)
    one, other = data.draw(st.sampled_from([(g[0], g[-1]) for g in alike.values()]))
    swapped = {
        question: {
            **{seat: ballot for seat, ballot in given.items() if seat not in {one, other}},
            **({other: given[one]} if one in given else {}),
            **({one: given[other]} if other in given else {}),
        }
        for question, given in case.ballots.items()
    }

    assert outcome_of(charter, replace(case, ballots=swapped)) == outcome_of(charter, case)


def standing_of(charter: Charter, case: Case, seat: SeatId) -> object:
    """What tells a seat from others before anybody votes; one that is named is like nobody."""
    named = {
        each
        for selector in selectors_of(charter, case.decision)
        for _, part in selector.walk()
        for each in part.seat or ()
    }
    for ballots in case.ballots.values():
        for ballot in ballots.values():
            if isinstance(ballot, Worded):
                named |= seats_named(ballot.condition)
    tags = {**charter.tags, **(case.tags or {})}
    return (
        tuple(tag for tag, seats in tags.items() if seat in seats),
        tuple(column.get(seat) for column in charter.weights.values()),
        tuple(sorted(role for role, seats in case.roles.items() if seat in seats)),
        seat if seat in named else "",
    )


def reversed_table(table: Table) -> Table:
    """Turn round the order of everything whose order says nothing."""

    def turn(data: Any) -> Any:
        if isinstance(data, dict):
            return {
                key: list(reversed([turn(v) for v in value]))
                if key in {"all", "any", "without"}
                else turn(value)
                for key, value in data.items()
            }
        return [turn(item) for item in data] if isinstance(data, list) else data

    turned: Table = turn(table)
    turned["members"] = dict(reversed(turned["members"].items()))
    return turned


# --- monotonicity --------------------------------------------------------------------------------


@st.composite
def rising_tests(draw: Draw, *, block: bool = True) -> Table:
    """Tests that more support cannot fail."""
    among = draw(st.sampled_from([{}, {"among": {"tag": "inner"}}, {"among": {"role": "host"}}]))
    compare = draw(st.sampled_from(("at_least", "more_than")))
    kinds: list[Table] = [
        {"count": "for", "at_least": draw(st.integers(min_value=1, max_value=2)), **among},
        {
            "share": "for",
            "base": draw(st.sampled_from(("cast", "recorded", "present", "entitled"))),
            compare: draw(st.sampled_from(("1/3", "1/2", "2/3"))),
            **among,
        },
        {"margin": "for", "over": "against", compare: 1, **among},
        {"none_of": "against", **among},
    ]
    if block:
        kinds.append({"not": {"block": "against", "members_at_least": 2, **among}})
    chosen: Table = draw(st.sampled_from(kinds))
    return chosen


@st.composite
def rising(draw: Draw) -> Table:
    """A charter under which more support never hurts."""
    table: Table = draw(tables())
    parts = draw(st.lists(rising_tests(), min_size=1, max_size=3))
    table["rules"]["r"]["stages"] = [
        {"id": "vote", "article": "a", "test": {draw(st.sampled_from(("all", "any"))): parts}}
    ]
    return table


@given(st.data(), charters(rising()))
@settings(max_examples=150)
def test_more_support_never_turns_adopted_into_not_adopted(
    data: st.DataObject, charter: Charter
) -> None:
    case = replace(data.draw(cases(charter, worded=False)), elapsed=None)
    seat = data.draw(st.sampled_from(charter.members))
    value = case.ballots["main"].get(seat, "absent")
    assume(value in {"against", "abstain"})
    higher = "abstain" if value == "against" else "for"
    lifted = replace(case, ballots={"main": {**case.ballots["main"], seat: higher}})

    if outcome_of(charter, case) == "adopted":
        assert outcome_of(charter, lifted) == "adopted"


def small(test: Table, **stage: Any) -> Charter:
    data = {
        "members": list(SEATS[:4]),
        "rules": {"r": {"stages": [{"id": "vote", "article": "a", "test": test, **stage}]}},
    }
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def test_with_a_quorum_of_votes_cast_abstaining_instead_of_opposing_can_sink_it() -> None:
    charter = small(
        {"share": "for", "base": "cast", "more_than": "1/2"},
        quorum={"count": "cast", "at_least": 3},
    )
    seats = charter.members
    opposed: dict[SeatId, Any] = {seats[0]: "for", seats[1]: "for", seats[2]: "against"}

    assert outcome_of(charter, Case("act", {"main": opposed})) == "adopted"
    lifted = Case("act", {"main": {**opposed, seats[2]: "abstain"}})
    assert outcome_of(charter, lifted) == "inquorate"


def test_to_be_absent_can_help_where_the_base_is_those_present() -> None:
    charter = small({"share": "for", "base": "present", "more_than": "1/2"})
    seats = charter.members
    ballots: dict[SeatId, Any] = {seats[0]: "for", seats[1]: "abstain"}

    assert outcome_of(charter, Case("act", {"main": ballots})) == "rejected"
    gone = Case("act", {"main": {**ballots, seats[1]: "absent"}})
    assert outcome_of(charter, gone) == "adopted"


# --- neutrality ----------------------------------------------------------------------------------


@given(st.data())
def test_swapping_for_and_against_swaps_the_outcome_of_a_strict_margin(data: st.DataObject) -> None:
    charter = small({"margin": "for", "over": "against", "more_than": 0})
    case = data.draw(cases(charter, worded=False))
    case = replace(case, roles={}, findings={})
    given_ballots = list(case.ballots["main"].values())
    turned = {"for": "against", "against": "for"}
    other = replace(case, ballots=swapped(case, lambda b: turned.get(b, b)))

    if given_ballots.count("for") == given_ballots.count("against"):
        assert outcome_of(charter, case) == outcome_of(charter, other) == "rejected"
    else:
        assert {outcome_of(charter, case), outcome_of(charter, other)} == {"adopted", "rejected"}


@given(st.data(), st.sampled_from(("1/3", "1/2", "2/3")))
def test_abstaining_and_declining_to_vote_are_one_for_a_share_of_votes_cast(
    data: st.DataObject, share: str
) -> None:
    charter = small({"share": "for", "base": "cast", "at_least": share})
    case = replace(data.draw(cases(charter, worded=False)), roles={}, findings={})
    turned = {"abstain": "present-not-voting", "present-not-voting": "abstain"}
    other = replace(case, ballots=swapped(case, lambda b: turned.get(b, b)))

    assert outcome_of(charter, case) == outcome_of(charter, other)


# --- veto and exclusion --------------------------------------------------------------------------


@given(st.data(), charters(rising()))
def test_while_a_seat_with_a_veto_is_against_nothing_others_do_adopts(
    data: st.DataObject, charter: Charter
) -> None:
    table = json.loads(json.dumps(charter.data, default=list))
    stage = table["rules"]["r"]["stages"][0]
    stage["test"] = {"all": [stage["test"], {"none_of": "against", "among": {"seat": "ARM"}}]}
    armed = charter_of(table)
    assert armed is not None
    case = data.draw(cases(armed, worded=False))
    refused = replace(case, ballots={"main": {**case.ballots["main"], SeatId("ARM"): "against"}})

    assert outcome_of(armed, refused) != "adopted"


@given(st.data(), st.sampled_from(("leaves", "stays")))
def test_a_ballot_void_by_exclusion_changes_nothing(data: st.DataObject, effect: str) -> None:
    test = data.draw(rising_tests(block=False))
    assume("among" not in test)
    charter = small(
        test,
        electorate={"without": [{"who": {"seat": "ARM"}, "effect": effect, "article": "a"}]},
        binds="all",
    )
    case = replace(data.draw(cases(charter, worded=False)), roles={}, findings={})
    value = data.draw(st.sampled_from(("for", "against", "abstain", "absent")))
    other = replace(case, ballots={"main": {**case.ballots["main"], SeatId("ARM"): value}})

    ours, theirs = judge(charter, case), judge(charter, other)

    assert (ours.outcome, ours.bound) == (theirs.outcome, theirs.bound)


# --- Kleene --------------------------------------------------------------------------------------


@given(st.data(), tables())
@settings(max_examples=150)
def test_settling_a_contested_fact_never_changes_what_is_settled(
    data: st.DataObject, table: Table
) -> None:
    for requirement in table["decisions"]["act"]["requires"]:
        requirement["if_contested"] = "contested"
        requirement["if_false"] = "inadmissible"
    for stage in table["rules"]["r"]["stages"]:
        for exclusion in stage.get("electorate", {}).get("without", []):
            exclusion.pop("when", None)
    charter = charter_of(table)
    assume(charter is not None)
    assert charter is not None
    case = data.draw(cases(charter, worded=False))
    before = outcome_of(charter, case)
    assume(before in {"adopted", "rejected", "inadmissible", "inquorate"})

    for fact in charter.facts.keys() - case.findings.keys():
        for value in (True, False):
            settled = replace(case, findings={**case.findings, fact: value})
            assert outcome_of(charter, settled) == before


# --- scale and stages ----------------------------------------------------------------------------


@given(st.data(), tables(), st.sampled_from([2, 3, "1/3"]))
def test_all_weights_times_a_factor_change_nothing(
    data: st.DataObject, table: Table, factor: Any
) -> None:
    assume(bool(table["weights"]))
    for stage in table["rules"]["r"]["stages"]:
        assume("count" not in str(stage["test"]) and "margin" not in str(stage["test"]))
    charter = charter_of(table)
    scaled = json.loads(json.dumps(table))
    for member in scaled["members"].values():
        member["weights"]["votes"] = times(member["weights"]["votes"], factor)
    other = charter_of(scaled)
    assume(charter is not None)
    assert charter is not None
    assert other is not None

    case = data.draw(cases(charter))

    assert outcome_of(charter, case) == outcome_of(other, case)


def times(weight: Any, factor: Any) -> str:
    from fractions import Fraction

    return str(Fraction(str(weight)) * Fraction(str(factor)))


@given(pairs())
def test_leading_to_a_stage_that_always_fails_equals_rejection(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn
    table = json.loads(json.dumps(charter.data, default=list))
    stages = table["rules"]["r"]["stages"]
    for stage in stages:
        for way in ("passed", "failed"):
            if stage[way] == "reject":
                stage[way] = "never"
    asks = stages[0]["asks"]
    never = {"not": {"always": True}}
    stages.append({"id": "never", "article": "a", "asks": asks, "test": never})
    longer = charter_of(table)
    assume(longer is not None)
    assert longer is not None

    assert outcome_of(longer, case) == outcome_of(charter, case)


# --- turning sets --------------------------------------------------------------------------------


@given(pairs())
@settings(max_examples=80)
def test_every_turning_set_turns_and_no_part_of_it_does(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn
    run_out = replace(case, elapsed=None)
    before = outcome_of(charter, run_out) == "adopted"

    for changes in rule(charter, case).flips:
        assert (outcome_of(charter, changed(run_out, changes)) == "adopted") is not before
        for left_out in range(len(changes)):
            part = (*changes[:left_out], *changes[left_out + 1 :])
            assert (outcome_of(charter, changed(run_out, part)) == "adopted") is before


@given(pairs())
@settings(max_examples=60)
def test_the_reverse_of_a_turning_set_turns_it_back(drawn: tuple[Charter, Case]) -> None:
    charter, case = drawn
    run_out = replace(case, elapsed=None)
    before = outcome_of(charter, run_out)

    for changes in rule(charter, case).flips:
        after = changed(run_out, changes)
        back = changed(after, [reversed_change(case, one) for one in changes])
        assert outcome_of(charter, back) == before


def reversed_change(case: Case, change: Change) -> Change:
    """The change the other way; a worded ballot is given again as it was worded."""
    if change.kind == "ballot":
        was = case.ballots.get(change.question or "", {}).get(change.seat, "absent")  # type: ignore[arg-type]
        said = was if isinstance(was, str) else "conditional"
        assert change.was == said
        return replace(change, was=change.becomes, becomes=was)  # type: ignore[arg-type]
    return replace(change, was=change.becomes, becomes=change.was)


def changed(case: Case, changes: Any) -> Case:
    ballots = {q: dict(given) for q, given in case.ballots.items()}
    findings = dict(case.findings)
    for change in changes:
        if change.kind == "finding" and change.becomes == "contested":
            findings.pop(change.fact, None)
        elif change.kind == "finding":
            findings[change.fact] = change.becomes == "true"
        else:
            ballots[change.question][change.seat] = change.becomes
    return replace(case, ballots=ballots, findings=findings)


@given(st.integers(min_value=0, max_value=2**15 - 1), st.integers(min_value=0, max_value=2**15 - 1))
@example(0, 0)
@settings(max_examples=25)
def test_blockers_of_the_security_council_can_turn_it_together(votes: int, vetoes: int) -> None:
    unsc = shipped("unsc")
    ballots: dict[SeatId, Any] = {
        seat: "for" if votes >> at & 1 else "against" if vetoes >> at & 1 else "abstain"
        for at, seat in enumerate(unsc.members)
    }
    verdict = rule(unsc, Case("resolution", {"main": ballots}))
    blockers = dict.fromkeys(verdict.blockers, "for")

    assert (verdict.outcome == "adopted") == (not verdict.blockers)
    assert outcome_of(unsc, Case("resolution", {"main": {**ballots, **blockers}})) == "adopted"
