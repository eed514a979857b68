"""What a reader or a check found wrong, and where."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, NamedTuple

from wargame.game.errors import PackError
from wargame.game.phrasing import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Severity = Literal["error", "warning", "hint"]
_ORDER = {"error": 0, "warning": 1, "hint": 2}


class Finding(NamedTuple):
    """One thing to correct.

    Attributes:
        severity: `error` stops the pack from being played.
        where: File and line, `karabakh-2020/msel.toml:14`; the line is left out where there is
            none.
        key: The path of the key inside the file, `injects[3].condition`.
        message: What is so.
        remedy: What to do.
    """

    severity: Severity
    where: str
    key: str
    message: str
    remedy: str

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{self.where}: {key}{self.message}; {self.remedy}"


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put errors first, and otherwise keep the order found; say each thing once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda one: _ORDER[one.severity]))


class UnreadablePack(PackError):
    """A pack that cannot be played, with everything that is wrong with it.

    Attributes:
        findings: All findings, errors first.
    """

    def __init__(self, where: str, findings: Sequence[Finding]) -> None:
        first = findings[0]
        more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
        key = f"{first.key}: " if first.key else ""
        super().__init__(
            f"The pack {where} cannot be read. {first.where}: {key}{first.message}{more}.",
            sentence(first.remedy),
            "\n".join(map(str, findings)),
        )
        self.findings = tuple(findings)


class UnknownId(PackError):
    """Somebody asked a pack for a thing that it does not have."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"The pack has no {kind} {name!r}.", sentence(nearest(name, known)))


def nearest(name: str, known: Iterable[str]) -> str:
    """Advise what may have been meant: the nearest of what there is, else all of a short list."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    if not names:
        return "there is none to choose from"
    few = names if len(names) <= 12 else [*names[:12], "..."]
    return f"there is {', '.join(few)}"
