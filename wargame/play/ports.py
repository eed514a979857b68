"""What a session needs from outside, and the errors that the outside may raise.

Adapters live in `storage`, `reports` and `app`; nothing here knows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from types import TracebackType

    from wargame.game.entry import Entry


class LogError(WargameError):
    """Something is wrong with an exercise file.

    Attributes:
        what: What stands in the way, in a few words without a full stop.
        kept: What was saved where, beyond what the file holds; empty as a rule.
    """

    def __init__(
        self, message: str, remedy: str = "", detail: str = "", *, what: str = "", kept: str = ""
    ) -> None:
        super().__init__(message, remedy, detail)
        self.what = what or message.rstrip(".")
        self.kept = kept


class LogConflict(LogError):
    """Somebody else appended first: nothing of this append was written."""

    def __init__(self, expected: int, found: int) -> None:
        super().__init__(
            f"The log has {found} entries, not {expected}: somebody else wrote to it.",
            "Look at what changed and send it again.",
        )


class LogDamaged(LogError):
    """The file is no exercise, is cut short or was changed outside the program."""


class LogTooNew(LogError):
    """A write was asked of a file that a newer version made."""


class LogUnavailable(LogError):
    """The file cannot be read or written now: locked, read-only, disk full, gone."""


class Head(NamedTuple):
    """The end of the log: number and hash of the last entry (0 and zeros when empty)."""

    seq: int
    hash: str


class Unstored(NamedTuple):
    """An event with its envelope, before it has a place in the chain.

    The store gives `seq`, `prev` and `hash`.
    """

    at: str
    story: str
    turn: str
    phase: str
    actor: str
    kind: str
    version: int
    payload: str


class Draft(NamedTuple):
    """What somebody wrote and has not sent: whose, what it is, the text, when it was kept."""

    owner: str
    key: str
    text: str
    at: str


class Problem(NamedTuple):
    """One thing that `verify` found: the entry concerned (0 for the file) and what is wrong."""

    seq: int
    what: str


class EventStore(Protocol):
    """An append-only log with what belongs to it: drafts, people, embedded files.

    The same contract test runs on every store. `append` is all or nothing and durable when it
    returns; drafts, people and phrases are mutable and outside the chain.
    """

    @property
    def read_only(self) -> bool:
        """Whether this store refuses writes (second window, read-only folder, newer file)."""
        ...

    @property
    def why_read_only(self) -> str:
        """One sentence for the person, empty when the store can be written."""
        ...

    @property
    def where(self) -> str:
        """The path of the file, or `memory`."""
        ...

    def head(self) -> Head:
        """Say where the log ends."""
        ...

    def append(self, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
        """Append events after entry `expected_seq`, in one durable transaction.

        Raises:
            LogConflict: The log does not end at `expected_seq`; nothing was written.
            LogUnavailable: It could not be written; nothing was written.
            LogTooNew: The file was made by a newer version.
        """
        ...

    def entries(self, after: int = 0, upto: int | None = None) -> Iterator[Entry]:
        """Read entries with `after < seq <= upto`, in order."""
        ...

    def embed(self, name: str, content: bytes) -> str:
        """Keep a file (of a pack, or a charter) under a name; returns its SHA-256."""
        ...

    def embed_all(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Keep several files in one transaction; returns their SHA-256 by name."""
        ...

    def embedded(self) -> Mapping[str, bytes]:
        """All embedded files by name."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """Keep what belongs together: drafts, people and phrases kept inside are all, or none.

        Entries are not appended inside: they would count as stored before they are.
        """
        ...

    def save_draft(self, owner: str, key: str, text: str, at: str) -> None:
        """Keep a draft, replacing the one before; `text` empty deletes it."""
        ...

    def draft(self, owner: str, key: str) -> tuple[str, str] | None:
        """Return text and time of a draft, or None."""
        ...

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, in the order of their owners and keys."""
        ...

    def set_person(self, person: str, name: str) -> None:
        """Give a person a name (or a pseudonym later)."""
        ...

    def people(self) -> Mapping[str, str]:
        """Names by person id."""
        ...

    def set_phrase(self, seat: str, salt: bytes, digest: bytes) -> None:
        """Keep the salted scrypt hash of a seat's pass-phrase."""
        ...

    def phrase(self, seat: str) -> tuple[bytes, bytes] | None:
        """Return salt and hash of a seat's pass-phrase, or None."""
        ...

    def problems(
        self,
        expected_head: Head | None = None,
        each: Callable[[Entry], None] | None = None,
    ) -> Iterable[Problem]:
        """Check chain, head, triggers and embedded hashes of the store itself.

        Args:
            expected_head: A head kept elsewhere, by which a log cut short is told.
            each: Is given the entries in order, up to the first that is not sound, so that they
                need be neither read again nor held all at once.
        """
        ...

    def backup(self, label: str) -> str | None:
        """Copy the whole store aside (at a turn's end); returns where, None if it has no file.

        May run on another thread: entries are appended meanwhile, and closing waits for it.
        """
        ...

    def copy_to(self, target: str, entries: Sequence[Unstored], end: Head) -> None:
        """Make a whole copy in a new file: log, embedded files, drafts, people, phrases.

        Args:
            target: A file that is not there yet.
            entries: All of them, as whoever plays has them: they are written anew where the
                store itself cannot be read any more.
            end: Where they end.

        Raises:
            LogUnavailable: No copy can be made there; nothing was left there.
        """
        ...

    def close(self) -> None:
        """Fold everything into one file and let go of it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Clock(Protocol):
    """Where time comes from."""

    def now(self) -> datetime:
        """The time, aware, in UTC."""
        ...


class Nonces(Protocol):
    """Where random bits come from."""

    def nonce(self) -> str:
        """128 random bits, as 32 hexadecimal digits."""
        ...


class Ids(Nonces, Protocol):
    """Where fresh ids and nonces come from."""

    def uuid(self) -> str:
        """A new UUID, as text."""
        ...

    def seed(self) -> int:
        """A seed for the exercise's dice."""
        ...


class Dice(Protocol):
    """Where chance comes from: the same seed and label give the same number for ever."""

    def draw(self, seed: int, label: str) -> int:
        """A number from 1 to 100."""
        ...
