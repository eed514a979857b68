"""Response ladders read from files; what is wrong with one is said with file, key and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from wargame.rules.ladder import Ladder
from wargame.rules.laddercheck import problems
from wargame.rules.wrong import error, instead
from wargame.scenario.charterfiles import CharterUnreadable, Finding, chain_of, located
from wargame.scenario.faults import faults
from wargame.scenario.library import CHARTERS, LADDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class ExaminedLadder(NamedTuple):
    """A ladder, unless an error forbids its use, and all findings."""

    ladder: Ladder | None
    findings: tuple[Finding, ...]


def ladder_files(folders: Iterable[Path]) -> dict[str, Path]:
    """Find the ladders in `charters/` of the folders, by id; the first of an id counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / CHARTERS).glob(f"*{LADDER}.toml")):
            found.setdefault(path.stem, path)
    return found


def read_ladder(which: str | Path, library: Mapping[str, bytes]) -> Ladder:
    """Read a ladder by id, or from the path of a file.

    Raises:
        CharterUnreadable: With every finding, when it cannot be used.
    """
    ladder, findings = examine_ladder(which, library)
    if ladder is None:
        raise CharterUnreadable(findings)
    return ladder


def examine_ladder(which: str | Path, library: Mapping[str, bytes]) -> ExaminedLadder:
    """Read a ladder and say all that is wrong with it, without raising."""
    name = str(which)
    if name not in library and not Path(name).is_file():
        what = f"there is no ladder {name}, and no file of that name"
        remedy = instead(name, library, none="no ladder is known here")
        return ExaminedLadder(None, (Finding("error", name, 1, 1, "", what, remedy),))
    chain, stopped = chain_of(which, library)
    if stopped:
        return ExaminedLadder(None, stopped)
    try:
        ladder = Ladder.model_validate(chain[0].data, strict=True)
    except ValidationError as failed:
        wrong = [error(path, said, remedy) for path, said, remedy in faults(Ladder, failed)]
        return ExaminedLadder(None, tuple(located(one, chain) for one in wrong))
    found = tuple(located(one, chain) for one in problems(ladder))
    return ExaminedLadder(None if found else ladder, found)
