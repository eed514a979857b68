"""Words and numbers of the oracle: ballot values as sets, numbers as pairs, truth as 0, 1, 2.

Truth is a whole number so that the strong Kleene tables are `min` and `max`: false 0,
contested 1, true 2. A number is `(numerator, denominator)`, both whole, the second above 0.
"""

from __future__ import annotations

from math import gcd, lcm
from typing import Any, Final

Number = tuple[int, int]
Table = dict[str, Any]
"""A table as TOML or JSON gives it."""

FALSE: Final = 0
CONTESTED: Final = 1
TRUE: Final = 2

VALUES: Final = (
    "for",
    "against",
    "abstain",
    "present-not-voting",
    "absent",
    "not-participating",
    "excluded",
)
SETS: Final = {
    "cast": VALUES[:2],
    "recorded": VALUES[:3],
    "present": VALUES[:4],
    "participating": VALUES[:5],
    "entitled": VALUES,
}
SAME_AS: Final = {"yes": "for", "no": "against"}


def number(written: int | str) -> Number:
    """Read a whole number, digits with a point, or a fraction like `2/3`, all exactly."""
    text = str(written)
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-")
    if "/" in text:
        above, below = (int(part) for part in text.split("/"))
    else:
        whole, _, decimals = text.partition(".")
        above, below = int(whole + decimals), 10 ** len(decimals)
    shared = gcd(above, below)
    return sign * above // shared, below // shared


def over_one_denominator(written: list[int | str]) -> tuple[list[int], int]:
    """Bring numbers to one denominator; the numerators and that denominator."""
    read = [number(one) for one in written]
    below = lcm(*(bottom for _, bottom in read)) if read else 1
    return [top * (below // bottom) for top, bottom in read], below


def listed(one_or_more: Any) -> list[Any]:
    """Take a single word for a list of one."""
    return list(one_or_more) if isinstance(one_or_more, (list, tuple)) else [one_or_more]


def values_of(spec: Any) -> set[str]:
    """Spread a value, a list of values or the name of a set into plain values."""
    spread: set[str] = set()
    for word in listed(spec):
        spread.update(SETS.get(word, (SAME_AS.get(word, word),)))
    return spread


def compares(left: Number, spec: Table) -> bool:
    """Whether `left` stands to the one threshold of `spec` as its comparison says."""
    ways = {
        "at_least": lambda gap: gap >= 0,
        "more_than": lambda gap: gap > 0,
        "at_most": lambda gap: gap <= 0,
        "less_than": lambda gap: gap < 0,
        "exactly": lambda gap: gap == 0,
    }
    (name,) = (key for key in ways if key in spec)
    right = number(spec[name])
    return bool(ways[name](left[0] * right[1] - right[0] * left[1]))
