"""How days and hours are written for the person at this machine.

One form is in force for the whole program, as a locale would be; whoever shows a day or an hour
to a person asks here. Files, exports and the log keep ISO dates whatever is in force.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple

DAYS = ("words", "month-first", "iso")
HOURS = ("24", "12")


class Forms(NamedTuple):
    """A person's choice.

    Attributes:
        day: `words` is 14 October 2020, `month-first` October 14, 2020, `iso` 2020-10-14.
        hour: `24` is 14:30, `12` is 2:30 pm.
    """

    day: str = "words"
    hour: str = "24"


class _InForce:
    """The forms of this process."""

    forms = Forms()


def use_forms(forms: Forms) -> None:
    """Put forms in force; what is shown already is written anew by whoever shows it."""
    _InForce.forms = forms


def forms_in_force() -> Forms:
    """The forms in force."""
    return _InForce.forms


def hour_words(moment: datetime | time, *, seconds: bool = False) -> str:
    """An hour, such as "14:30" or "2:30 pm"."""
    tail = f":{moment.second:02}" if seconds else ""
    if _InForce.forms.hour == "24":
        return f"{moment.hour:02}:{moment.minute:02}{tail}"
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment.hour % 12 or 12}:{moment.minute:02}{tail} {half}"


def day_words(day: date, *, year: bool = True, short: bool = False) -> str:
    """A day, such as "14 October 2020"; without its year, or with a short name of its month."""
    form = _InForce.forms.day
    if form == "iso":
        return f"{day:%Y-%m-%d}" if year else f"{day:%m-%d}"
    month = f"{day:%b}" if short else f"{day:%B}"
    if form == "month-first":
        return f"{month} {day.day}, {day.year}" if year else f"{month} {day.day}"
    return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"


def days_words(first: date, until: int = 0) -> str:
    """A day without its year, or days of one month: "27 Sep", "3–4 Oct"."""
    form, name = _InForce.forms.day, day_words(first, year=False, short=True)
    if not until:
        return name
    if form == "iso":
        return f"{name} to {first:%m}-{until:02}"
    return f"{name}–{until}" if form == "month-first" else f"{first.day}–{until} {first:%b}"


def moment_words(moment: datetime) -> str:
    """A day and an hour, such as "14 October 2020, 14:30"."""
    return f"{day_words(moment)}, {hour_words(moment)}"


def span_words(first: date, last: date) -> str:
    """Two days, such as "27 Sep to 2 Dec 2020"; one year is said once."""
    every = first.year != last.year or _InForce.forms.day == "iso"
    return f"{day_words(first, year=every, short=True)} to {day_words(last, short=True)}"


def read_hour(typed: str) -> time | None:
    """The hour that a person typed, "16:50", "16.50" or "4:50 pm"; None when it is none."""
    bare = typed.strip().casefold().replace("a.m.", "am").replace("p.m.", "pm").replace(".", ":")
    for pattern in ("%H:%M", "%I:%M %p", "%I:%M%p"):
        try:
            return datetime.strptime(bare, pattern).time()  # noqa: DTZ007 - no day, no zone
        except ValueError:
            continue
    return None
