"""Linking entries to the chain of hashes, and checking a chain: the same for every store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.entry import GENESIS, Entry, entry_hash
from wargame.play.ports import Head, LogConflict, Problem
from wargame.storage.troubles import UnstorableText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from wargame.play.ports import Unstored

EMPTY = Head(0, GENESIS)
"""The head of a log without entries."""


def link(head: Head, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
    """Give events their places after `head`, with their hashes.

    Raises:
        LogConflict: The log does not end at `expected_seq`.
        UnstorableText: A text holds half of a character (a lone surrogate).
    """
    if head.seq != expected_seq:
        raise LogConflict(expected_seq, head.seq)
    seq, prev = head
    linked: list[Entry] = []
    for event in events:
        seq += 1
        try:
            digest = entry_hash(prev, seq, *event)
        except UnicodeEncodeError as error:
            raise UnstorableText(str(error.object)) from error
        linked.append(Entry(seq, *event, prev, digest))
        prev = digest
    return tuple(linked)


def storable(*texts: str) -> None:
    """Refuse text that UTF-8 cannot hold.

    Raises:
        UnstorableText: A text holds half of a character (a lone surrogate).
    """
    for text in texts:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise UnstorableText(text) from error


def chain_checked(
    entries: Iterable[Entry],
    head: Head | None,
    expected: Head | None,
    each: Callable[[Entry], None] | None,
) -> tuple[Problem, ...]:
    """Check a whole log as `chain_problems` does.

    Args:
        entries: The log from its first entry.
        head: What the head row says.
        expected: A copy of a head that was kept elsewhere.
        each: Is given every entry up to the first that is not sound, after it was checked.
    """
    found: list[Problem] = []

    def told() -> Iterator[Entry]:
        for entry in entries:
            yield entry
            if each is not None and not found:
                each(entry)

    # One by one, so that whoever passes the entries on sees what was found so far.
    for problem in chain_problems(told(), head, expected):
        found.append(problem)  # noqa: PERF402
    return tuple(found)


def chain_problems(
    entries: Iterable[Entry], head: Head | None, expected: Head | None = None
) -> Iterator[Problem]:
    """Check numbers, links and hashes of a whole log, and its end against what was kept of it.

    Args:
        entries: The log from its first entry.
        head: What the head row says; None when there is no readable one.
        expected: A copy of an earlier or present head that was kept elsewhere, if any.
    """
    seq, prev = 0, GENESIS
    seen: str | None = GENESIS if expected is not None and expected.seq == 0 else None
    for entry in entries:
        if not isinstance(entry.seq, int):  # the table itself was altered: its key is none
            yield Problem(0, f"The entry after #{seq} has no number.")
            return
        yield from _gap(seq + 1, entry.seq)
        if entry.prev != prev:
            yield Problem(entry.seq, f"Entry #{entry.seq} does not follow the entry before it.")
        if not _is_sound(entry):
            yield Problem(entry.seq, f"Entry #{entry.seq} was changed: its hash does not match.")
        seq, prev = entry.seq, entry.hash
        if expected is not None and seq == expected.seq:
            seen = prev
    yield from _end_problems(Head(seq, prev), head)
    if expected is not None and seen != expected.hash:
        yield _unlike(expected, seq, seen)


def _gap(wanted: int, found: int) -> Iterator[Problem]:
    if found == wanted:
        return
    if found == wanted + 1:
        yield Problem(wanted, f"Entry #{wanted} is missing.")
    elif found > wanted:
        yield Problem(wanted, f"Entries #{wanted} to #{found - 1} are missing.")
    else:
        yield Problem(found, f"Entry #{found} stands where #{wanted} belongs.")


def _is_sound(entry: Entry) -> bool:
    try:
        return entry.hash == entry_hash(
            entry.prev,
            entry.seq,
            entry.at,
            entry.story,
            entry.turn,
            entry.phase,
            entry.actor,
            entry.kind,
            entry.version,
            entry.payload,
        )
    except (TypeError, UnicodeEncodeError):
        return False  # a blob or a broken character where the program only ever writes text


def _end_problems(last: Head, head: Head | None) -> Iterator[Problem]:
    if head is None:
        yield Problem(0, "The head row is missing or cannot be read.")
    elif head.seq > last.seq:
        first = last.seq + 1
        lost = f"Entry #{first}" if head.seq == first else f"Entries #{first} to #{head.seq}"
        yield Problem(first, f"{lost} cut off: the head says that the log ends at #{head.seq}.")
    elif head.seq < last.seq:
        yield Problem(
            head.seq + 1,
            f"The head says that the log ends at #{head.seq}, but it goes on to #{last.seq}.",
        )
    elif head.hash != last.hash:
        yield Problem(last.seq, f"The head does not match the last entry, #{last.seq}.")


def _unlike(expected: Head, last: int, seen: str | None) -> Problem:
    if seen is None:
        return Problem(
            last + 1,
            f"The log was seen to end at #{expected.seq}, but holds no such entry now: "
            f"it ends at #{last}.",
        )
    return Problem(
        expected.seq,
        f"Entry #{expected.seq} is another one than when the head was copied: "
        "the log was rewritten at or before it.",
    )
