"""The steps from one format of the exercise file to the next, keyed on `PRAGMA user_version`.

Each step is one file `NNNN_<what>.py` with a tuple `STATEMENTS`, and is never edited after a
release. Step N makes format N out of format N - 1; format 0 is an empty database.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

STEPS: Final[tuple[str, ...]] = ("0001_initial", "0002_council")

FORMAT: Final = len(STEPS)
"""The format that this program writes."""


@cache
def _statements(step: str) -> tuple[str, ...]:
    found: tuple[str, ...] = import_module(f"{__name__}.{step}").STATEMENTS
    return found


def statements(since: int, upto: int | None = None) -> Iterator[str]:
    """All SQL that lifts a file from one format to another, in order; to the newest when None."""
    target = FORMAT if upto is None else upto
    for step in STEPS[since:target]:
        yield from _statements(step)
    yield f"PRAGMA user_version = {target}"
