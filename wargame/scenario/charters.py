"""Charters read from a folder or from texts in memory, their parents merged in.

A library is a mapping from ids to the bytes of files: a `CharterFolder`, or a plain `dict` where
the charters are embedded in an exercise. Findings are values; only `read_charter` raises.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wargame.rules.differences import differences
from wargame.rules.extends import merged, without_own
from wargame.rules.reading import read
from wargame.rules.wrong import Problem, error, warning
from wargame.scenario.charterfiles import (
    CharterFolder,
    CharterUnreadable,
    Finding,
    Library,
    Source,
    chain_of,
    located,
)

if TYPE_CHECKING:
    from wargame.rules.charter import Charter

__all__ = [
    "CharterFolder",
    "CharterUnreadable",
    "Examined",
    "Finding",
    "Library",
    "examine_charter",
    "parent_of",
    "read_charter",
]


class Examined(NamedTuple):
    """A charter, unless an error forbids its use, and all findings, errors first."""

    charter: Charter | None
    findings: tuple[Finding, ...]


def read_charter(which: str | Path, library: Library) -> Charter:
    """Read a charter by id, or from the path of a file.

    Args:
        which: An id of the library, or the path of a TOML file; its parents may lie beside it.
        library: Where ids are looked up.

    Raises:
        CharterUnreadable: With every finding, when the charter cannot be used.
    """
    charter, findings = examine_charter(which, library)
    if charter is None:
        raise CharterUnreadable(findings)
    return charter


def examine_charter(which: str | Path, library: Library) -> Examined:
    """Read a charter and say all that there is to say about it, without raising."""
    chain, stopped = chain_of(which, library)
    if stopped:
        return Examined(None, stopped)
    data, problems = _merged(chain)
    charter, rest = read(data)
    problems += rest
    if charter is not None:
        problems += _practice(charter, chain)
        problems += _named(chain[0], charter)
    problems.sort(key=lambda problem: problem.severity != "error")
    usable = not any(problem.severity == "error" for problem in problems)
    return Examined(
        charter if usable else None, tuple(located(problem, chain) for problem in problems)
    )


def parent_of(which: str | Path, library: Library) -> Charter | None:
    """Read the charter that a charter extends, if it extends one that can be read."""
    chain, stopped = chain_of(which, library)
    return None if stopped or len(chain) == 1 else read(_merged(chain[1:])[0]).charter


def _merged(chain: list[Source]) -> tuple[dict[str, Any], list[Problem]]:
    """Lay a child over its parents, the oldest first."""
    *children, oldest = chain
    data = without_own(oldest.data)
    found: list[Problem] = []
    if "remove" in oldest.data:
        what = "remove deletes from a parent, and the charter extends none"
        found.append(error(("remove",), what, "add extends, or take remove out"))
    for source in reversed(children):
        data, removals = merged(data, source.data)
        found.extend(removals)
    return data, found


def _practice(charter: Charter, chain: list[Source]) -> list[Problem]:
    """Find decisions that a practice changes without saying what they depart from."""
    parent = read(_merged(chain[1:])[0]).charter if len(chain) > 1 else None
    if charter.reading != "as-practised" or parent is None:
        return []
    return [
        error(
            ("decisions", one.decision),
            f"the practice changes {one.decision} and does not say what it departs from",
            "add deviates_from = [...], with the ids of the articles",
        )
        for one in differences(charter, parent)
        if one.change == "changed"
        and one.decision
        and not charter.decisions[one.decision].deviates_from
    ]


def _named(source: Source, charter: Charter) -> list[Problem]:
    """Find a file that is not called as its charter is, so that nobody finds it by its id."""
    if Path(source.name).stem == charter.id:
        return []
    what = f"the file is called {Path(source.name).name}, the charter {charter.id}"
    return [warning(("id",), what, f"call the file {charter.id}.toml")]
