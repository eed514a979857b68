"""Shares and minutes as the report writes them: exact where they are exact, never a false zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def per_cent(share: Fraction | None) -> str:
    """A share in per cent, to one decimal, rounded half up: "16.7 %"; a dash for no share."""
    if share is None:
        return "–"
    tenths = int((share * 2000 + 1) // 2)
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest} %" if rest else f"{whole} %"


def fraction(share: Fraction) -> str:
    """The exact fraction: "1/6"."""
    return f"{share.numerator}/{share.denominator}" if share.denominator > 1 else str(share)


def minutes(value: float | None) -> str:
    """Minutes between two moments: "12 min"; under a minute is said so; a dash for none."""
    if value is None:
        return "–"
    return f"{value:.0f} min" if value >= 1 else "under 1 min"


def signed(number: int) -> str:
    """A difference with its sign, a true minus among the figures: "+4", "0"."""
    return f"+{number}" if number > 0 else f"\u2212{-number}" if number < 0 else "0"
