"""The text of a motion as numbered lines, and what an amendment changes in it. Pure text work."""

from __future__ import annotations

import re
import textwrap
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 72
"""Characters of a numbered line."""

_PIECE = re.compile(r"\s+|[^\s]+")
LONGEST_COMPARED = 6000
"""Words beyond which two texts are compared line by line: word by word takes too long."""


class Segment(NamedTuple):
    """A stretch of text: kept, added or removed."""

    what: Literal["same", "added", "removed"]
    text: str


def lines_of(text: str) -> tuple[str, ...]:
    """A text in lines of one width, by which an amendment names what it changes."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        found += textwrap.wrap(paragraph, WIDTH, break_on_hyphens=False) or [""]
    return tuple(found)


def changed_lines(was: str, becomes: str) -> tuple[int, int]:
    """The first and last line of a text that a change touches, from 1."""
    places = [(_line_at(was, start), _line_at(was, end)) for start, end in _touched(was, becomes)]
    if not places:
        return 1, 1
    return min(first for first, _ in places), max(last for _, last in places)


def _touched(was: str, becomes: str) -> Iterator[tuple[int, int]]:
    """Places of the first and last changed character of each change."""
    pieces = _pieces(was)
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    for op, low, high, _, _ in _compared(pieces, _pieces(becomes)).get_opcodes():
        if op != "equal":
            yield starts[low], max(starts[low], starts[high] - 1)


def _line_at(text: str, place: int) -> int:
    """The number of the line in which a character of a text stands."""
    before = text[:place]
    # White space at a break belongs to no line, so letters are counted.
    wanted = len("".join(before.split()))
    count = 0
    lines = lines_of(text)
    for number, line in enumerate(lines, start=1):
        count += len("".join(line.split()))
        if wanted < count:
            return number
    return len(lines)


def change(was: str, becomes: str) -> tuple[Segment, ...]:
    """What a change keeps, removes and adds, word by word, in reading order."""
    old, new = _pieces(was), _pieces(becomes)
    found: list[Segment] = []
    for op, low, high, start, end in _compared(old, new).get_opcodes():
        if op == "equal":
            found.append(Segment("same", "".join(old[low:high])))
            continue
        if high > low:
            found.append(Segment("removed", "".join(old[low:high])))
        if end > start:
            found.append(Segment("added", "".join(new[start:end])))
    return tuple(found)


def carried_over(was: str, becomes: str, now: str) -> str | None:
    """The same change made to a text that has changed since; None where the two collide."""
    if now == was:
        return becomes
    base = _pieces(was)
    ours = _edits(base, _pieces(becomes))
    theirs = _edits(base, _pieces(now))
    for low, high, _ in ours:
        if any(low <= end and start <= high for start, end, _ in theirs):
            return None
    made: list[str] = []
    place = 0
    for low, high, pieces in sorted((*ours, *theirs)):
        made += [*base[place:low], *pieces]
        place = high
    return "".join([*made, *base[place:]])


def _edits(base: list[str], other: list[str]) -> list[tuple[int, int, list[str]]]:
    return [
        (low, high, other[start:end])
        for op, low, high, start, end in _compared(base, other).get_opcodes()
        if op != "equal"
    ]


def _pieces(text: str) -> list[str]:
    """Words and the white space between them; whole lines where there are very many words."""
    found = _PIECE.findall(text)
    return found if len(found) <= LONGEST_COMPARED else text.splitlines(keepends=True)


def _compared(old: list[str], new: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, old, new, autojunk=False)
