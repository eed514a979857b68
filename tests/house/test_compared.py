"""The page that compares: every row answers, and every place it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (DOCS / "compared.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| **", "| feature"))
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_says_yes_partly_or_no_and_where(row: list[str]) -> None:
    _, answer, where = row

    assert answer in {"yes", "partly", "no"}
    assert where
    for link in re.findall(r"\]\(([^)]+)\)", where):
        assert (DOCS / link).is_file(), link
