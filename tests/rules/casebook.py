"""Reads the case book: cases as people write them, and what must come of each."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wargame.rules.case import Ballot, Case
from wargame.rules.casereading import read_case
from wargame.rules.numbers import Digits
from wargame.rules.reading import read
from wargame.rules.worded import IfFact, Worded
from wargame.scenario.charters import CharterFolder, read_charter

if TYPE_CHECKING:
    from wargame.rules.charter import Charter

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "tests" / "cases" / "rules"
LIBRARY = CharterFolder(ROOT / "scenarios" / "charters")

KEYS = {
    "name",
    "charter",
    "decision",
    "ballots",
    "roles",
    "facts",
    "hours",
    "members",
    "tags",
    "outcome",
    "would_be",
    "stage",
    "bound",
    "blockers",
    "pivots",
    "reserved",
    "needs",
    "codes",
    "lines",
    "flips",
    "not_flips",
    "warns",
    "worded",
    "trace",
    "ways",
    "listed",
    "truncated",
    "hidden",
    "why",
}


@dataclass(frozen=True)
class Page:
    """One case of the book."""

    name: str
    charter: Charter
    case: Case
    expect: dict[str, Any]


@cache
def shipped(charter: str) -> Charter:
    return read_charter(charter, LIBRARY)


def frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: frozen(inner) for key, inner in value.items()}
    return tuple(frozen(inner) for inner in value) if isinstance(value, list) else value


def pages(path: Path) -> list[Page]:
    """Read the cases of a file that come to a ruling."""
    data, own = _opened(path)
    return [_page(entry, own, path) for entry in data.get("case", ())]


def refusals(path: Path) -> list[Page]:
    """Read the cases of a file that do not fit their charter: `says` is how the refusal begins."""
    data, own = _opened(path)
    return [_page(entry, own, path) for entry in data.get("refused", ())]


def _opened(path: Path) -> tuple[dict[str, Any], dict[str, Charter]]:
    data = frozen(tomllib.loads(path.read_text("utf-8"), parse_float=Digits))
    own = {}
    for name, table in data.get("charter", {}).items():
        found = read(completed(name, table))
        assert found.charter is not None, (path.name, name, found.problems)
        own[name] = found.charter
    return data, own


def completed(name: str, table: dict[str, Any]) -> dict[str, Any]:
    """Add what a small charter of the book leaves out."""
    head = {"schema": 1, "id": name, "title": name, "reading": "proposed"}
    articles = {"a": {"cite": "A", "text": "A.", "certainty": "high"}}
    decisions = {"act": {"title": "Act", "articles": ("a",), "rule": "r"}}
    return {**head, "articles": articles, "decisions": decisions, **table}


def _page(entry: dict[str, Any], own: dict[str, Charter], path: Path) -> Page:
    unknown = entry.keys() - KEYS - {"says"}
    assert not unknown, (path.name, entry.get("name"), unknown)
    charter = own[entry["charter"]] if entry["charter"] in own else shipped(entry["charter"])
    decision = entry.get("decision", "act")
    members = tuple(entry["members"].split()) if "members" in entry else None
    seats = members or charter.members
    tags = {k: tuple(v.split()) for k, v in entry["tags"].items()} if "tags" in entry else None
    questions = charter.questions(decision) if decision in charter.decisions else ("main",)
    case = Case(
        decision=decision,
        ballots=_with_worded(
            _ballots(entry.get("ballots", ""), seats, questions), entry.get("worded", {})
        ),
        roles={role: tuple(who.split()) for role, who in entry.get("roles", {}).items()},
        findings=entry.get("facts", {}),
        elapsed=entry.get("hours"),
        members=members,
        tags=tags,
    )
    return Page(entry["name"], charter, case, entry)


def _ballots(
    text: str, members: tuple[str, ...], questions: tuple[str, ...]
) -> dict[str, dict[Any, Ballot]]:
    """Read `KAZ against; format/others for`; others are the members not named on a question."""
    ballots: dict[str, dict[Any, Ballot]] = {}
    for part in filter(None, (p.strip() for p in text.split(";"))):
        question, slash, rest = part.partition("/")
        if not slash:
            question, rest = "main" if "main" in questions else questions[0], part
        asked = ballots.setdefault(question, {})
        names, ballot = _split(rest)
        for name in names:
            seats = [s for s in members if s not in asked] if name == "others" else [name]
            asked.update(dict.fromkeys(seats, ballot))
    return ballots


def _with_worded(
    ballots: dict[str, dict[Any, Ballot]], worded: dict[str, Any]
) -> dict[str, dict[Any, Ballot]]:
    """Add the ballots with conditions, written as a line of a batch holds them."""
    said = read_case({"decision": "act", "ballots": worded}).ballots
    for question, given in said.items():
        ballots.setdefault(question, {}).update(given)
    return ballots


def _split(text: str) -> tuple[list[str], Ballot]:
    worded = re.fullmatch(r"(\w+) if (not )?([\w-]+) then ([\w-]+) otherwise ([\w-]+)", text)
    if worded:
        condition = IfFact(worded[3], not worded[2])
        return [worded[1]], Worded(condition, worded[4], worded[5])
    *names, value = text.split()
    return names, value


def seats(text: str, members: tuple[str, ...]) -> tuple[str, ...]:
    """Read `all`, `none` or a list of seats."""
    if text == "all":
        return members
    return () if text == "none" else tuple(text.split())
