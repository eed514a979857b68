"""Times as planners write them: T+ minutes, a time of day, what a spreadsheet makes of either."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import NamedTuple

DAY = 24 * 60
RELATIVE = re.compile(
    r"^(?:T\s*\+|\+|StartEx\s*\+)\s*(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,4})(?:\s*(?:min|m)\w*)?$",
    re.IGNORECASE,
)
OF_DAY = re.compile(
    r"(?<![\d:])(?P<hours>[01]?\d|2[0-3])[:.h](?P<minutes>[0-5]\d)(?::\d\d)?\s*(?P<half>[ap]\.?m)?",
    re.IGNORECASE,
)
MILITARY = re.compile(r"^(?:\d{2})?(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)\s*[A-Z]?\b")
BARE = re.compile(r"^\d{1,3}$")


class Moment(NamedTuple):
    """A planned time.

    Attributes:
        minutes: Minutes from a start, or from midnight.
        relative: Whether it counts from a start; else it is a time of day.
    """

    minutes: int
    relative: bool


def moment_of(cell: object) -> Moment | None:
    """Read a cell as a time; None where it is none."""
    if isinstance(cell, datetime | time):
        return Moment(cell.hour * 60 + cell.minute, relative=False)
    if isinstance(cell, timedelta):
        return Moment(round(cell.total_seconds() / 60), relative=True)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(float(cell))
    return _of_text(cell.strip()) if isinstance(cell, str) else None


def _of_number(number: float) -> Moment | None:
    if 0 < number < 1:
        # A spreadsheet keeps a time of day as a share of the day.
        return Moment(round(number * DAY) % DAY, relative=False)
    whole = number.is_integer() and 0 <= number < DAY
    return Moment(int(number), relative=True) if whole else None


def _of_text(text: str) -> Moment | None:
    told = RELATIVE.match(text)
    if told:
        return Moment(int(told["hours"] or 0) * 60 + int(told["minutes"]), relative=True)
    if BARE.match(text):
        return Moment(int(text), relative=True)
    day = OF_DAY.search(text) or MILITARY.match(text)
    if day is None:
        return None
    hours, half = int(day["hours"]), (day.groupdict().get("half") or "").lower()
    if half:
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    return Moment(hours * 60 + int(day["minutes"]), relative=False)
