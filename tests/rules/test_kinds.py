"""Every kind of test has its page in the case book: passing, failing, and on the line."""

from __future__ import annotations

import pytest

from tests.rules.casebook import BOOK, pages
from wargame.rules.kinds import KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_has_a_page_with_passing_and_failing_cases(kind: type) -> None:
    key: str = kind.key  # type: ignore[attr-defined]
    outcomes = [page.expect["outcome"] for page in pages(BOOK / f"{key}.toml")]

    assert len(outcomes) >= 3
    assert "adopted" in outcomes
    assert set(outcomes) & {"rejected", "inadmissible"}


def test_every_kind_says_in_its_docstring_when_it_is_true() -> None:
    assert all(kind.__doc__ for kind in KINDS)
