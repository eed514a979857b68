"""Words for numbers, ballots and members, from which a rule is said in plain sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.phrasing import listed
from wargame.rules.standing import FOR, PLAIN, SETS, codes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wargame.rules.model import Period

_ONE: Final[Mapping[str, str]] = {
    "for": "votes for",
    "against": "votes against",
    "abstain": "abstains",
    "present-not-voting": "is present without voting",
    "absent": "is absent",
    "not-participating": "declares that it stays out",
    "conditional": "votes for with a reservation",
    "excluded": "is kept without a vote",
    "cast": "votes for or against",
    "recorded": "votes or abstains",
    "present": "is present",
    "participating": "takes part",
    "entitled": "is counted",
}
_MANY: Final[Mapping[str, str]] = {
    "for": "vote for",
    "against": "vote against",
    "abstain": "abstain",
    "present-not-voting": "are present without voting",
    "absent": "are absent",
    "not-participating": "declare that they stay out",
    "conditional": "vote for with a reservation",
    "excluded": "are kept without a vote",
    "cast": "vote for or against",
    "recorded": "vote or abstain",
    "present": "are present",
    "participating": "take part",
    "entitled": "are counted",
}
_BUT_FOR: Final = frozenset(range(len(PLAIN))) - {FOR}

_FRACTIONS: Final[Mapping[Fraction, str]] = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "a third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
    Fraction(2, 5): "two fifths",
    Fraction(3, 5): "three fifths",
    Fraction(4, 5): "four fifths",
}

COMPARED: Final[Mapping[str, str]] = {
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "exactly": "exactly",
}


class Noun(NamedTuple):
    """Who is meant, and whether the verb after it stands in the plural."""

    text: str
    many: bool = True

    def does(self, one: str, many: str) -> str:
        """Put the right form of a verb after it."""
        return f"{self.text} {many if self.many else one}"


def do(values: Iterable[str], *, many: bool, apart: str = "or") -> str:
    """Say what those with these ballots do: "vote against or abstain"."""
    given = tuple(values)
    if not SETS.keys() & set(given) and codes_of(given) >= _BUT_FOR and "for" not in given:
        return "do not vote for" if many else "does not vote for"
    words = _MANY if many else _ONE
    return listed([words[value] for value in given], apart)


def number(value: Fraction) -> str:
    """Say a number as it is counted: "9", "7.5", "7/11"; one is a word."""
    if value == 1:
        return "one"
    return _digits(value)


def _digits(value: Fraction) -> str:
    per = value.denominator
    while per % 2 == 0:
        per //= 2
    while per % 5 == 0:
        per //= 5
    if per != 1:
        return str(value)
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    whole = value * 10**places
    digits = str(abs(whole)).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def part(value: Fraction) -> str:
    """Say a share: "two thirds", "55 per cent", "7/11"."""
    if value in _FRACTIONS:
        return _FRACTIONS[value]
    percent = value * 100
    return f"{_digits(percent)} per cent" if "/" not in _digits(percent) else str(value)


def length(period: Period) -> str:
    """Say a length of time: "180 days", "72 hours"."""
    hours = period.length
    if period.hours is None and hours % 24 == 0:
        return _units(hours / 24, "day")
    return _units(hours, "hour")


def _units(value: Fraction, unit: str) -> str:
    return f"{_digits(value)} {unit}{'' if value == 1 else 's'}"


def spaced(key: str) -> str:
    """Say a key that has no text of its own: "opt-out-defence" is "opt out defence"."""
    return key.replace("-", " ").replace("_", " ")
