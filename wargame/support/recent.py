"""The list of recent exercises, each with the head of its log as it was last seen.

The head stands here so that a file that was cut short or written anew outside the program is
noticed on the machine that played it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from wargame.support.kept import read_kept, write_kept
from wargame.support.paths import places

if TYPE_CHECKING:
    from pathlib import Path

NAME = "recent.json"
LONGEST = 20


@dataclass(frozen=True, slots=True)
class Recent:
    """One exercise that was open on this machine.

    Attributes:
        path: Its file, absolute.
        exercise: The exercise's UUID.
        title: The title of its pack, or the name that the facilitator gave it.
        seq: Number of the last entry when it was closed.
        hash: Hash of that entry.
        at: When it was last open, UTC, in ISO 8601.
        open: Whether it was not closed properly: a crash, or it is open now.
        pack: Title of its pack.
        turn: Number of the turn it stood in, 0 before the first.
        turns: How many turns it has.
        phase: Title of the phase it stood in.
        state: `set-up`, `running` or `ended`.
        rehearsal: Whether it is marked as one that is only tried.
    """

    path: str
    exercise: str
    title: str
    seq: int
    hash: str
    at: str
    open: bool = False
    pack: str = ""
    turn: int = 0
    turns: int = 0
    phase: str = ""
    state: str = "running"
    rehearsal: bool = False


def recent(folder: Path | None = None) -> tuple[Recent, ...]:
    """The exercises of this machine, the latest first; lines that do not read are left out."""
    kept = read_kept((folder or places().settings) / NAME)
    if not isinstance(kept, list):
        return ()
    return tuple(one for line in kept if (one := from_line(line)) is not None)


def from_line(line: object) -> Recent | None:
    """Read one line of the kept list; None when it does not read."""
    if not isinstance(line, Mapping):
        return None
    known = {field.name: line[field.name] for field in fields(Recent) if field.name in line}
    whole = all(
        isinstance(known.get(name), str) for name in ("path", "exercise", "title", "hash", "at")
    )
    numbers = all(type(known.get(name, 0)) is int for name in ("turn", "turns"))
    words = all(isinstance(known.get(name, ""), str) for name in ("pack", "phase", "state"))
    if not (whole and numbers and words):
        return None
    flags = all(type(known.get(name, False)) is bool for name in ("open", "rehearsal"))
    if type(known.get("seq")) is not int or not flags:
        return None
    return Recent(**known)


def remember(one: Recent, folder: Path | None = None) -> bool:
    """Put an exercise on top of the list; returns whether that could be kept."""
    others = [other for other in recent(folder) if other.path != one.path]
    return keep([one, *others][:LONGEST], folder)


def forget(path: str, folder: Path | None = None) -> bool:
    """Take an exercise off the list; its file stays. Returns whether that could be kept."""
    return keep([one for one in recent(folder) if one.path != path], folder)


def keep(lines: list[Recent], folder: Path | None) -> bool:
    """Write the list."""
    return write_kept((folder or places().settings) / NAME, [asdict(one) for one in lines])


def last_seen_head(exercise: str, folder: Path | None = None) -> tuple[int, str] | None:
    """Number and hash of an exercise's last entry as this machine last saw it."""
    for one in recent(folder):
        if one.exercise == exercise:
            return one.seq, one.hash
    return None
