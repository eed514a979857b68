"""Whether a file is what the program wrote: pages, guards, chain, embedded files."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from wargame.game.entry import Entry
from wargame.play.ports import Head, Problem
from wargame.storage.blueprint import differences
from wargame.storage.chain import chain_checked, chain_problems
from wargame.storage.migrations import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENTRIES: Final = (
    "SELECT seq, at, story, turn, phase, actor, kind, version, payload, prev, hash "
    "FROM event ORDER BY seq"
)


def file_problems(
    raw: sqlite3.Connection, expected: Head | None, each: Callable[[Entry], None] | None = None
) -> Iterator[Problem]:
    """Check one file from its pages up to its contents.

    Args:
        raw: The connection; nobody else may use it meanwhile.
        expected: A copy of the head kept outside the file, if there is one.
        each: Is given the entries in order, up to the first that is not sound.
    """
    with _any_text(raw):
        yield from _attempt(_page_problems(raw), "The pages of the file")
        yield from _attempt(_part_problems(raw), "The list of tables")
        yield from _attempt(_log_problems(raw, expected, each), "The log, from some entry on,")
        yield from _attempt(_embedded_problems(raw), "The embedded files")
        yield from _attempt(_uuid_problems(raw), "The UUID")


@contextmanager
def _any_text(raw: sqlite3.Connection) -> Iterator[None]:
    """Read broken UTF-8 as surrogates, which no hash survives, instead of stopping there."""
    before = raw.text_factory
    raw.text_factory = lambda stored: stored.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        raw.text_factory = before


@contextmanager
def _only_text(raw: sqlite3.Connection) -> Iterator[None]:
    before = raw.text_factory
    raw.text_factory = str
    try:
        yield
    finally:
        raw.text_factory = before


def _attempt(found: Iterator[Problem], what: str) -> Iterator[Problem]:
    """Pass problems on; a file too broken to be looked through is one more of them."""
    last = 0
    try:
        for problem in found:
            last = problem.seq
            yield problem
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield Problem(last, f"{what} cannot be read: {error}.")


def _page_problems(raw: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in raw.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Problem(0, f"The file is damaged: {' '.join(str(line).split())}.")


def _part_problems(raw: sqlite3.Connection) -> Iterator[Problem]:
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    if not 1 <= version <= FORMAT:
        return  # a newer version knows what its own tables are
    for _, what in differences(raw, version):
        yield Problem(0, what)


def _log_problems(
    raw: sqlite3.Connection, expected: Head | None, each: Callable[[Entry], None] | None
) -> Iterator[Problem]:
    head = _head(raw)
    try:
        with _only_text(raw):  # a good log is read in half the time that way
            found = chain_checked(_entries(raw), head, expected, each)
    except sqlite3.DatabaseError:
        yield from chain_problems(_entries(raw), head, expected)
    else:
        yield from found


def _entries(raw: sqlite3.Connection) -> Iterator[Entry]:
    return map(Entry._make, raw.execute(_ENTRIES))


def _head(raw: sqlite3.Connection) -> Head | None:
    try:
        rows = raw.execute("SELECT seq, hash FROM head").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    if len(rows) != 1 or not isinstance(rows[0][0], int):
        return None
    return Head(*rows[0])


def _embedded_problems(raw: sqlite3.Connection) -> Iterator[Problem]:
    for name, sha256, content in raw.execute("SELECT name, sha256, content FROM embedded"):
        whole = content if isinstance(content, bytes) else b""
        if hashlib.sha256(whole).hexdigest() != sha256:
            yield Problem(0, f"The embedded file {name} was changed: its hash does not match.")


def _uuid_problems(raw: sqlite3.Connection) -> Iterator[Problem]:
    row = raw.execute("SELECT value FROM meta WHERE name = 'uuid'").fetchone()
    if row is None:
        yield Problem(0, "The UUID of the exercise is missing.")
        return
    first = raw.execute(
        "SELECT payload FROM event WHERE seq = 1 AND kind = 'exercise_created'"
    ).fetchone()
    if first is None:
        return
    try:
        named = json.loads(first[0]).get("uuid")
    except (ValueError, TypeError, AttributeError):
        return  # the chain has said that entry 1 was changed
    if named is not None and named != row[0]:
        yield Problem(1, "The UUID of the file is not the one that entry #1 names.")
