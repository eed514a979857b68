"""What was read lately, so that the same bytes are not read again.

A pack is asked for several times on the way from Home to turn 1, and again at each opening; reading
it is most of what opening a short exercise costs. What is kept here is frozen, and is found by all
the bytes that it was read from: it can be neither changed nor stale.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Read = TypeVar("Read")


class Lately(Generic[Read]):
    """The last few things read.

    Args:
        most: How many are kept; the one asked for longest ago goes first.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[object, Read] = {}
        self._lock = Lock()

    def of(
        self, files: Mapping[str, bytes], read: Callable[[], Read], what: tuple[str, ...] = ()
    ) -> Read:
        """What those files say: as it was read before, else as `read` does now.

        Args:
            files: Contents by name; all of them count.
            read: Reads them; what it raises is raised, and nothing is kept.
            what: What else the reading depends on.
        """
        key = (what, frozenset(files.items()))
        with self._lock:
            known = self._kept.pop(key, None)
        found = read() if known is None else known
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return found
