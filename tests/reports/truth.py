"""Where the words and the figures of a report come from: a second hand that counts them again.

Everything that a report says must be found in the exercise's file (log, pack, charters, names of
people), among the figures of the review, or among the report's own fixed words.
"""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.reports.shares import fraction, per_cent
from wargame.support.geo import Box, outlines
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.review import Review
    from wargame.play.session import Session

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"[^\W\d_]{3,}")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Words that are made of parts: plurals, and the like, each of a word that stands in the source.
_MONTHS = "January February March April May June July August September October November December"


def words(text: str) -> set[str]:
    """Every word of three letters and more, small."""
    return {word.lower() for word in WORD.findall(text)}


def numbers(text: str) -> set[str]:
    """Every figure."""
    return set(NUMBER.findall(text))


@cache
def own_words() -> set[str]:
    """The words of the report and of the rules: what stands in the source as text."""
    found = words(_MONTHS)
    for folder in ("wargame/reports", "wargame/rules", "wargame/game/events", "wargame/play"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found |= words(node.value)
    return found | {f"{word}s" for word in found} | {f"{word}es" for word in found}


def file_text(session: Session) -> str:
    """All text of the exercise's file: entries, embedded sources, names of people."""
    parts = [
        f"{entry.seq} {entry.at} {entry.kind} {entry.payload}" for entry in session.store.entries()
    ]
    parts += [line.says for line in session.log(CONTROL)]
    parts += [content.decode("utf-8", "ignore") for content in session.store.embedded().values()]
    parts += session.store.people().values()
    return "\n".join(parts).encode().decode("unicode_escape", "ignore") + "\n".join(parts)


def on_the_map(review: Review) -> set[str]:
    """The names of countries that the map shows beside the pack's own."""
    if review.scene is None:
        return set()
    box = Box(*review.scene.box).wider(0.5)
    return words(" ".join(country.name for country in outlines(box)))


def figures(review: Review) -> set[str]:
    """Every figure of the review: its numbers, lengths, shares, differences and times."""
    found = set(_figures(as_data(review))) | _shares(review)
    found |= numbers(repr(as_data(review)))
    found |= {str(number) for number in range(200)}  # counts of things in it, pages and headings
    return found


def _figures(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for one in data.values():
            yield from _figures(one)
    elif isinstance(data, list):
        yield str(len(data))
        for one in data:
            yield from _figures(one)
    elif isinstance(data, float):
        yield f"{data:.0f}"
    elif isinstance(data, int):
        yield str(abs(data))


def _shares(review: Review) -> set[str]:
    given: list[Fraction] = []
    for one in review.replays.powers:
        given += [share for _, *both in one.shares for share in both]
        given += [one.decisiveness] if one.decisiveness is not None else []
    if review.concord is not None:
        given += [pair.share for pair in review.concord.pairs if pair.share is not None]
        given += [one for one in review.concord.cohesion[:2] if isinstance(one, Fraction)]
    told = " ".join(f"{per_cent(one)} {fraction(one)}" for one in given)
    return numbers(told)
