"""Who sits where: a seat's choice, and people with their posts read off one line. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_PERSON = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<post>[^()]*)\))?$")


@dataclass(frozen=True, slots=True)
class Seating:
    """One seat's choice: `mode` is person, absent or control."""

    seat: str
    name: str
    who: str
    vote: bool
    mode: str
    person: str
    phrase: str
    objectives: tuple[str, ...]


class Named(NamedTuple):
    """A person and the post held in the seat, empty for none."""

    name: str
    post: str


def people_of(line: str) -> tuple[Named, ...]:
    """Read "Ana Duarte (foreign minister), Lea Brandt": people, each with a post or none."""
    found = []
    for part in line.split(","):
        match = _PERSON.match(part.strip())
        if match and match["name"].strip():
            found.append(Named(match["name"].strip(), (match["post"] or "").strip()))
    return tuple(found)


def names_of(line: str) -> tuple[str, ...]:
    """The names alone."""
    return tuple(one.name for one in people_of(line))
