"""Hands the plain tables of the oracle to the program, as if read from a file and a batch line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wargame.rules.casereading import read_case
from wargame.rules.numbers import Digits
from wargame.rules.reading import read

if TYPE_CHECKING:
    from tests.oracle.words import Table
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Problem


class RefusedCharter(AssertionError):
    """The program finds fault with a charter that was drawn."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def as_charter(drawn: Table) -> Charter:
    """Read plain tables as the program reads a file.

    Raises:
        RefusedCharter: With what the program found.
    """
    found = read(_frozen(drawn))
    if found.charter is None:
        raise RefusedCharter([one for one in found.problems if one.severity == "error"])
    return found.charter


def as_case(drawn: Table) -> Case:
    """Read a case as a line of `--batch`."""
    return read_case(drawn)


def _frozen(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _frozen(inner) for key, inner in part.items()}
    if isinstance(part, list):
        return tuple(_frozen(inner) for inner in part)
    return Digits(part) if isinstance(part, str) and part.replace(".", "", 1).isdigit() else part
