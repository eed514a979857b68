"""The page that says where everything playable is tells the truth."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")

ITEMS = (
    "Six members, and what their dependence lets them afford",
    "Membership: open, given up, suspended, courted",
    "Missions",
    "Rapid reaction and peacekeeping forces",
    "Exercises, operations, and the pandemic that cancels them",
    "The rotating chair and its goals for 2020",
    "Bases, leases, discounted arms, training, envoys",
    "Consensus, territory, and no word on emergencies at home",
    "The ceasefire of 10 November, made around the alliance",
    "Union State, the way to Kaliningrad, the flank of NATO",
    "The offer to mediate, and its being ignored",
    "China, NATO, the EU, Turkey, Azerbaijan",
    "Mediation at the border of two members",
    "The reform that changes the rules in the same exercise",
    "The loophole of a foreign hand",
    "Precedents as cards",
)
"""What must be playable with real consequences, as the project was asked for it."""

NAMED = ("motions", "actions", "forces", "relations", "exercises", "missions", "precedents")
"""Lists of the year's pack of which nothing may be left out."""


class Row(NamedTuple):
    """One line of a table: what, in which pack, the data, the tests."""

    item: str
    what: str
    pack: str
    data: tuple[tuple[str, tuple[str, ...]], ...]
    tests: tuple[str, ...]


def rows() -> list[Row]:
    found = []
    item = ""
    for line in PAGE.splitlines():
        if line.startswith("## "):
            item = line[3:]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[0] not in {"what", "---"}:
            what, pack, data, tests = cells
            found.append(Row(item, what, pack, _data(data), _tests(tests)))
    return found


def _data(cell: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    parts = (part.strip().partition(": ") for part in cell.split(";"))
    return tuple((file, tuple(filter(None, names.split(", ")))) for file, _, names in parts)


def _tests(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))


ROWS = rows()


@cache
def declared(path: Path) -> frozenset[str]:
    """Ids that a file declares: values of `id`, names of roles, and the names in a charter."""
    return frozenset(_ids(tomllib.loads(path.read_text(encoding="utf-8"))))


def _ids(value: Any, key: str = "") -> list[str]:
    if isinstance(value, list):
        return [name for one in value for name in _ids(one)]
    if not isinstance(value, dict):
        return []
    own = [str(value["id"])] if "id" in value else []
    names = list(value) if key in {"roles", "facts", "decisions", "articles"} else []
    return own + names + [name for part, one in value.items() for name in _ids(one, part)]


@cache
def known_tests(path: Path) -> frozenset[str]:
    """Tests of a file, `test_x` or `TestY::test_x`, with those of the base class of the packs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef):
            found |= {f"{node.name}::{name}" for name in _methods(node)}
    return frozenset(found)


def _methods(node: ast.ClassDef) -> set[str]:
    own = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    if any(isinstance(base, ast.Name) and base.id == "Faithful" for base in node.bases):
        shared = ast.parse((ROOT / "tests/scenario/faithful.py").read_text(encoding="utf-8"))
        classes = [one for one in shared.body if isinstance(one, ast.ClassDef)]
        own |= {
            one.name for base in classes for one in base.body if isinstance(one, ast.FunctionDef)
        }
    return own


def test_every_item_has_its_rows() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)

    assert tuple(headings) == ITEMS
    assert {row.item for row in ROWS} == set(ITEMS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.item[:20]}: {row.what}")
def test_what_a_row_names_exists(row: Row) -> None:
    folder = SCENARIOS / row.pack
    missing = [file for file, _ in row.data if not (folder / file).is_file()]
    unknown = [
        name
        for file, names in row.data
        for name in names
        if file not in missing and name not in declared(folder / file)
    ]

    assert (missing, unknown) == ([], [])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.item[:20]}: {row.what}")
def test_the_tests_of_a_row_exist(row: Row) -> None:
    assert row.tests
    for test in row.tests:
        path, _, name = test.partition("::")
        assert (ROOT / path).is_file(), path
        assert name in known_tests(ROOT / path), test


def test_nothing_of_the_year_is_left_out() -> None:
    named = {name for row in ROWS for _, names in row.data for name in names}
    left = []
    for path in sorted((SCENARIOS / "presidency-2020").glob("*.toml")):
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        left += [
            one["id"] for part in NAMED for one in held.get(part, []) if one["id"] not in named
        ]

    assert left == []
