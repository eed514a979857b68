"""Spoilt charters and cases: findings with a remedy or a ruling, never an exception."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.budget import Tally, budget, in_words, tally
from tests.fuzz.spoiling import HOSTILE, NUMBERS, as_bytes, spoilt
from wargame.rules.case import Case, CaseError
from wargame.rules.casereading import read_case
from wargame.rules.judge import judge, outcome_of
from wargame.rules.words import says
from wargame.scenario.charters import CharterFolder, examine_charter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter

SHIPPED = CharterFolder(Path(__file__).parents[2] / "scenarios" / "charters")
TEXTS = {name: SHIPPED[name].decode() for name in SHIPPED}
WORDS = (
    *("for", "against", "abstain", "absent", "cast", "present", "entitled", "leaves", "stays"),
    *("all", "any", "not", "none_of", "count", "share", "margin", "block", "quorum", "silence"),
    *("next", "adopt", "reject", "extends", "remove", "members", "among", "weight", "binds"),
)


@pytest.fixture(scope="module")
def charters() -> Iterator[Tally]:
    yield from tally("spoilt charters")


@pytest.fixture(scope="module")
def cases() -> Iterator[Tally]:
    yield from tally("cases that fit no charter")


names = st.sampled_from(sorted(TEXTS))


@given(st.data())
@budget(16_000)
def test_a_spoilt_charter_is_told_or_judged(charters: Tally, data: st.DataObject) -> None:
    name = data.draw(names)
    text = data.draw(spoilt(TEXTS[name], WORDS))

    charter, findings = examine_charter(name, {**SHIPPED_BYTES, name: as_bytes(text)})

    assert all(one.what and one.remedy and one.file for one in findings)
    assert (charter is None) == any(one.severity == "error" for one in findings)
    if charter is None:
        charters.count("refused", findings[0].says())
        return
    case = data.draw(cases_for(charter))
    verdict = judge(charter, case)
    assert outcome_of(charter, case) == verdict.outcome
    assert all(says(line) for line in verdict.trace)
    charters.count("judged")


SHIPPED_BYTES = {name: text.encode() for name, text in TEXTS.items()}


@st.composite
def cases_for(draw: st.DrawFn, charter: Charter) -> Case:
    """A case that fits."""
    kind = draw(st.sampled_from(list(charter.decisions)))
    values = st.sampled_from(("for", "against", "abstain", "absent", "not-participating"))
    some = list(charter.members)
    return Case(
        decision=kind,
        ballots={
            question: {seat: draw(values) for seat in some[: draw(st.integers(0, len(some)))]}
            for question in charter.questions(kind)
        },
        findings={fact: draw(st.booleans()) for fact in charter.facts if draw(st.booleans())},
        roles={role: (some[0],) for role in charter.roles if draw(st.booleans())},
        elapsed=draw(st.one_of(st.none(), st.just(Fraction(1, 2)), st.integers(0, 5000))),
    )


anything = st.recursive(
    st.one_of(
        st.sampled_from((*HOSTILE, *NUMBERS, "ARM", "main", "for", "if", "then", "host")),
        st.text(max_size=12),
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = ("ballots", "roles", "facts", "elapsed", "tags", "members", "charter", "other")


@st.composite
def lines(draw: st.DrawFn, charter: Charter) -> dict[str, Any]:
    """A line of a batch that is a case but for one or two things."""
    kind = draw(st.sampled_from(list(charter.decisions)))
    line: dict[str, Any] = {
        "decision": kind,
        "ballots": dict.fromkeys(charter.members, "for"),
        "facts": dict.fromkeys(list(charter.facts)[:2], True),
    }
    for _ in range(draw(st.integers(1, 2))):
        key = draw(st.sampled_from(("decision", *KEYS)))
        inside = line.get(key)
        if isinstance(inside, dict) and draw(st.booleans()):
            name = draw(st.one_of(st.sampled_from(sorted(inside) or ["x"]), st.text(max_size=9)))
            inside[name] = draw(anything)
        else:
            line[key] = draw(anything)
    return line


@given(names, st.data())
@budget(12_000)
def test_a_case_that_does_not_fit_is_refused_in_words(
    cases: Tally, name: str, data: st.DataObject
) -> None:
    charter = examine_charter(name, SHIPPED_BYTES).charter
    assert charter is not None
    line = data.draw(lines(charter))
    try:
        case = read_case(line)
        verdict = judge(charter, case)
    except CaseError as refused:
        cases.count("refused", in_words(refused, remedy=True))
        return
    cases.count("judged")
    assert outcome_of(charter, case) == verdict.outcome
