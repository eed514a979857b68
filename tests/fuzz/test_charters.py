"""Spoilt charters and cases: findings with a remedy or a ruling, never an exception."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.fuzz.budget import BUNCH, Tally, budget, chances, in_words, tally
from tests.fuzz.spoiling import HOSTILE, NUMBERS, as_bytes, spoilt
from wargame.rules.case import Case, CaseError
from wargame.rules.casereading import read_case
from wargame.rules.judge import judge, outcome_of
from wargame.rules.words import says
from wargame.scenario.charters import CharterFolder, examine_charter, read_charter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

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


@given(chances)
@budget(12_000 // BUNCH)
def test_a_spoilt_charter_is_told_or_judged(charters: Tally, chance: Random) -> None:
    for _ in range(BUNCH):
        name = chance.choice(NAMES)
        told_or_judged(charters, chance, name, spoilt(chance, TEXTS[name], WORDS))


def told_or_judged(charters: Tally, chance: Random, name: str, text: str) -> None:
    charter, findings = examine_charter(name, {**SHIPPED_BYTES, name: as_bytes(text)})

    assert all(one.what and one.remedy and one.file for one in findings)
    assert (charter is None) == any(one.severity == "error" for one in findings)
    if charter is None:
        charters.count("refused", findings[0].says())
        return
    for _ in range(3):
        case = case_for(chance, charter)
        verdict = judge(charter, case)
        assert outcome_of(charter, case) == verdict.outcome
        assert all(says(line) for line in verdict.trace)
    charters.count("judged")


NAMES = sorted(TEXTS)
SHIPPED_BYTES = {name: text.encode() for name, text in TEXTS.items()}


def case_for(chance: Random, charter: Charter) -> Case:
    """A case that fits."""
    kind = chance.choice(list(charter.decisions))
    members = list(charter.members)
    return Case(
        decision=kind,
        ballots={
            question: {seat: chance.choice(VALUES) for seat in members if chance.random() < 0.8}
            for question in charter.questions(kind)
        },
        findings={fact: chance.random() < 0.5 for fact in charter.facts if chance.random() < 0.7},
        roles={role: (chance.choice(members),) for role in charter.roles if chance.random() < 0.5},
        elapsed=chance.choice((None, Fraction(1, 2), chance.randint(0, 5000))),
    )


VALUES = ("for", "for", "against", "abstain", "absent", "not-participating")
PLAIN = (
    *HOSTILE,
    *NUMBERS,
    "ARM",
    "main",
    "for",
    "if",
    "then",
    "host",
    None,
    True,
    1.5,
    -3,
    10**30,
)
KEYS = ("decision", "ballots", "roles", "facts", "elapsed", "tags", "members", "charter", "other")


def anything(chance: Random, depth: int = 0) -> Any:
    """A value that JSON could hold, seldom one that fits."""
    way = chance.randrange(6 if depth < 3 else 4)
    if way < 4:
        return chance.choice(PLAIN)
    if way == 4:
        return [anything(chance, depth + 1) for _ in range(chance.randrange(4))]
    names = ("if", "then", "otherwise", "fact", "is", "not", "all", "ballot_of", "ARM", "x")
    return {chance.choice(names): anything(chance, depth + 1) for _ in range(chance.randrange(4))}


def line_for(chance: Random, charter: Charter) -> dict[str, Any]:
    """A line of a batch that is a case but for one or two things."""
    line: dict[str, Any] = {
        "decision": chance.choice(list(charter.decisions)),
        "ballots": dict.fromkeys(charter.members, "for"),
        "facts": dict.fromkeys(list(charter.facts)[:2], True),
    }
    for _ in range(chance.randint(1, 2)):
        key = chance.choice(KEYS)
        inside = line.get(key)
        if isinstance(inside, dict) and chance.random() < 0.6:
            inside[chance.choice([*inside, "x", ""])] = anything(chance)
        else:
            line[key] = anything(chance)
    return line


@given(chances)
@budget(25_000 // BUNCH)
def test_a_case_that_does_not_fit_is_refused_in_words(cases: Tally, chance: Random) -> None:
    for _ in range(BUNCH):
        charter = READ[chance.choice(NAMES)]
        try:
            case = read_case(line_for(chance, charter))
            verdict = judge(charter, case)
        except CaseError as refused:
            cases.count("refused", in_words(refused, remedy=True))
            continue
        cases.count("judged")
        assert outcome_of(charter, case) == verdict.outcome


READ = {name: read_charter(name, SHIPPED_BYTES) for name in NAMES}
