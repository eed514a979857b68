"""People with their posts, read off one line and written back. No Qt here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_PERSON = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<post>[^()]*)\))?$")

_BETWEEN = re.compile(r"[,;\n](?![^()]*\))")
"""Between two people: a comma or semicolon, but none inside the brackets of a post."""

_BRACKETS = re.compile(r"[()]")


class Named(NamedTuple):
    """A person and the post held in the seat, empty for none."""

    name: str
    post: str


def people_of(line: str) -> tuple[Named, ...]:
    """Read "Ana Duarte (foreign minister), Lea Brandt": people, each with a post or none."""
    found = []
    for part in _BETWEEN.split(line):
        match = _PERSON.match(part.strip())
        if match and match["name"].strip():
            found.append(Named(match["name"].strip(), (match["post"] or "").strip()))
        elif bare := _BRACKETS.sub(" ", part).strip():
            # A bracket that is never closed loses its post, not the person.
            found.append(Named(" ".join(bare.split()), ""))
    return tuple(found)


def line_of(people: Iterable[Named]) -> str:
    """The line that `people_of` reads."""
    return ", ".join(f"{one.name} ({one.post})" if one.post else one.name for one in people)


def people_lines(line: str) -> tuple[str, ...]:
    """Each person on a line of their own, with the post."""
    return tuple(line_of([one]) for one in people_of(line))


def names_of(line: str) -> tuple[str, ...]:
    """The names alone."""
    return tuple(one.name for one in people_of(line))
