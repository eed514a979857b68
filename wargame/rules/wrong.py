"""How a reader says that something in a charter is wrong: what is so, and the way out."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = tuple[str | int, ...]
"""A place in a charter: keys of tables and positions in lists, from the top."""


class Problem(NamedTuple):
    """One finding about a charter's data; the reader of files adds file and line.

    Attributes:
        severity: `error` forbids use, `warning` does not.
        key: Where it is.
        what: What is wrong, one sentence without the full stop.
        remedy: The way out, likewise.
    """

    severity: Literal["error", "warning"]
    key: Key
    what: str
    remedy: str


def error(key: Key, what: str, remedy: str) -> Problem:
    """Make a finding that forbids use."""
    return Problem("error", key, what, remedy)


def warning(key: Key, what: str, remedy: str) -> Problem:
    """Make a finding that the author should look at."""
    return Problem("warning", key, what, remedy)


def wrong(what: str, remedy: str) -> PydanticCustomError:
    """Make the error that a field's validator raises; read back by `wargame.rules.reading`."""
    return PydanticCustomError("charter", "{what}", {"what": what, "remedy": remedy})


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like this one, or nothing."""
    close = get_close_matches(name.casefold(), {k.casefold(): k for k in known}, n=1, cutoff=0.5)
    return next((k for k in known if close and k.casefold() == close[0]), "")


def instead(name: str, known: Iterable[str], *, none: str = "declare it first") -> str:
    """Say what to write in place of an unknown name."""
    names = sorted(known)
    if not names:
        return none
    close = nearest(name, names)
    rest = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
    return f"did you mean {close}? known: {rest}" if close else f"use one of: {rest}"


def path_text(key: Key) -> str:
    """Write a place as people write it: `rules.consensus.stages[0].test`."""
    text = ""
    for part in key:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
