"""A test of a rule in one plain clause: "nobody votes against, and at least one votes for"."""

from __future__ import annotations

from fractions import Fraction
from functools import singledispatch
from typing import TYPE_CHECKING, Final

from wargame.rules.kind import Kind  # noqa: TC001 (singledispatch reads the annotations)
from wargame.rules.kinds.always import Always
from wargame.rules.kinds.block import FEWEST, Block
from wargame.rules.kinds.count import Count
from wargame.rules.kinds.every import All
from wargame.rules.kinds.fact import Fact
from wargame.rules.kinds.margin import Margin
from wargame.rules.kinds.negation import Not
from wargame.rules.kinds.none_of import NoneOf
from wargame.rules.kinds.role import Role
from wargame.rules.kinds.share import Share
from wargame.rules.kinds.some import Any
from wargame.rules.plainwho import Who
from wargame.rules.plainwords import COMPARED, do, number, part, spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.rules.selectors import Selector

_BASES: Final[Mapping[tuple[str, ...], str]] = {
    ("cast",): "those who vote for or against",
    ("recorded",): "those who vote or abstain",
    ("present",): "those present",
    ("participating",): "those who take part",
    ("entitled",): "all members counted",
}


@singledispatch
def clause(test: Kind, who: Who) -> str:
    """Say a test as a clause, without capital and full stop.

    Args:
        test: A test of any kind.
        who: Says who is meant.
    """
    raise TypeError(test, who)


@clause.register
def _(_test: Always, who: Who) -> str:  # noqa: ARG001
    return "no vote is needed"


@clause.register
def _(test: Count, who: Who) -> str:
    comparison, threshold = test.comparison
    if test.weight is not None:
        has = _has(test.count, test.among, who)
        whole = sum(who.charter.weights[test.weight].values(), Fraction())
        much = f"{COMPARED[comparison]} {number(threshold)} of {number(whole)}"
        return f"{has} {much} in {spaced(test.weight)}"
    if comparison == "at_most" and threshold == 0:
        return _nobody(test.count, test.among, who)
    many = threshold != 1
    if test.among is not None and test.among.role and comparison == "at_least" and not many:
        return who.noun(test.among).does(do(test.count, many=False), do(test.count, many=True))
    of = _of(test.among, who) if many else _of_group(test.among, who)
    return f"{COMPARED[comparison]} {number(threshold)}{of} {do(test.count, many=many)}"


def _of(among: Selector | None, who: Who) -> str:
    """Say out of how many: "of 15", "of the permanent members"."""
    if among is None or among.everyone:
        return f" of {len(who.charter.members)}"
    return _of_group(among, who)


def _of_group(among: Selector | None, who: Who) -> str:
    return "" if among is None or among.everyone else f" of {who.noun(among).text}"


@clause.register
def _(test: Share, who: Who) -> str:
    comparison, threshold = test.comparison
    among = test.among
    base = _base(test.base)
    if among is not None and not among.everyone:
        base = f"{base} among {who.noun(among).text}"
    if test.weight is not None:
        has = _has(test.share, None, who)
        return (
            f"{has} {COMPARED[comparison]} {part(threshold)} of the {spaced(test.weight)} of {base}"
        )
    if threshold == 1 and comparison in {"at_least", "exactly"}:
        whole = "every member" if base == "all members counted" else f"all of {base}"
        return f"{whole} {do(test.share, many=whole != 'every member')}"
    does = "are in favour" if test.share == ("for",) else do(test.share, many=True)
    return f"{COMPARED[comparison]} {part(threshold)} of {base} {does}"


def _base(values: tuple[str, ...]) -> str:
    return _BASES.get(values) or f"those who {do(values, many=True)}"


def _has(values: tuple[str, ...], among: Selector | None, who: Who) -> str:
    whom = f"those{_of_group(among, who)} who {do(values, many=True)}"
    return f"{whom} hold"


