"""How much is tried: a sample in an ordinary run, everything in `make fuzz` (`WARGAME_FUZZ=1`)."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from tests.ledger import tried

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.errors import WargameError

SHARE: Final = float(os.environ.get("WARGAME_FUZZ", "0.005"))
WHOLE: Final = SHARE >= 1


BUNCH: Final = 20
"""Cases that one example of hypothesis tries: it draws the chance, not every letter."""

chances = st.randoms(use_true_random=True)
"""A source of chance that hypothesis seeds, and can give again when it found something."""


def budget(examples: int) -> settings:
    """So many examples in the whole campaign, the same part of each in an ordinary run.

    An ordinary run draws the same every time; the whole campaign draws anew.
    """
    phases = [one for one in Phase if WHOLE or one is not Phase.explain]
    return settings(
        max_examples=max(3, int(examples * SHARE)),
        derandomize=not WHOLE,
        database=None,
        deadline=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )


class Tally:
    """Counts what was tried and keeps one sentence that was seen, for the table of `make trust`."""

    def __init__(self, fault: str) -> None:
        self.fault = fault
        self.tries = 0
        self.seen = ""
        self.ends: Counter[str] = Counter()

    def count(self, end: str, seen: str = "") -> None:
        """One more try that came to such an end."""
        self.tries += 1
        self.ends[end] += 1
        self.seen = self.seen or seen

    def close(self) -> None:
        """Write the line."""
        shares = ", ".join(f"{number:,} {end}" for end, number in self.ends.most_common())
        tried(self.fault, self.tries, f"{self.seen} [{shares}]" if self.seen else shares)


def in_words(error: WargameError, *, remedy: bool = False) -> str:
    """The sentence of an error; there must be one, and the way out where that is asked."""
    assert error.message
    assert error.remedy or not remedy
    return str(error)[:200]


def tally(fault: str) -> Iterator[Tally]:
    """The body of a fixture that counts through a test."""
    counted = Tally(fault)
    yield counted
    counted.close()
