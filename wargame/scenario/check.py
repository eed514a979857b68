"""What every lint check is: a function from a pack to findings, with a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.scenario.finding import Finding, Severity
    from wargame.scenario.origin import ModelPath, Origin
    from wargame.scenario.pack import Pack


class CharterWords(NamedTuple):
    """What a pack may name in a charter: its facts, kinds of decision, roles and members."""

    facts: frozenset[str]
    kinds: frozenset[str]
    roles: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ground:
    """What a check stands on besides the pack.

    Attributes:
        origin: Where everything was written.
        charters: The charters at hand, by id; empty when they are not known.
    """

    origin: Origin
    charters: Mapping[str, CharterWords] = field(default_factory=dict)

    def error(self, path: ModelPath, message: str, remedy: str) -> Finding:
        """Say that the pack cannot be played so."""
        return self._finding("error", path, message, remedy)

    def warning(self, path: ModelPath, message: str, remedy: str) -> Finding:
        """Say that something is probably not meant."""
        return self._finding("warning", path, message, remedy)

    def hint(self, path: ModelPath, message: str, remedy: str) -> Finding:
        """Say that something could be better."""
        return self._finding("hint", path, message, remedy)

    def _finding(self, severity: Severity, path: ModelPath, message: str, remedy: str) -> Finding:
        return self.origin.finding(severity, path, message, remedy)


class Check(NamedTuple):
    """A check as it stands in the registry."""

    name: str
    run: Callable[[Pack, Ground], Iterator[Finding]]
