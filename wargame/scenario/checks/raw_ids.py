"""What people read calls things by their names, never by the ids of the pack.

A code in capitals or a word such as `secgen` is an id only where a seat has it; the id of anything
else is looked for where no language writes such a word: with a hyphen or a figure in it. Phases and
versions have ordinary words for ids. `sources.md` is written for authors: there `code` may stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wargame.scenario.naming import names_of
from wargame.scenario.refs import Declares
from wargame.scenario.walk import mentions, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
CODE = re.compile(r"`[^`]*`")
ORDINARY = frozenset({"phase", "version"})


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find ids of the pack inside sentences."""
    names = names_of(pack)
    raw = dict(_raw_ids(pack, names))
    for path, text in _sentences(pack):
        for one in dict.fromkeys(TOKEN.findall(text)):
            if one in raw:
                called = f"; people know it as {names[one]!r}" if one in names else ""
                message = f"the text says {one!r}, the id of {raw[one]}{called}"
                yield ground.warning(path, message, "write its name instead")


def _raw_ids(pack: Pack, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Ids that are no words, each with what it is the id of."""
    for _, mark, one in mentions(pack):
        if not isinstance(mark, Declares) or mark.kind in ORDINARY:
            continue
        name = names.get(one, "")
        seat = mark.kind == "seat"
        words = set(TOKEN.findall(name if seat else name.casefold().replace("-", " ")))
        odd = seat or not one.isalpha()
        if odd and not words.issuperset([one] if seat else one.split("-")):
            yield one, f"{_article(mark.kind)} {mark.kind.replace('-', ' ')}"


def _article(kind: str) -> str:
    return "an" if kind[0] in "aeiou" else "a"


def _sentences(pack: Pack) -> Iterator[tuple[ModelPath, str]]:
    """What is written with a space in it: an id or a word for a choice has none."""
    for path, part in parts_of(pack):
        for name, info in type(part).model_fields.items():
            value = getattr(part, name)
            here = (*path, info.alias or name)
            listed = isinstance(value, tuple)
            for i, text in enumerate(value if listed else (value,)):
                if isinstance(text, str) and " " in text:
                    plain = CODE.sub("", text) if here == ("sources",) else text
                    yield ((*here, i) if listed else here), plain
