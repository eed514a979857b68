"""The append-only log of one exercise file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from wargame.game.entry import Entry
from wargame.play.ports import Head
from wargame.storage.chain import link
from wargame.storage.handle import Handle
from wargame.storage.schema import EVENT, HEAD
from wargame.storage.troubles import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from wargame.play.ports import Unstored

PAGE: Final = 2000
"""Entries read at a time: an append may come between two pages."""

_SELECT_HEAD: Final = select(HEAD.c.seq, HEAD.c.hash)
_INSERT: Final = insert(EVENT)
_PAGE: Final = (
    "SELECT seq, at, story, turn, phase, actor, kind, version, payload, prev, hash "
    "FROM event WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
)


class SqliteLog(Handle):
    """Entries in the table `event`; the head row moves with them, by trigger."""

    def head(self) -> Head:
        """Say where the log ends."""
        with self._reading() as connection:
            return self._read_head(connection)

    def append(self, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
        """Append events after entry `expected_seq`, in one durable transaction.

        Raises:
            LogConflict: The log does not end at `expected_seq`; nothing was written.
            LogUnavailable: It could not be written; nothing was written.
            LogTooNew: The file was made by a newer version.
            LogDamaged: The file was changed outside the program while it was open.
            LogError: A text holds half of a character; nothing was written.
        """
        with self._writing() as connection:
            linked = link(self._read_head(connection), expected_seq, events)
            if linked:
                connection.execute(_INSERT, [entry._asdict() for entry in linked])
        return linked

    def entries(self, after: int = 0, upto: int | None = None) -> Iterator[Entry]:
        """Read entries with `after < seq <= upto`, in order; by default to the present end."""
        return self._pages(after, self.head().seq if upto is None else upto)

    def _pages(self, after: int, upto: int) -> Iterator[Entry]:
        while after < upto:
            page = list(map(Entry._make, self._database.fetch(_PAGE, (after, upto, PAGE))))
            yield from page
            if len(page) < PAGE:
                break
            after = page[-1].seq
            if not isinstance(after, int):
                raise Damaged(self.where, "an entry has no number")

    def _read_head(self, connection: Connection) -> Head:
        row = connection.execute(_SELECT_HEAD).first()
        if row is None:
            raise Damaged(self.where, "the head row is missing")
        if not (isinstance(row.seq, int) and isinstance(row.hash, str)):
            raise Damaged(self.where, "the head row holds something else than a head")
        return Head(row.seq, row.hash)
