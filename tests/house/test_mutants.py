"""The machinery of `make mutants`: it changes one thing at a time, and the case book notices."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
sys.path.insert(0, str(SCRIPTS))

# The scripts are no package of ours, so nothing imports them by name.
code, data, equal = (import_module(f"mutating.{one}") for one in ("code", "data", "equal"))

RULES = ROOT / "wargame" / "rules"
CODE = """
def f(a: int = 1) -> bool:
    '''A text that stays.'''
    if a > 1 and not a == 3:
        raise ValueError("a message that stays", 7)
    return all(one for one in (a,))
"""


def test_each_mutant_of_code_changes_one_thing() -> None:
    found = list(code.changes(CODE, "m"))

    assert [(one.was, one.becomes) for one in found] == [
        ("1", "2"),
        ("a > 1 and (not a == 3)", "a > 1 or not a == 3"),
        ("a > 1", "a >= 1"),
        ("1", "2"),
        ("not a == 3", "a == 3"),
        ("a == 3", "a != 3"),
        ("3", "4"),
        ("all((one for one in (a,)))", "any((one for one in (a,)))"),
    ]
    texts = [ast.unparse(code.mutated(CODE, one)) for one in found]
    original = ast.unparse(ast.parse(CODE))
    assert len(set(texts)) == len(texts)
    assert original not in texts
    assert all(_lines_that_differ(original, text) == 1 for text in texts)


def _lines_that_differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one.splitlines(), other.splitlines(), strict=True))


def test_mutants_that_are_told_equal_exist() -> None:
    """A reason for a mutant that is no more would hide one that comes to bear its name."""
    known = {one.key for one in code.all_changes(RULES)}
    known |= {one.name for one in data.mutants(data.tables_of(ROOT / "scenarios" / "charters"))}

    assert sorted(equal.told_equal().keys() - known) == []
    assert all(why.endswith(".") for why in equal.told_equal().values())


def test_mutants_of_one_kind_have_each_a_name_of_their_own() -> None:
    keys = Counter(one.key for one in code.all_changes(RULES))

    assert [key for key, number in keys.items() if number > 1] == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["code", "data"])
def test_the_campaign_runs_and_the_book_notices(kind: str) -> None:
    number = {"code": "2", "data": "40"}[kind]
    command = [sys.executable, "scripts/mutants.py", "--only", kind, "--sample", number]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Noticed: " in done.stdout
