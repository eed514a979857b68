"""The linter: everything that is wrong with a pack, as values, in one call.

Playing a pack to find dead ends is `play/rehearsals`; this only reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.check import CharterWords, Ground
from wargame.scenario.checks import CHECKS
from wargame.scenario.finding import UnreadablePack, sorted_findings
from wargame.scenario.reader import read_with_origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.scenario.finding import Finding

__all__ = ["CharterWords", "lint"]


def lint(
    files: Mapping[str, bytes], where: str, charters: Mapping[str, CharterWords] | None = None
) -> tuple[Finding, ...]:
    """Look for everything in a pack that an author should know of, errors first.

    Args:
        files: Contents by name, as `pack_files` gives them.
        where: Name of the pack's folder, for messages.
        charters: What each charter at hand knows; left out, nothing is said about charters.

    Returns:
        No findings for a pack that is in order. A pack that cannot be read gives what the reader
        found, and nothing else.
    """
    try:
        pack, origin = read_with_origin(files, where)
    except UnreadablePack as error:
        return error.findings
    ground = Ground(origin, charters or {})
    return sorted_findings(one for check in CHECKS for one in check.run(pack, ground))
