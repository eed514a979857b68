"""Every id is declared once, and whatever refers to one names something that is there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wargame.scenario.finding import nearest
from wargame.scenario.refs import Declares
from wargame.scenario.walk import Mention, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

ELSEWHERE = frozenset({"charter-fact", "decision-kind"})
"""Declared by charters, which another check looks at."""

SAID = {
    "reader": "seat",
    "sender": "seat or sender",
    "outcome": "outcome table",
    "decision": "action or motion",
    "measure": "indicator or fact",
}


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find double and dangling ids."""
    found = tuple(mentions(pack))
    declared = _declared(found)
    for kind, ones in declared.items():
        yield from _doubles(kind, ones, ground)
    known = _known(pack, declared)
    for path, mark, name in found:
        if isinstance(mark, Declares) or mark.kind in ELSEWHERE or name in known[mark.kind]:
            continue
        advice = nearest(name, known[mark.kind])
        what = SAID.get(mark.kind, mark.kind.replace("-", " "))
        yield ground.error(path, f"there is no {what} {name!r}", advice)


def _declared(found: tuple[Mention, ...]) -> Mapping[str, list[Mention]]:
    declared: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in found:
        if isinstance(one.mark, Declares):
            declared[one.mark.kind].append(one)
    return declared


def _doubles(kind: str, ones: list[Mention], ground: Ground) -> Iterator[Finding]:
    seen: set[str] = set()
    for one in ones:
        if one.name in seen:
            message = f"the {kind} {one.name!r} is declared a second time"
            yield ground.error(one.path, message, "give it an id of its own")
        seen.add(one.name)


def _known(pack: Pack, declared: Mapping[str, list[Mention]]) -> Mapping[str, frozenset[str]]:
    known: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for kind, ones in declared.items():
        known[kind] = frozenset(one.name for one in ones)
    known["charter"] = frozenset(pack.charters)
    known["sender"] |= known["seat"] | {"control", "public"}
    known["reader"] = known["seat"] | {"control", "public"}
    known["decision"] = known["action"] | known["motion"]
    known["measure"] = known["indicator"] | known["fact"]
    return known
