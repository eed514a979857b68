"""The small joints of prose that every part of the program words with: lists, counts, sentences.

They stand at the foot of the tree, since rules, window and report all say what they found; what
differs between them (the report writes "no motions" for a nought) stands with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

ENDS: Final = (".", "?", ".”")
"""What a sentence may end with."""


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Words in a row, empty ones left out: "Armenia, Belarus and Russia"."""
    known = [part for part in parts if part]
    if len(known) < 2:
        return "".join(known)
    return f"{', '.join(known[:-1])} {last} {known[-1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 seat", "3 seats", "2 breaches" with `many` given."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


_PLAIN = frozenset({
    "a", "an", "all", "any", "both", "each", "every", "it", "its", "nobody", "no", "one", "several",
    "some", "somebody", "the", "there", "these", "they", "this", "those", "two", "whoever",
})  # fmt: skip
"""First words that are written small inside a sentence: any other may be a name."""


def inside(text: str) -> str:
    """A sentence in the middle of another: "The request …" becomes "the request …"."""
    first = text.split(" ", 1)[0]
    small = first.casefold() in _PLAIN
    return (f"{text[:1].lower()}{text[1:]}" if small else text).rstrip(".")


def capital(text: str) -> str:
    """The text with a capital at its start, all other letters left as they are."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital at its start, a full stop at its end unless it has one."""
    return capital(text if text.endswith(ENDS) else f"{text}.")


def ended_once(text: str) -> str:
    """A sentence that quotes a title, without the full stop after the title's own end."""
    return text[:-1] if text.endswith(("?.", "!.", "….")) else text
