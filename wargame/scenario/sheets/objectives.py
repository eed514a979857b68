"""Learning objectives as planners name them in a cell: by title, by number, or by id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.scenario.pack import Pack

BETWEEN = "; "
HARD, SOFT = r"[;|\n]", r",|/| and "
NUMBER = re.compile(r"^(?:(?:exercise |learning )?objective|obj|lo|eo)?[\s#.\-]*(\d{1,2})[.:)]?$")
LED = re.compile(
    r"^(?:(?:exercise |learning )?objective|obj|lo|eo)?[\s#.\-]*\d{1,2}[.:)\s]\s*(?=\D)"
)


class Served(NamedTuple):
    """What the cells of a row say of objectives.

    Attributes:
        ids: Learning objectives of the pack.
        rest: Words that mean none of them, as they stand.
    """

    ids: tuple[str, ...]
    rest: tuple[str, ...]


def served(cell: str, pack: Pack) -> Served:
    """Read a cell that names one objective or several."""
    ids: list[str] = []
    rest: list[str] = []
    for said in _parts(cell, HARD):
        found = _several(said, pack)
        ids.extend(found)
        if not found:
            rest.append(said)
    return Served(tuple(dict.fromkeys(ids)), tuple(rest))


def shown(ids: Sequence[str], rest: Sequence[str], pack: Pack) -> str:
    """The same as a cell: titles where they can be read back, ids where not."""
    return BETWEEN.join((*(_word(one, pack) for one in ids), *rest))


def _several(said: str, pack: Pack) -> list[str]:
    """One objective, or several with commas between, if every one of them is known."""
    whole = _one(said, pack)
    if whole:
        return [whole]
    ones = [_one(part, pack) for part in _parts(said, SOFT)]
    return ones if all(ones) else []


def _one(said: str, pack: Pack) -> str:
    words = _plain(said)
    for one in pack.learning_objectives:
        if words in {one.id, _plain(one.title)}:
            return one.id
    number = NUMBER.match(words)
    if number is not None:
        at = int(number[1])
        every = pack.learning_objectives
        return every[at - 1].id if 1 <= at <= len(every) else ""
    bare = LED.sub("", words)
    return _one(bare, pack) if bare != words else ""


def _word(name: str, pack: Pack) -> str:
    one = next((each for each in pack.learning_objectives if each.id == name), None)
    return one.title if one is not None and served(one.title, pack) == ((name,), ()) else name


def _plain(words: str) -> str:
    return " ".join(words.replace("\u2019", "'").casefold().split()).rstrip(".")


def _parts(text: str, between: str) -> Iterator[str]:
    return (one.strip() for one in re.split(between, text) if one.strip())
