"""A whole copy of an exercise in another place, even of one that cannot be read any more."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.play.ports import Draft, Head, LogError, Problem
from wargame.storage.backup import copy_whole, sync_folder
from wargame.storage.database import READ_UNTOUCHED, connect
from wargame.storage.integrity import file_problems
from wargame.storage.troubles import AlreadyThere, NoPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from wargame.play.ports import EventStore, Unstored

log = logging.getLogger(__name__)


@dataclass
class Beside:
    """What stands beside a log, held in memory: for the day on which the disk goes away."""

    embedded: dict[str, bytes] = field(default_factory=dict)
    drafts: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)

    def copy(self) -> Beside:
        """The same, for going back to."""
        return Beside(dict(self.embedded), dict(self.drafts), dict(self.people), dict(self.phrases))

    def keep_draft(self, draft: Draft) -> None:
        """Keep a draft as the file now has it; an empty text means none."""
        if draft.text:
            self.drafts[draft.owner, draft.key] = (draft.text, draft.at)
        else:
            self.drafts.pop((draft.owner, draft.key), None)


def free_target(target: str) -> Path:
    """The path of a new file.

    Raises:
        AlreadyThere: There is a file; nothing is ever written over.
    """
    path = Path(target).absolute()
    if path.exists():
        raise AlreadyThere(str(path))
    return path


def copied(raw: sqlite3.Connection, target: Path, end: Head) -> bool:
    """Copy an open exercise page by page; False where that fails, or the copy is not whole."""
    try:
        copy_whole(raw, target)
        with closing(connect(target, READ_UNTOUCHED)) as copy:
            found = next(iter(file_problems(copy, end)), None)
    except (OSError, sqlite3.Error) as error:
        log.info("not copied page by page: %s", error)
        found = Problem(0, str(error))
    if found is None:
        return True
    with suppress(OSError):
        target.unlink(missing_ok=True)
    return False


def write_anew(
    target: Path,
    entries: Sequence[Unstored],
    end: Head,
    beside: Beside,
    create: Callable[[Path, str], AbstractContextManager[EventStore]],
) -> None:
    """Write an exercise anew from what is in memory; the file appears when it is whole.

    The chain comes out the same, since a hash is made of nothing but the entries.

    Raises:
        NoPlace: It cannot be written there.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with create(part, _uuid(entries)) as store:
            _fill(store, entries, beside)
            whole = store.head() == end
        if not whole:
            raise NoPlace(str(target), "the copy does not end where the exercise ends")
        part.rename(target)
        sync_folder(target.parent)
    except (OSError, LogError) as error:
        raise NoPlace(str(target), str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _fill(store: EventStore, entries: Sequence[Unstored], beside: Beside) -> None:
    store.embed_all(beside.embedded)
    store.append(0, entries)
    for (owner, key), (text, at) in beside.drafts.items():
        store.save_draft(owner, key, text, at)
    for person, name in beside.people.items():
        store.set_person(person, name)
    for seat, (salt, digest) in beside.phrases.items():
        store.set_phrase(seat, salt, digest)


def _uuid(entries: Sequence[Unstored]) -> str:
    """The id that entry #1 gives the exercise, which is that of its file."""
    try:
        return str(json.loads(entries[0].payload)["uuid"])
    except (IndexError, ValueError, KeyError, TypeError):
        return ""
