"""Pass-phrases while an exercise is open: which were made here, and how often one was wrong.

It lives in memory and is gone with the window; the file holds hashes only.
"""

from __future__ import annotations

from datetime import datetime, timedelta

TRIES = 3
WAIT = timedelta(seconds=30)


class Phrasebook:
    """What the facilitator may look up, and what keeps guessing slow.

    Attributes:
        made: Phrases made in this window, by seat.
        held: Drafts that may stand in no file, with the time: of seats without a phrase where
            drafts are encrypted.
    """

    def __init__(self) -> None:
        self.made: dict[str, str] = {}
        self.held: dict[str, tuple[str, str]] = {}
        self._wrong: dict[str, int] = {}
        self._until: dict[str, datetime] = {}

    def keep(self, seat: str, phrase: str) -> None:
        """A new phrase of a seat, to be told to its player; wrong tries are forgotten."""
        self.made[seat] = phrase
        self.right(seat)

    def right(self, seat: str) -> None:
        """The seat was opened."""
        self._wrong.pop(seat, None)
        self._until.pop(seat, None)

    def wrong(self, seat: str, now: datetime) -> int:
        """A phrase did not open the seat; returns how many tries are left before a wait."""
        count = self._wrong.get(seat, 0) + 1
        self._wrong[seat] = count % TRIES
        if count < TRIES:
            return TRIES - count
        self._until[seat] = now + WAIT
        return 0

    def wait(self, seat: str, now: datetime) -> int:
        """Whole seconds before the next try, 0 when there may be one."""
        until = self._until.get(seat)
        if until is None or until <= now:
            return 0
        # A clock that was set back must not lock a seat for longer than was said.
        return -(-min(WAIT, until - now) // timedelta(seconds=1))
