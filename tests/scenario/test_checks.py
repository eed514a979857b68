"""Each lint check finds what it is for, with place and remedy, and nothing in a good pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenario.packcases import CASES, CHARTERS, case_files, cases, expected, plain_files
from wargame.scenario.checks import CHECKS
from wargame.scenario.linter import lint

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_is_wrong_with_the_plain_pack() -> None:
    assert lint(plain_files(), "plain", CHARTERS) == ()


@pytest.mark.parametrize("folder", cases(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_case_gives_exactly_its_findings(folder: Path) -> None:
    found = [tuple(one) for one in lint(case_files(folder), "plain", CHARTERS)]

    assert found == expected(folder)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_has_a_good_and_a_bad_case(check: object) -> None:
    name = getattr(check, "name", "")
    good, bad = CASES / name / "good", CASES / name / "bad"

    assert expected(good) == []
    assert expected(bad) != []


@pytest.mark.parametrize("folder", cases(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_finding_says_where_and_what_to_do(folder: Path) -> None:
    for severity, where, _, message, remedy in expected(folder):
        assert severity in {"error", "warning", "hint"}
        assert where.startswith("plain")
        assert message
        assert remedy


def test_checks_have_names_of_their_own() -> None:
    names = [check.name for check in CHECKS]

    assert len(names) == len(set(names))


def test_without_charters_at_hand_nothing_is_said_about_them() -> None:
    folder = CASES / "charter" / "bad"

    assert lint(case_files(folder), "plain") == ()


def test_a_kind_that_only_another_charter_knows_is_a_warning() -> None:
    files = plain_files()
    both = files["pack.toml"].replace(b'["pact-as-written"]', b'["pact-old", "pact-as-written"]')
    files["pack.toml"] = both
    old = CHARTERS["pact-as-written"]._replace(kinds=frozenset({"assist"}))

    found = lint(files, "plain", {**CHARTERS, "pact-old": old})

    assert [(one.severity, one.key) for one in found if "default, does" in one.message] == [
        ("warning", "motions[m-1].kind")
    ]
