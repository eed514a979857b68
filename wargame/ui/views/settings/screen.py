"""What the settings page shows, as data. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Line:
    """One setting.

    Attributes:
        name: Its name among the settings.
        note: What it does, one sentence.
        kind: `choice` of a few words, `switch`, or `folder`.
        options: Keys and words of a choice.
        value: The key that holds; `on` or `off` of a switch; the path of a folder.
        as_first: Whether it stands as at first.
    """

    name: str
    title: str
    note: str
    kind: Literal["choice", "switch", "folder"]
    options: tuple[tuple[str, str], ...]
    value: str
    as_first: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A command with its keys.

    Attributes:
        where: The screens where it works, in words; empty for everywhere.
        caps: What its key caps say; empty when no key does it.
        as_first: Whether the keys stand as at first.
        fixed: Why they cannot be changed; empty when they can.
    """

    id: str
    title: str
    where: str
    caps: tuple[str, ...]
    as_first: bool
    fixed: str


@dataclass(frozen=True, slots=True)
class SettingsScreen:
    """The whole page.

    Attributes:
        letters: Whether single letters work as keys.
        changed: How many settings do not stand as at first, in words; empty for none.
        problem: What could not be read or kept.
    """

    groups: tuple[Group, ...]
    keys: tuple[KeyLine, ...]
    letters: bool
    changed: str
    problem: str
