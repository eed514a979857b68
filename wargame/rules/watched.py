"""How long a search has gone on, for whoever does not want to wait for it.

A search knows no clock; what it counts is how often a question was judged. Whoever started it may
look on, and stop it by raising.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EVERY: Final = 256
"""So many questions lie between two looks."""

SHORT: Final = 5_000
"""A search of so many questions is done at once: some hundredths of a second."""

_watcher: ContextVar[Callable[[int], None] | None] = ContextVar("watcher", default=None)


class TakesLong(Exception):
    """A search is not done at once; it is to be made where nobody waits for it."""


def watcher() -> Callable[[int], None] | None:
    """Who looks on, in this thread, now."""
    return _watcher.get()


@contextmanager
def watched(by: Callable[[int], None]) -> Iterator[None]:
    """Have somebody look on at each search that is begun inside.

    Args:
        by: Is told how many questions were judged; what it raises ends the search.
    """
    token = _watcher.set(by)
    try:
        yield
    finally:
        _watcher.reset(token)


@contextmanager
def at_once() -> Iterator[None]:
    """Inside, a search that is not done at once raises `TakesLong`."""
    with watched(_hurry):
        yield


def _hurry(asked: int) -> None:
    if asked > SHORT:
        raise TakesLong
