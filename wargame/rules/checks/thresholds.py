"""Thresholds can be reached and can be missed, and shares lie within their base."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wargame.rules.kinds.block import Block
from wargame.rules.kinds.count import Count
from wargame.rules.kinds.share import Share
from wargame.rules.settled import settled
from wargame.rules.standing import codes_of
from wargame.rules.tour import tests
from wargame.rules.wrong import error, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.selectors import Selector
    from wargame.rules.wrong import Key, Problem

_NONE: Final = Fraction(0)
_WHOLE: Final = Fraction(1)


def thresholds(charter: Charter) -> Iterator[Problem]:
    """Find thresholds out of range, never reached or never missed, and shares beyond their base."""
    for key, test, _ in tests(charter):
        if isinstance(test, Count):
            yield from _count(charter, key, test)
        elif isinstance(test, Share):
            yield from _share(key, test)
        elif isinstance(test, Block):
            yield from _block(charter, key, test)


def _count(charter: Charter, key: Key, test: Count) -> Iterator[Problem]:
    comparison, threshold = test.comparison
    place = (*key, comparison)
    if threshold < 0:
        yield error(place, f"{threshold} is below 0", "give a number of 0 or more")
        return
    most = _most(charter, test.among, test.weight)
    what = "weight" if test.weight else "members"
    if most is None:
        return
    if _never(comparison, threshold, most):
        told = f"{_said(comparison)} {threshold} can never be: the most is {most} {what}"
        yield error(place, told, f"give a number up to {most}")
    elif _always(comparison, threshold, most):
        told = f"{_said(comparison)} {threshold} can never fail: there are 0 to {most} {what}"
        yield warning(place, told, "give a number that can be missed, or leave the test out")


def _never(comparison: str, threshold: Fraction, most: Fraction) -> bool:
    if comparison in {"at_least", "exactly"}:
        return threshold > most
    return (
        threshold >= most
        if comparison == "more_than"
        else (comparison == "less_than" and threshold == 0)
    )


def _always(comparison: str, threshold: Fraction, most: Fraction) -> bool:
    if comparison == "at_least":
        return threshold == 0
    if comparison == "at_most":
        return threshold >= most
    return comparison == "less_than" and threshold > most


def _most(charter: Charter, among: Selector | None, weight: str | None) -> Fraction | None:
    """Say how much could be reached at most, by the members of the file."""
    picked = None if among is None else settled(among, charter)
    seats = charter.members if picked is None else tuple(picked)
    if weight is None:
        return Fraction(len(seats))
    column = charter.weights.get(weight, {})
    return sum((column.get(seat, Fraction(0)) for seat in seats), Fraction(0)) if column else None


def _said(comparison: str) -> str:
    return comparison.replace("_", " ")


def _share(key: Key, test: Share) -> Iterator[Problem]:
    comparison, threshold = test.comparison
    place = (*key, comparison)
    if not 0 <= threshold <= 1:
        yield error(place, f"{threshold} is no share", "give a number from 0 to 1")
    elif (comparison, threshold) in {("more_than", _WHOLE), ("less_than", _NONE)}:
        told = f"a share of {_said(comparison)} {threshold} can never be"
        yield error(place, told, "give a number from 0 to 1 that can be reached")
    elif (comparison, threshold) in {("at_least", _NONE), ("at_most", _WHOLE)}:
        told = f"a share of {_said(comparison)} {threshold} can never fail"
        yield warning(place, told, "give a number that can be missed, or leave the test out")
    if not codes_of(test.share) <= codes_of(test.base):
        told = f"the share {', '.join(test.share)} does not lie within {', '.join(test.base)}"
        yield error((*key, "share"), told, "count a part of the base, or give a wider base")


def _block(charter: Charter, key: Key, test: Block) -> Iterator[Problem]:
    share, least = test.share_more_than, test.members_at_least
    if share is not None and not 0 <= share < 1:
        told = f"more than {share} of the weight can never be held"
        yield error((*key, "share_more_than"), told, "give a number from 0 to below 1")
    most = _most(charter, test.among, None)
    if isinstance(least, int) and (least < 1 or (most is not None and least > most)):
        told = f"a group of at least {least} members cannot be asked of {most}"
        yield error((*key, "members_at_least"), told, f"give a number from 1 to {most}")