@clause.register
def _(test: Margin, who: Who) -> str:
    comparison, threshold = test.comparison
    group = _of_group(test.among, who)
    more, fewer = do(test.margin, many=True), do(test.over, many=True)
    by = f", counted by {spaced(test.weight)}" if test.weight else ""
    said = f"more{group} {more} than {fewer}"
    if comparison != "more_than" or threshold != 0:
        lead = f"{COMPARED[comparison]} {number(threshold)}"
        said = f"those{group} who {more} are ahead of those who {fewer} by {lead}"
    chair = who.noun(test.casting) if test.casting else None
    tie = f"; at a tie it passes if {chair.does('votes for', 'vote for')}" if chair else ""
    return f"{said}{by}{tie}"


@clause.register
def _(test: NoneOf, who: Who) -> str:
    return _nobody(test.none_of, test.among, who)


def _nobody(values: tuple[str, ...], among: Selector | None, who: Who) -> str:
    does = do(values, many=False)
    if among is None or among.everyone:
        return f"nobody {does}"
    if among.tag is not None and "-" not in among.tag:
        return f"no {among.tag} member {does}"
    if among.role is not None:
        return f"nobody who is {who.role(among.role)} {does}"
    return f"nobody among {who.noun(among).text} {does}"


@clause.register
def _(test: Block, who: Who) -> str:
    stands = f"of members who {do(test.block, many=True)}{_among(test.among, who)}"
    return f"there is a blocking group {stands}: {_size(test)}"


def _size(test: Block) -> str:
    share, least = test.share_more_than, test.members_at_least
    weighed = f" of the {spaced(test.weight)}" if test.weight else " of the members"
    if share is None:
        return f"at least {least} members"
    much = f"more than {part(share)}{weighed}"
    if least is None:
        return much
    if least == FEWEST:
        return f"one member more than the fewest that would hold {much}"
    return f"at least {least} members with {much}"


def _among(among: Selector | None, who: Who) -> str:
    return "" if among is None or among.everyone else f" among {who.noun(among).text}"


@clause.register
def _(test: Fact, who: Who) -> str:
    found = "found" if test.is_ else "found not to be so"
    return f"“{fact_words(test.fact, who)}” is {found}"


def fact_words(fact: str, who: Who) -> str:
    """Say a fact in the charter's words."""
    laid = who.charter.facts.get(fact)
    return laid.says if laid is not None and laid.says else spaced(fact)


@clause.register
def _(test: Role, who: Who) -> str:
    role = who.role(test.role)
    if test.same_as is not None:
        return f"{role} and {who.role(test.same_as)} are the same"
    if test.member is not None:
        return f"{role} {'is a member' if test.member else 'is no member'}"
    return f"{'somebody' if test.filled else 'nobody'} is named as {role}"


@clause.register
def _(test: All, who: Who) -> str:
    parts = [_inside(one, who) for one in test.all_]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, and {parts[-1]}"


@clause.register
def _(test: Any, who: Who) -> str:
    parts = [_inside(one, who) for one in test.any_]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, or {parts[-1]}"


def _inside(test: Kind, who: Who) -> str:
    """Say a part of an `all` or `any`, so that it is seen where it ends."""
    said = clause(test, who)
    if isinstance(test, All):
        return f"both ({said})"
    return f"either ({said})" if isinstance(test, Any) else said


@clause.register
def _(test: Not, who: Who) -> str:
    inner = test.not_
    said = clause(inner, who)
    if isinstance(inner, Block):
        return said.replace("there is a blocking", "there is no blocking", 1)
    if isinstance(inner, NoneOf) and (inner.among is None or inner.among.everyone):
        return f"somebody {do(inner.none_of, many=False)}"
    if isinstance(inner, All) and len(inner.all_) == 2:
        first, second = (_inside(one, who) for one in inner.all_)
        return f"it is not so that both {first} and {second}"
    return f"it is not so that {f'({said})' if isinstance(inner, All | Any) else said}"
