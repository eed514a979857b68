"""A name is spelt one way throughout the pack.

A name is a word that begins with a capital inside a sentence. Two names that differ by one
letter, a hyphen or an accent are taken for one; a name and its plural or adjective are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from wargame.scenario.walk import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

SHORTEST = 6
"""Shorter words are alike by accident."""

NAME = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017d][\w\u2019'-]*\w")
PAIR = re.compile(rf"{NAME.pattern}/{NAME.pattern}")
"""Somebody or something that bears both names, `Shushi/Shusha`."""


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find names with a second spelling; the rarer one is reported."""
    uses = _uses(pack)
    for rare, usual in _doubles(uses):
        if f"{rare}/{usual}" in uses or f"{usual}/{rare}" in uses:
            continue
        message = f"{rare!r} is written {usual!r} elsewhere"
        yield ground.warning(uses[rare][0], message, "keep one spelling")


def _uses(pack: Pack) -> Mapping[str, list[ModelPath]]:
    uses: defaultdict[str, list[ModelPath]] = defaultdict(list)
    for path, part in parts_of(pack):
        for name, info in type(part).model_fields.items():
            value = getattr(part, name)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str) and " " in text:
                    for found in _names(text):
                        uses[found].append((*path, info.alias or name))
    return uses


def _names(text: str) -> Iterator[str]:
    for pair in PAIR.finditer(text):
        yield pair[0]
    for found in NAME.finditer(text):
        name = re.sub(r"[\u2019']s$", "", found[0])
        small = any(letter.islower() for letter in name)
        if len(name) >= SHORTEST and small and _inside(text, found.start()):
            yield name


def _inside(text: str, at: int) -> bool:
    """Whether a capital stands inside a sentence: after a small letter, a figure or a comma."""
    before = text[max(at - 2, 0) : at]
    return before.endswith("/") or (
        before.endswith(" ") and (before[0].islower() or before[0].isdigit() or before[0] == ",")
    )


def _doubles(uses: Mapping[str, list[ModelPath]]) -> Iterator[tuple[str, str]]:
    """Pairs of spellings, the rarer first."""
    names = sorted(
        (name for name in uses if "/" not in name), key=lambda name: (-len(uses[name]), name)
    )
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        plain = _plain(name)
        usual = next((one for key in _near(plain) for one in keys[key] if _alike(one, name)), None)
        if usual is not None:
            yield name, usual
        for key in _near(plain):
            keys[key].append(name)


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name)
    return "".join(one for one in bare.casefold() if one.isalnum())


def _near(plain: str) -> Iterable[str]:
    """The word, and the word without each of its letters: words one letter apart share one."""
    return {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}


def _alike(one: str, other: str) -> bool:
    first, second = sorted((_plain(one), _plain(other)), key=len)
    if first == second:
        return True
    if second.startswith(first):
        return False
    at = next(at for at, letter in enumerate(first) if letter != second[at])
    return second[at + 1 :] in {first[at:], first[at + 1 :]}
