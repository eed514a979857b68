"""Ids have one form, and members are there and named once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wargame.game.ids import as_seat
from wargame.rules.tour import stages
from wargame.rules.wrong import error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Key, Problem

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST: Final = 64
_MOST: Final = 1000


def identity(charter: Charter) -> Iterator[Problem]:
    """Find ids of another form, and members that are missing or named twice."""
    for key, name in _ids(charter):
        if not _ID.fullmatch(name) or len(name) > _LONGEST:
            what = f"{name[:_LONGEST]} is no id"
            yield error(key, what, "use small letters, digits and single hyphens, 64 at most")
    if not charter.members:
        yield error(("members",), "the charter has no members", "name at least one")
    if len(charter.members) > _MOST:
        what = f"the charter has {len(charter.members)} members"
        yield error(("members",), what, f"the limit is {_MOST}")
    seen: set[str] = set()
    for given in charter.text.members:
        seat = as_seat(given)
        if seat in seen:
            yield error(("members", given), f"{seat} is named twice", "name each member once")
        seen.add(seat)


def _ids(charter: Charter) -> Iterator[tuple[Key, str]]:
    yield ("id",), charter.id
    tables = {
        "tags": charter.tags,
        "roles": charter.roles,
        "facts": charter.facts,
        "articles": charter.articles,
        "decisions": charter.decisions,
        "rules": charter.rules,
        "conduct": charter.conduct,
        "weights": charter.weights,
    }
    for table, names in tables.items():
        for name in names:
            yield (table, name), name
    for key, stage in stages(charter):
        yield (*key, "id"), stage.id
        yield (*key, "asks"), stage.asks
