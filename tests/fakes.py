"""What stands in for the outside in tests; ids that count are in `wargame.support.system`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Each look at it is one second later than the one before."""

    def __init__(self, start: datetime = datetime(2020, 9, 27, 8, 0, tzinfo=UTC)) -> None:
        self.time = start

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time
