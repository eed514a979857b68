"""Times of the log as a person writes them; always UTC, never the printer's zone or language."""

from __future__ import annotations

from typing import Final

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date(moment: str) -> str:
    """`2025-11-19T14:02:11.123456Z` as "19 November 2025"."""
    try:
        year, month, day = (int(part) for part in moment[:10].split("-"))
        return f"{day} {_MONTHS[month - 1]} {year}"
    except (ValueError, IndexError):
        return moment


def clock(moment: str) -> str:
    """Hours and minutes: "14:02"."""
    return moment[11:16]


def seconds(moment: str) -> str:
    """Hours, minutes and seconds: "14:02:11"."""
    return moment[11:19]


def date_and_clock(moment: str) -> str:
    """Both, with the zone: "19 November 2025, 14:02 UTC"."""
    return f"{date(moment)}, {clock(moment)} UTC" if moment else ""


def span(first: str, last: str) -> str:
    """From one moment to another: one date when both are on it."""
    if not last:
        return date_and_clock(first)
    if first[:10] == last[:10]:
        return f"{date(first)}, {clock(first)} to {clock(last)} UTC"
    return f"{date(first)}, {clock(first)}, to {date(last)}, {clock(last)} UTC"
