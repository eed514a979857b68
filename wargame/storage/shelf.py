"""What stands beside the log of one exercise file: embedded files, drafts, people, pass-phrases."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from wargame.play.ports import Draft, LogError
from wargame.storage.chain import storable
from wargame.storage.copies import Beside
from wargame.storage.handle import Handle
from wargame.storage.schema import DRAFT, EMBEDDED, PEOPLE, PHRASE
from wargame.storage.troubles import Damaged, DiskTrouble, EmbeddedTaken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Table

    from wargame.storage.database import Database
    from wargame.storage.handle import OnlyLooking
    from wargame.storage.lock import WriterLock


class SqliteShelf(Handle):
    """Tables outside the chain; embedded files are guarded by their hashes, the rest may change."""

    def __init__(
        self, path: Path, database: Database, lock: WriterLock | None, looking: OnlyLooking | None
    ) -> None:
        super().__init__(path, database, lock, looking)
        self._beside = Beside()
        if not self.read_only:
            self._hold_beside()

    def _hold_beside(self) -> None:
        """Hold what is small in memory; embedded files follow when they are first read."""
        # What is damaged here is told to whoever asks for it, not to whoever opens the file.
        with suppress(LogError):
            for draft in self.drafts():
                self._beside.keep_draft(draft)
            self._beside.people.update(self.people())
            with self._reading() as connection:
                seats = [row.seat for row in connection.execute(select(PHRASE.c.seat))]
            for seat in seats:
                self.phrase(seat)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Drafts, people and phrases that are kept inside are kept at once, or none of them."""
        held = self._beside.copy()
        try:
            with self._writing() as connection, self._database.joined(connection):
                yield
        except BaseException:
            self._beside = held
            raise

    def embed(self, name: str, content: bytes) -> str:
        """Keep a file (of a pack, or a charter) under a name; returns its SHA-256."""
        return self.embed_all({name: content})[name]

    def embed_all(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Keep many files in one transaction; returns their SHA-256s by name.

        Raises:
            EmbeddedTaken: Another file has that name already; none of these was kept.
        """
        storable(*files)
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        with self._writing() as connection:
            rows = connection.execute(select(EMBEDDED.c.name, EMBEDDED.c.sha256))
            known = {row.name: row.sha256 for row in rows}
            for name, digest in hashes.items():
                if known.get(name, digest) != digest:
                    raise EmbeddedTaken(name)
            fresh = [
                {"name": name, "sha256": digest, "content": bytes(files[name])}
                for name, digest in hashes.items()
                if name not in known
            ]
            if fresh:
                connection.execute(insert(EMBEDDED), fresh)
        self._beside.embedded.update({name: bytes(files[name]) for name in hashes})
        return hashes

    def embedded(self) -> Mapping[str, bytes]:
        """All embedded files by name, in the order of their names."""
        query = select(EMBEDDED.c.name, EMBEDDED.c.content).order_by(EMBEDDED.c.name)
        with self._reading() as connection:
            found = {
                row.name: self._blob(row.content, row.name) for row in connection.execute(query)
            }
        self._beside.embedded.update(found)
        return found

    def save_draft(self, owner: str, key: str, text: str, at: str) -> None:
        """Keep a draft, replacing the one before; `text` empty deletes it."""
        storable(owner, key, text, at)
        if text:
            self._put(DRAFT, owner=owner, key=key, text=text, at=at)
        else:
            with self._writing() as connection:
                connection.execute(delete(DRAFT).where(DRAFT.c.owner == owner, DRAFT.c.key == key))
        self._beside.keep_draft(Draft(owner, key, text, at))

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, in the order of their owners and keys."""
        query = select(DRAFT.c.owner, DRAFT.c.key, DRAFT.c.text, DRAFT.c.at).order_by(
            DRAFT.c.owner, DRAFT.c.key
        )
        with self._reading() as connection:
            return tuple(Draft(*row) for row in connection.execute(query))

    def draft(self, owner: str, key: str) -> tuple[str, str] | None:
        """Return text and time of a draft, or None."""
        query = select(DRAFT.c.text, DRAFT.c.at).where(DRAFT.c.owner == owner, DRAFT.c.key == key)
        try:
            with self._reading() as connection:
                row = connection.execute(query).first()
        except DiskTrouble:
            return self._beside.drafts.get((owner, key))
        return None if row is None else (row.text, row.at)

    def set_person(self, person: str, name: str) -> None:
        """Give a person a name (or a pseudonym later)."""
        storable(person, name)
        self._put(PEOPLE, person=person, name=name)
        self._beside.people[person] = name

    def people(self) -> Mapping[str, str]:
        """Names by person id, in the order of the ids."""
        query = select(PEOPLE).order_by(PEOPLE.c.person)
        try:
            with self._reading() as connection:
                return {row.person: row.name for row in connection.execute(query)}
        except DiskTrouble:
            return dict(sorted(self._beside.people.items()))

    def set_phrase(self, seat: str, salt: bytes, digest: bytes) -> None:
        """Keep the salted scrypt hash of a seat's pass-phrase."""
        storable(seat)
        self._put(PHRASE, seat=seat, salt=salt, digest=digest)
        self._beside.phrases[seat] = (salt, digest)

    def phrase(self, seat: str) -> tuple[bytes, bytes] | None:
        """Return salt and hash of a seat's pass-phrase, or None."""
        query = select(PHRASE.c.salt, PHRASE.c.digest).where(PHRASE.c.seat == seat)
        try:
            with self._reading() as connection:
                row = connection.execute(query).first()
        except DiskTrouble:
            return self._beside.phrases.get(seat)
        if row is None:
            return None
        found = self._beside.phrases[seat] = (
            self._blob(row.salt, seat),
            self._blob(row.digest, seat),
        )
        return found

    def _blob(self, stored: object, name: str) -> bytes:
        # SQLite's columns take any type, and a damaged file or another tool may hold one.
        if isinstance(stored, bytes):
            return stored
        raise Damaged(self.where, f"{name} is {type(stored).__name__}")

    def _put(self, table: Table, **values: str | bytes) -> None:
        keys = [column.name for column in table.primary_key]
        rest = {name: value for name, value in values.items() if name not in keys}
        statement = upsert(table).values(**values)
        with self._writing() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))
