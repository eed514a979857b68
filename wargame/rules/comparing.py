"""Comparisons by multiplying out: whole numbers only, nothing is divided or rounded."""

from __future__ import annotations

import operator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

Amount = int | Fraction

_OPERATORS: Final[dict[str, Callable[[Amount, Amount], bool]]] = {
    "at_least": operator.ge,
    "more_than": operator.gt,
    "at_most": operator.le,
    "less_than": operator.lt,
    "exactly": operator.eq,
}


def reaches(comparison: str, threshold: Fraction, scale: int) -> Callable[[Amount], bool]:
    """Make ready: whether a sum that is scaled by `scale` compares so with the threshold."""
    compare = _OPERATORS[comparison]
    per, line = threshold.denominator, threshold.numerator * scale
    if per == 1:
        return lambda found: compare(found, line)
    return lambda found: compare(found * per, line)


def share_reaches(comparison: str, threshold: Fraction) -> Callable[[Amount, Amount], bool]:
    """Make ready: whether part to base compares so. An empty base compares with nothing."""
    compare = _OPERATORS[comparison]
    per, line = threshold.denominator, threshold.numerator
    return lambda part, base: base > 0 and compare(part * per, line * base)
