"""The store in memory: rehearsals and tests play on it under the same contract as the file."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from wargame.play.ports import Draft, Head
from wargame.storage.chain import EMPTY, chain_checked, link, storable
from wargame.storage.copies import Beside, free_target, write_anew
from wargame.storage.sqlite import create
from wargame.storage.troubles import Closed, EmbeddedTaken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

    from wargame.game.entry import Entry
    from wargame.play.ports import Problem, Unstored


class MemoryLog:
    """Entries in a list, linked by the same code as those in a file."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._closed = False

    @property
    def read_only(self) -> bool:
        """Never."""
        return False

    @property
    def why_read_only(self) -> str:
        """Always empty."""
        return ""

    @property
    def where(self) -> str:
        """No path: the word `memory`."""
        return "memory"

    def head(self) -> Head:
        """Say where the log ends."""
        self._live()
        if not self._entries:
            return EMPTY
        return Head(self._entries[-1].seq, self._entries[-1].hash)

    def append(self, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
        """Append events after entry `expected_seq`, all or nothing."""
        linked = link(self.head(), expected_seq, events)
        self._entries.extend(linked)
        return linked

    def entries(self, after: int = 0, upto: int | None = None) -> Iterator[Entry]:
        """Read entries with `after < seq <= upto`, in order; by default to the present end."""
        end = self.head().seq if upto is None else upto
        return iter(self._entries[max(after, 0) : max(end, 0)])

    def problems(
        self,
        expected_head: Head | None = None,
        each: Callable[[Entry], None] | None = None,
    ) -> tuple[Problem, ...]:
        """Check the chain."""
        return chain_checked(self.entries(), self.head(), expected_head, each)

    def backup(self, label: str) -> str | None:  # noqa: ARG002 (there is no file to name)
        """Do nothing: there is no file."""
        self._live()
        return None

    def close(self) -> None:
        """Refuse everything from now on; a second call does nothing."""
        self._closed = True

    def _live(self) -> None:
        if self._closed:
            raise Closed(self.where)


class MemoryShelf(MemoryLog):
    """What stands beside the log, in dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self._embedded: dict[str, bytes] = {}
        self._drafts: dict[tuple[str, str], tuple[str, str]] = {}
        self._people: dict[str, str] = {}
        self._phrases: dict[str, tuple[bytes, bytes]] = {}

    @contextmanager
    def together(self) -> Iterator[None]:
        """Drafts, people and phrases that are kept inside are kept at once, or none of them."""
        self._live()
        kept = dict(self._drafts), dict(self._people), dict(self._phrases)
        try:
            yield
        except BaseException:
            self._drafts, self._people, self._phrases = kept
            raise

    def embed(self, name: str, content: bytes) -> str:
        """Keep a file (of a pack, or a charter) under a name; returns its SHA-256."""
        return self.embed_all({name: content})[name]

    def embed_all(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Keep many files, all or none; returns their SHA-256s by name."""
        storable(*files)
        self._live()
        for name, content in files.items():
            if self._embedded.get(name, content) != content:
                raise EmbeddedTaken(name)
        self._embedded.update({name: bytes(content) for name, content in files.items()})
        return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}

    def embedded(self) -> Mapping[str, bytes]:
        """All embedded files by name, in the order of their names."""
        self._live()
        return dict(sorted(self._embedded.items()))

    def save_draft(self, owner: str, key: str, text: str, at: str) -> None:
        """Keep a draft, replacing the one before; `text` empty deletes it."""
        storable(owner, key, text, at)
        self._live()
        if text:
            self._drafts[owner, key] = (text, at)
        else:
            self._drafts.pop((owner, key), None)

    def draft(self, owner: str, key: str) -> tuple[str, str] | None:
        """Return text and time of a draft, or None."""
        self._live()
        return self._drafts.get((owner, key))

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, in the order of their owners and keys."""
        self._live()
        return tuple(Draft(*key, *kept) for key, kept in sorted(self._drafts.items()))

    def set_person(self, person: str, name: str) -> None:
        """Give a person a name (or a pseudonym later)."""
        storable(person, name)
        self._live()
        self._people[person] = name

    def people(self) -> Mapping[str, str]:
        """Names by person id, in the order of the ids."""
        self._live()
        return dict(sorted(self._people.items()))

    def set_phrase(self, seat: str, salt: bytes, digest: bytes) -> None:
        """Keep the salted scrypt hash of a seat's pass-phrase."""
        storable(seat)
        self._live()
        self._phrases[seat] = (bytes(salt), bytes(digest))

    def phrase(self, seat: str) -> tuple[bytes, bytes] | None:
        """Return salt and hash of a seat's pass-phrase, or None."""
        self._live()
        return self._phrases.get(seat)

    def copy_to(self, target: str, entries: Sequence[Unstored], end: Head) -> None:
        """Write everything into a new file.

        Raises:
            AlreadyThere: There is a file.
            NoPlace: It cannot be written there.
        """
        beside = Beside(self._embedded, self._drafts, self._people, self._phrases)
        write_anew(free_target(target), entries, end, beside, create)


class MemoryStore(MemoryShelf):
    """A whole exercise in memory; it is gone with the program."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
