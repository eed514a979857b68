"""Mutants of data: in every shipped charter, each field of its rules changed once.

A threshold one step either way, strict or not, the base, the counted values, `among`, the weight,
the effect of an exclusion, its condition, the quorum, deadlines, where a stage leads, who is bound,
a precondition dropped or read otherwise, the seats of a tag, and what a reservation counts as.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from mutating.book import noticed_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.rules.casebook import Page
    from wargame.rules.charter import Charter

Key = tuple[str | int, ...]

COMPARISONS = {
    "at_least": "more_than",
    "more_than": "at_least",
    "at_most": "less_than",
    "less_than": "at_most",
}
BASES = ("cast", "recorded", "present", "participating", "entitled")
COUNTED = ("share", "count", "none_of", "block", "margin", "over")
MORE = {"for": "abstain", "against": "abstain", "abstain": "absent", "not-participating": "absent"}
EFFECTS = ("leaves", "stays", "abstains")
BINDS = ("all", "none", "in-favour", "participants")
CONTESTED = ("contested", "assume-true", "assume-false")
GONE = object()
"""A key or an element that is taken out."""


class Mutant(NamedTuple):
    """One charter with one field changed."""

    charter: str
    key: Key
    what: str
    value: object

    @property
    def name(self) -> str:
        """The mutant in a line."""
        place = "".join(f"[{k}]" if isinstance(k, int) else f".{k}" for k in self.key)[1:]
        return f"{self.charter}: {place}: {self.what}"


def tables_of(charters: Path) -> dict[str, dict[str, Any]]:
    """The tables of every charter of a folder, as their files say them, by id."""
    from wargame.rules.numbers import Digits
    from wargame.scenario.charters import CharterFolder

    folder = CharterFolder(charters)
    return {
        name: _frozen(tomllib.loads(folder[name].decode(), parse_float=Digits)) for name in folder
    }


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(_frozen(inner) for inner in value) if isinstance(value, list) else value


# ------------------------------------------------------------------------- what is changed


def mutants(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Mutant]:
    """List every mutant of every charter."""
    for name, table in tables.items():
        members = len(_merged(tables, name).get("members", ()))
        found: dict[object, Mutant] = {}
        for key, what, value in _of_charter(table, members):
            found.setdefault((key, what), Mutant(name, key, what, value))
        yield from found.values()


Change = tuple[Key, str, object]


def _of_charter(table: Mapping[str, Any], members: int) -> Iterator[Change]:
    for kind, decision in table.get("decisions", {}).items():
        yield from _decision(decision, ("decisions", kind), table, members)
    for rule, said in table.get("rules", {}).items():
        for at, stage in enumerate(said.get("stages", ())):
            yield from _stage(stage, ("rules", rule, "stages", at), members)
    for tag, seats in table.get("tags", {}).items():
        for at, seat in enumerate(seats):
            yield ("tags", tag, at), f"{seat} left out", GONE
    conditional = table.get("ballots", {}).get("conditional")
    if conditional is not None:
        for value in ("for", "against", "abstain"):
            if value != conditional:
                yield ("ballots", "conditional"), f"{conditional} -> {value}", value


def _decision(
    decision: Mapping[str, Any], key: Key, table: Mapping[str, Any], members: int
) -> Iterator[Change]:
    for at, requirement in enumerate(decision.get("requires", ())):
        place = (*key, "requires", at)
        yield place, "dropped", GONE
        yield from _test(requirement["need"], (*place, "need"), members)
        if_false = requirement.get("if_false", "inadmissible")
        other = "rejected" if if_false == "inadmissible" else "inadmissible"
        yield (*place, "if_false"), f"{if_false} -> {other}", other
        contested = requirement.get("if_contested", "contested")
        for value in CONTESTED:
            if value != contested:
                yield (*place, "if_contested"), f"{contested} -> {value}", value
    if "binds" in decision:
        yield from _binds(decision["binds"], (*key, "binds"))
    for other in table.get("rules", {}):
        if "rule" in decision and other != decision["rule"]:
            yield (*key, "rule"), f"{decision['rule']} -> {other}", other


def _stage(stage: Mapping[str, Any], key: Key, members: int) -> Iterator[Change]:
    yield from _test(stage["test"], (*key, "test"), members)
    if "quorum" in stage:
        yield (*key, "quorum"), "dropped", GONE
        yield from _test(stage["quorum"], (*key, "quorum"), members)
    yield from _deadlines(stage, key)
    for name, usual in (("passed", "adopt"), ("failed", "reject")):
        now = stage.get(name, usual)
        for way in ("adopt", "reject"):
            if way != now:
                yield (*key, name), f"{now} -> {way}", way
    if "binds" in stage:
        yield from _binds(stage["binds"], (*key, "binds"))
    yield from _electorate(stage.get("electorate", {}), (*key, "electorate"), members)


def _deadlines(stage: Mapping[str, Any], key: Key) -> Iterator[Change]:
    for name in ("opens_after", "silence"):
        if name in stage:
            yield (*key, name), "dropped", GONE
            for unit, length in stage[name].items():
                for step in (-1, 1):
                    to = _written(Fraction(str(length)) + step)
                    yield (*key, name, unit), f"{length} -> {to}", to


def _electorate(electorate: Mapping[str, Any], key: Key, members: int) -> Iterator[Change]:
    if "of" in electorate:
        yield (*key, "of"), "dropped", GONE
    for at, exclusion in enumerate(electorate.get("without", ())):
        place = (*key, "without", at)
        yield place, "dropped", GONE
        for effect in EFFECTS:
            if effect != exclusion["effect"]:
                yield (*place, "effect"), f"{exclusion['effect']} -> {effect}", effect
        yield from _selector(exclusion["who"], (*place, "who"))
        if "when" in exclusion:
            yield (*place, "when"), "dropped", GONE
            yield from _test(exclusion["when"], (*place, "when"), members)


def _selector(selector: Mapping[str, Any], key: Key) -> Iterator[Change]:
    for name in ("any", "all"):
        if name in selector:
            for at, part in enumerate(selector[name]):
                if len(selector[name]) > 1:
                    yield (*key, name, at), "dropped", GONE
                yield from _selector(part, (*key, name, at))
    if "not" in selector:
        yield key, "not taken away", selector["not"]
        yield from _selector(selector["not"], (*key, "not"))


def _binds(binds: object, key: Key) -> Iterator[Change]:
    shown = binds if isinstance(binds, str) else "table"
    for word in BINDS:
        if word != binds:
            yield key, f"{shown} -> {word}", word


def _test(test: Mapping[str, Any], key: Key, members: int) -> Iterator[Change]:
    yield from _joined(test, key, members)
    if "not" in test:
        yield key, "not taken away", test["not"]
        yield from _test(test["not"], (*key, "not"), members)
    if "fact" in test or "role" in test:
        yield from _turned(test, key)
    for name in COUNTED:
        if name in test:
            yield from _values(test[name], (*key, name))
    yield from _compared(test, key, members)
    if test.get("base") in BASES:
        at = BASES.index(test["base"])
        for near in BASES[max(0, at - 1) : at] + BASES[at + 1 : at + 2]:
            yield (*key, "base"), f"{test['base']} -> {near}", near
    for name in ("among", "weight", "casting"):
        if name in test:
            yield (*key, name), "dropped", GONE


def _joined(test: Mapping[str, Any], key: Key, members: int) -> Iterator[Change]:
    for name, other in (("all", "any"), ("any", "all")):
        parts = test.get(name, ())
        if len(parts) > 1:
            yield key, f"{name} -> {other}", {other: parts}
        for at, part in enumerate(parts):
            if len(parts) > 1:
                yield (*key, name, at), "dropped", GONE
            yield from _test(part, (*key, name, at), members)


def _compared(test: Mapping[str, Any], key: Key, members: int) -> Iterator[Change]:
    for name, other in COMPARISONS.items():
        if name in test:
            rest = {k: v for k, v in test.items() if k != name}
            yield key, f"{name} -> {other}", {**rest, other: test[name]}
    for name in (*COMPARISONS, "exactly", "share_more_than", "members_at_least"):
        if name in test:
            yield from _threshold(test, name, key, members)


def _turned(test: Mapping[str, Any], key: Key) -> Iterator[Change]:
    if "fact" in test:
        now = test.get("is", True)
        yield (*key, "is"), f"{str(now).lower()} -> {str(not now).lower()}", not now
    for name in ("filled", "member"):
        if name in test:
            yield (*key, name), f"{test[name]} -> {not test[name]}", not test[name]


def _values(values: object, key: Key) -> Iterator[Change]:
    named = (values,) if isinstance(values, str) else tuple(values)  # type: ignore[arg-type]
    extra = next((MORE[v] for v in named if v in MORE and MORE[v] not in named), None)
    if extra is not None:
        yield key, f"{', '.join(named)} and {extra}", (*named, extra)
    if len(named) > 1:
        for at, value in enumerate(named):
            yield (*key, at), f"{value} left out", GONE


def _threshold(test: Mapping[str, Any], name: str, key: Key, members: int) -> Iterator[Change]:
    """One step either way: one member, one unit of weight's share as it is written."""
    now = test[name]
    if now == "fewest-plus-one":
        yield (*key, name), f"{now} -> 1", 1
        return
    number = Fraction(str(now))
    is_share = "share" in test or name == "share_more_than"
    step = Fraction(1)
    if is_share:
        weighed = "weight" in test
        step = _unit(str(now)) if weighed else Fraction(1, members)
    for other in (number - step, number + step):
        if (is_share and 0 <= other <= 1) or (not is_share and other >= 0):
            yield (*key, name), f"{now} -> {other}", _written(other)


