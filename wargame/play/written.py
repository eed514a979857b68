"""A log as it lies in its file, held tightly: for the day on which the file goes away.

An exercise whose disk was pulled out is written anew from here, in the very words that were stored
(an event says the same in another order of versions). One buffer holds them all; as texts of their
own, with the envelopes that the stamps hold already, they took three times as much.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

from wargame.play.ports import Unstored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wargame.game.event import Event, Stamp


class Written:
    """The payloads of the entries so far, in order."""

    def __init__(self) -> None:
        self._texts = bytearray()
        self._ends = array("Q", [0])
        self._versions = array("Q")

    def keep(self, version: int, payload: str) -> None:
        """Take in the next entry's."""
        self._texts += payload.encode("utf-8")
        self._ends.append(len(self._texts))
        self._versions.append(version)

    def unstored(self, events: Iterable[tuple[Stamp, Event]]) -> Iterator[Unstored]:
        """All entries as a store takes them; may be gone through on another thread.

        Args:
            events: The same entries, read.
        """
        held = tuple(events)
        # As many as there are now: entries that come meanwhile belong to nobody who asked before.
        versions, ends = self._versions[: len(held)], self._ends[: len(held) + 1]
        return self._each(held, versions, ends)

    def _each(
        self, events: Sequence[tuple[Stamp, Event]], versions: array[int], ends: array[int]
    ) -> Iterator[Unstored]:
        kept = zip(events, versions, pairwise(ends), strict=True)
        for (stamp, event), version, (start, end) in kept:
            payload = self._texts[start:end].decode("utf-8")
            yield Unstored(*stamp[1:], event.kind, version, payload)
