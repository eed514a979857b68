"""Small packs for tests: the plain pack, and what the cases change in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.scenario.check import CharterWords

if TYPE_CHECKING:
    from collections.abc import Mapping

CASES = Path(__file__).parents[1] / "cases" / "packs"
PLAIN = CASES / "plain"
KARABAKH = Path(__file__).parents[2] / "scenarios" / "karabakh-2020"
CHARTERS: Mapping[str, CharterWords] = {
    "pact-as-written": CharterWords(
        facts=frozenset({"lawful-request", "external-attack"}),
        kinds=frozenset({"consult", "assist"}),
        roles=frozenset({"requester", "host"}),
        members=frozenset({"AAA", "BBB"}),
    )
}


def plain_files() -> dict[str, bytes]:
    """The plain pack's files: nothing is wrong with it."""
    return {path.name: path.read_bytes() for path in PLAIN.iterdir()}


def case_files(folder: Path) -> dict[str, bytes]:
    """The plain pack with the files of one case over it."""
    files = plain_files()
    files |= {path.name: path.read_bytes() for path in folder.iterdir() if path != _expect(folder)}
    for name in tomllib.loads(_expect(folder).read_text(encoding="utf-8")).get("without", []):
        del files[name]
    return files


def expected(folder: Path) -> list[tuple[str, ...]]:
    """The findings of a case, as tuples."""
    told = tomllib.loads(_expect(folder).read_text(encoding="utf-8")).get("findings", [])
    keys = ("severity", "where", "key", "message", "remedy")
    return [tuple(str(one[key]) for key in keys) for one in told]


def cases() -> list[Path]:
    """Folders of cases: one file in them says what is expected."""
    return [path.parent for path in sorted(CASES.glob("*/*/expect.toml"))]


def edited(name: str, old: str, new: str) -> dict[str, bytes]:
    """The plain pack with one change."""
    files = plain_files()
    text = files[name].decode("utf-8")
    assert old in text
    files[name] = text.replace(old, new, 1).encode("utf-8")
    return files


def _expect(folder: Path) -> Path:
    return folder / "expect.toml"
