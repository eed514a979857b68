"""Pictures as planners name them in a cell: by their files. Nothing is ever fetched.

A sheet has no words for what a picture shows, so a name means a picture that some inject of the
pack carries already, with all that is said of it there; any other stays as it was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.scenario.pack import Attachment, Pack

BETWEEN = "; "
_PARTS = re.compile(r"[;|\n]")


class Pictured(NamedTuple):
    """What a cell says of pictures.

    Attributes:
        found: Pictures of the pack.
        rest: Words that mean none of them, as they stand.
    """

    found: tuple[Attachment, ...]
    rest: tuple[str, ...]


def pictured(cell: str, pack: Pack) -> Pictured:
    """Read a cell that names one picture or several."""
    found: dict[str, Attachment] = {}
    rest: list[str] = []
    for said in filter(None, (one.strip() for one in _PARTS.split(cell))):
        one = _one(said, pack)
        if one is None:
            rest.append(said)
        else:
            found.setdefault(one.file, one)
    return Pictured(tuple(found.values()), tuple(rest))


def shown(pictures: Sequence[Attachment], rest: Sequence[str]) -> str:
    """The same as a cell."""
    return BETWEEN.join((*(one.file for one in pictures), *rest))


def as_keys(pictures: Sequence[Attachment]) -> list[dict[str, str]]:
    """The same as an inject's key."""
    return [
        {"file": one.file, "title": one.title, "alt": one.alt}
        | ({"source": one.source} if one.source else {})
        for one in pictures
    ]


def _one(said: str, pack: Pack) -> Attachment | None:
    """By the file's whole name, or by its last part where only one is called so."""
    known = {one.file: one for inject in pack.injects for one in inject.attachments}
    if said in known:
        return known[said]
    last = said.casefold()
    ones = [one for name, one in known.items() if name.rsplit("/")[-1].casefold() == last]
    return ones[0] if len(ones) == 1 else None
