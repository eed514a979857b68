"""What stands in for the outside in tests: a clock that ticks by itself, ids that count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Each look at it is one second later than the one before."""

    def __init__(self, start: datetime = datetime(2020, 9, 27, 8, 0, tzinfo=UTC)) -> None:
        self.time = start

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


class CountedIds:
    """Ids and nonces that say which one they are."""

    def __init__(self) -> None:
        self.count = 0

    def uuid(self) -> str:
        return f"00000000-0000-4000-8000-{self._next():012x}"

    def nonce(self) -> str:
        return f"{self._next():032x}"

    def seed(self) -> int:
        return 2020

    def _next(self) -> int:
        self.count += 1
        return self.count
