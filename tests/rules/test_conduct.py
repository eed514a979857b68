"""Rules of conduct: a breach goes before a doubt, a doubt before a permission."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import completed, frozen, shipped
from wargame.game.ids import SeatId
from wargame.rules.conduct import ConductRuling, judge_conduct
from wargame.rules.reading import read
from wargame.rules.words import says

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def charter(**conduct: Any) -> Charter:
    stage = {"id": "vote", "article": "a", "test": {"count": "for", "at_least": 1}}
    data = {
        "members": ["ARM", "BLR", "RUS"],
        "facts": {"agreed": {"says": "agreed"}, "asked": {"says": "asked"}},
        "roles": {"actor": {"says": "actor"}, "host": {"says": "host"}},
        "rules": {"r": {"stages": [stage]}},
        "conduct": conduct,
    }
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def ruled(of: Charter, *actions: str, **findings: bool) -> ConductRuling:
    roles = {"actor": (SeatId("RUS"),), "host": (SeatId("USA"),)}
    return judge_conduct(of, actions=actions, roles=roles, findings=findings)


BREACH = {"action": "base", "unless": {"fact": "agreed"}, "judged": "breach", "article": "a"}
PERMIT = {"action": "base", "when": {"fact": "asked"}, "judged": "permitted", "article": "a"}


@pytest.mark.parametrize(
    ("findings", "judged"),
    [
        ({}, "contested"),
        ({"agreed": False}, "breach"),
        ({"agreed": True}, "not-addressed"),
    ],
)
def test_a_breach_speaks_unless_its_condition_holds(findings: dict[str, bool], judged: str) -> None:
    assert ruled(charter(bases=BREACH), "base", **findings).judged == judged


@pytest.mark.parametrize(
    ("findings", "judged"),
    [({}, "contested"), ({"asked": True}, "permitted"), ({"asked": False}, "not-addressed")],
)
def test_a_permission_speaks_when_its_condition_holds(
    findings: dict[str, bool], judged: str
) -> None:
    assert ruled(charter(leave=PERMIT), "base", **findings).judged == judged


@pytest.mark.parametrize(
    ("findings", "judged", "rule"),
    [
        ({"agreed": False, "asked": True}, "breach", "bases"),
        ({"asked": True}, "contested", "bases"),
        ({"agreed": True, "asked": True}, "permitted", "leave"),
        ({"agreed": True}, "contested", "leave"),
        ({"agreed": True, "asked": False}, "not-addressed", ""),
    ],
)
def test_breach_then_doubt_then_permission_then_its_doubt(
    findings: dict[str, bool], judged: str, rule: str
) -> None:
    found = ruled(charter(leave=PERMIT, bases=BREACH), "base", **findings)

    assert (found.judged, found.rule) == (judged, rule)


def test_a_condition_and_an_exception_that_are_both_open_are_contested() -> None:
    both = {**BREACH, "when": {"fact": "asked"}}

    assert ruled(charter(bases=both), "base").judged == "contested"
    assert ruled(charter(bases=both), "base", asked=True).judged == "contested"
    assert ruled(charter(bases=both), "base", agreed=False).judged == "contested"
    assert ruled(charter(bases=both), "base", asked=False).judged == "not-addressed"


def test_no_rule_speaks_of_another_action() -> None:
    found = ruled(charter(bases=BREACH), "exercise", agreed=False)

    assert found == ConductRuling("not-addressed", "", "", ())


def test_one_of_an_actions_tags_is_enough() -> None:
    assert ruled(charter(bases=BREACH), "exercise", "base", agreed=False).judged == "breach"


def test_all_rules_that_speak_are_in_the_trace_with_their_conditions() -> None:
    found = ruled(charter(leave=PERMIT, bases=BREACH), "base", agreed=False, asked=True)

    assert [(line.n, line.depth, line.code) for line in found.trace] == [
        (1, 0, "conduct"),
        (2, 1, "fact"),
        (3, 0, "conduct"),
        (4, 1, "fact"),
    ]
    assert [line.path for line in found.trace] == [
        "conduct.leave",
        "conduct.leave.when",
        "conduct.bases",
        "conduct.bases.unless",
    ]
    assert says(found.trace[2]) == "An article speaks of it: breach."


def test_a_rule_that_is_silent_is_not_in_the_trace() -> None:
    assert ruled(charter(bases=BREACH), "base", agreed=True).trace == ()


def test_roles_are_those_of_the_action() -> None:
    outsiders = {"action": "base", "when": {"role": "host", "member": False}, "judged": "breach"}

    assert ruled(charter(bases=outsiders), "base").judged == "breach"


def test_the_shipped_charter_forbids_a_base_that_was_not_agreed() -> None:
    found = ruled(shipped("csto-as-written"), "base", **{"bases-agreed": False})

    assert (found.judged, found.article) == ("breach", "charter-7")
    assert ruled(shipped("csto-internal-emergency"), "base").judged == "not-addressed"