def _unit(text: str) -> Fraction:
    if "/" in text:
        return Fraction(1, int(text.partition("/")[2]))
    return Fraction(1, 10 ** len(text.partition(".")[2]))


def _written(number: Fraction) -> object:
    return int(number) if number.denominator == 1 else str(number)


# ------------------------------------------------------------------------- trying them


def changed(value: Any, key: Key, to: object) -> Any:
    """Take a table with one place in it changed or taken out."""
    if not key:
        return to
    first, *rest = key
    if isinstance(value, tuple):
        assert isinstance(first, int)  # noqa: S101
        inner = changed(value[first], tuple(rest), to)
        return (*value[:first], *(() if inner is GONE else (inner,)), *value[first + 1 :])
    if isinstance(value, str):  # one value where a list may stand
        return changed((value,), key, to)
    inner = changed(value.get(first, {}), tuple(rest), to)
    if inner is GONE:
        return {k: v for k, v in value.items() if k != first}
    return {**value, first: inner}


def _merged(tables: Mapping[str, Mapping[str, Any]], name: str) -> dict[str, Any]:
    from wargame.rules.extends import merged, without_own

    own = tables[name]
    parent = own.get("extends")
    return merged(_merged(tables, parent), own)[0] if parent else without_own(own)


def read(tables: Mapping[str, Mapping[str, Any]], name: str) -> Charter | None:
    """Read one charter of the tables; None when it is refused."""
    from wargame.rules.reading import read as read_merged

    return read_merged(_merged(tables, name)).charter


def heirs(tables: Mapping[str, Mapping[str, Any]], name: str) -> list[str]:
    """A charter and all that rest on it."""
    found = [name]
    for other in tables:
        here = tables[other].get("extends")
        while here:
            if here == name:
                found.append(other)
                break
            here = tables[here].get("extends")
    return found


def try_one(
    tables: Mapping[str, Mapping[str, Any]], mutant: Mutant, pages: Mapping[str, list[Page]]
) -> str | None:
    """Ask the book about one mutant.

    Returns:
        The case that noticed it, nothing when none did, None when no charter with this change can
        be read: then it is no mutant at all.
    """
    spoilt = {**tables, mutant.charter: changed(tables[mutant.charter], mutant.key, mutant.value)}
    own = read(spoilt, mutant.charter)
    if own is None:
        return None
    for name in heirs(tables, mutant.charter):
        charter = own if name == mutant.charter else read(spoilt, name)
        if charter is not None:
            found = noticed_by([replace(page, charter=charter) for page in pages.get(name, [])])
            if found:
                return found
    return ""
