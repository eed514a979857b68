"""What is wrong with a ladder beyond its form: names that nothing declares, steps out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.wrong import error, instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.rules.ladder import Ladder, Need, Variant, When
    from wargame.rules.wrong import Key, Problem

POSITIONS = ("yes", "no", "objects", "absent", "silent", "host")
"""What a member may say of a matter."""


def problems(ladder: Ladder) -> Iterator[Problem]:
    """Find every name that nothing declares and every step that the ladder does not have."""
    for name, cap in ladder.caps.items():
        yield from _when(ladder, cap.when, ("caps", name, "when"))
    for name, variant in ladder.variants.items():
        yield from _variant(ladder, variant, ("variants", name))
        yield from _base(ladder, name)
    for name, text in ladder.texts.items():
        yield from _unknown(("texts", name), "variant", name, ladder.variants)
        yield from _needs(ladder, text.needs, ("texts", name, "needs"))
    for name, procedure in ladder.procedures.items():
        yield from _needs(ladder, procedure.needs, ("procedures", name, "needs"))
        for field, said in (("stops", procedure.stops), ("awaits", procedure.awaits)):
            for at, word in enumerate(said):
                yield from _unknown(("procedures", name, field, at), "answer", word, POSITIONS)
    for name, matter in ladder.matters.items():
        for reading, by in matter.by.items():
            key = ("matters", name, "by", reading)
            yield from _unknown(key, "variant", reading, ladder.variants)
            yield from _unknown(key, "procedure", by, ladder.procedures)


def _variant(ladder: Ladder, variant: Variant, key: Key) -> Iterator[Problem]:
    for name, cap in variant.caps.items():
        yield from _unknown((*key, "caps", name), "cap", name, ladder.caps)
        yield from _step(ladder, cap.at, (*key, "caps", name, "at"))
    if variant.accepts is not None:
        yield from _step(ladder, variant.accepts.at, (*key, "accepts", "at"))
        yield from _needs(ladder, variant.accepts.needs, (*key, "accepts", "needs"))
    for at, route in enumerate(variant.routes):
        yield from _needs(ladder, route.needs, (*key, "routes", at, "needs"))
    for at, floor in enumerate(variant.floors):
        yield from _step(ladder, floor.at, (*key, "floors", at, "at"))
        yield from _when(ladder, floor.when, (*key, "floors", at, "when"))


def _base(ladder: Ladder, name: str) -> Iterator[Problem]:
    variant, key = ladder.variants[name], ("variants", name)
    if variant.base:
        yield from _unknown((*key, "base"), "variant", variant.base, ladder.variants)
        base = ladder.variants.get(variant.base)
        if base is not None and base.base:
            what = f"{variant.base} itself rests on {base.base}"
            yield error((*key, "base"), what, f"rest on {base.base}, or write the rules out")
        return
    if not variant.routes:
        yield error(key, f"{name} has no way up", "add routes, or a base that has them")
    lifted = [cap for cap, one in variant.caps.items() if one.unless_accepted]
    if lifted and variant.accepts is None:
        what = f"{lifted[0]} falls when the claim is accepted, and nothing says when that is"
        yield error(key, what, "add accepts, or take unless_accepted out")


def _step(ladder: Ladder, at: int, key: Key) -> Iterator[Problem]:
    if at > ladder.top:
        yield error(key, f"there is no step {at}", f"the highest is {ladder.top}")


def _when(ladder: Ladder, when: When, key: Key) -> Iterator[Problem]:
    for part in when.parts():
        yield from _when(ladder, part, key)
    if when.fact is None:
        return
    yield from _unknown(key, "fact", when.fact, ladder.facts)
    if when.fact in ladder.facts:
        for value in when.is_ or ():
            yield from _unknown(key, f"value of {when.fact}", value, ladder.facts[when.fact].values)


def _needs(ladder: Ladder, needs: Iterable[Need], key: Key) -> Iterator[Problem]:
    for at, need in enumerate(needs):
        if need.weight:
            yield from _unknown((*key, at, "weight"), "weight", need.weight, ladder.weights)


def _unknown(key: Key, word: str, name: str, known: Iterable[str]) -> Iterator[Problem]:
    names = list(known)
    if name not in names:
        yield error(key, f"there is no {word} {name}", instead(name, names))
