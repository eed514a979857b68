"""Break spans into lines of a width: greedy, ragged right, in one pass over the letters.

The time taken grows with the length of the text and with nothing else, so a name of 100 kB without
a space costs what 100 kB of prose costs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.reports.kit.faces import face, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reportlab.lib.colors import Color

    from wargame.reports.kit.faces import Face, Weight
    from wargame.reports.kit.spans import Span
    from wargame.reports.kit.styles import Style

# A word may end after a dash or a slash as well as at a space.
_TOKENS: Final = re.compile(r"\n| +|[^ \n/–—-]*[/–—-]+|[^ \n/–—-]+")
_BREAKS: Final = frozenset("/–—-")
# Words are measured once; longer stretches are no words and are not kept.
_WORD: Final = 40
GLYPH_SIZE: Final = 1.1


class Look(NamedTuple):
    """What a stretch of letters has in common: face, colour, link, shape instead of letters."""

    face: Face
    colour: Color
    link: str
    glyph: str
    slanted: bool = False


@dataclass(slots=True)
class Piece:
    """Letters of one look, to be drawn `x` points from the line's start."""

    x: float
    width: float
    look: Look
    texts: list[str]

    @property
    def text(self) -> str:
        """The letters."""
        return "".join(self.texts)


@dataclass(slots=True)
class Row:
    """One line of a paragraph."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0

    def add(self, fragment: _Fragment) -> None:
        """Put a fragment at the end of the line."""
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.look == fragment.look and not fragment.look.glyph:
            last.texts.append(fragment.text)
            last.width += fragment.width
        else:
            self.pieces.append(Piece(self.width, fragment.width, fragment.look, [fragment.text]))
        self.width += fragment.width


class _Fragment(NamedTuple):
    look: Look
    text: str
    width: float


class _Atom(NamedTuple):
    """What may not be broken: fragments, and the space that goes before unless a line begins."""

    space: _Fragment | None
    fragments: list[_Fragment]
    width: float


def break_lines(words: Sequence[Span], style: Style, width: float) -> list[Row]:
    """Set spans into rows no wider than `width` points (a single letter may be)."""
    row = Row()
    rows = [row]
    for atom in _atoms(words, style):
        if atom is None:
            row = Row()
            rows.append(row)
            continue
        space = atom.space if row.pieces else None
        if row.pieces and row.width + (space.width if space else 0.0) + atom.width > width:
            row, space = Row(), None
            rows.append(row)
        if space:
            row.add(space)
        if atom.width <= width:
            for fragment in atom.fragments:
                row.add(fragment)
        else:
            _add_cut(rows, atom.fragments, style.size, width)
            row = rows[-1]
    return rows


def _add_cut(rows: list[Row], fragments: Iterable[_Fragment], size: float, width: float) -> None:
    for fragment in fragments:
        start, room = 0, width - rows[-1].width
        taken = 0.0
        for place, letter in enumerate(fragment.text):
            wide = fragment.look.face.width(letter) * size
            if taken + wide > room and (place > start or rows[-1].pieces):
                if place > start:
                    rows[-1].add(_Fragment(fragment.look, fragment.text[start:place], taken))
                rows.append(Row())
                start, room, taken = place, width, 0.0
            taken += wide
        rows[-1].add(_Fragment(fragment.look, fragment.text[start:], taken))


def _atoms(words: Sequence[Span], style: Style) -> Iterator[_Atom | None]:
    """Yield unbreakable atoms; None is a forced line end."""
    space: _Fragment | None = None
    held: list[_Fragment] = []
    closed = True
    for span in words:
        if span.glyph:
            tokens, fragments_of = [span.text], _shape(span, style)
        else:
            tokens, fragments_of = _TOKENS.findall(span.text), _letters(span, style)
        for one in tokens:
            if one[:1] in {" ", "\n"} and not span.glyph:
                if held:
                    yield _atom(space, held)
                    held = []
                closed = True
                space = None if one == "\n" else fragments_of(one)[0]
                if one == "\n":
                    yield None
                continue
            if held and closed:
                yield _atom(space, held)
                held, space = [], None
            held.extend(fragments_of(one))
            closed = one[-1:] in _BREAKS
    if held:
        yield _atom(space, held)


def _atom(space: _Fragment | None, held: list[_Fragment]) -> _Atom:
    if len(held) == 1:
        return _Atom(space, held, held[0].width)
    return _Atom(space, held, sum([one.width for one in held]))


def _shape(span: Span, style: Style) -> Callable[[str], list[_Fragment]]:
    look = Look(
        face(span.weight or style.weight), span.colour or style.colour, span.link, span.glyph
    )
    return lambda text: [_Fragment(look, text, style.size * GLYPH_SIZE)]


def _letters(span: Span, style: Style) -> Callable[[str], list[_Fragment]]:
    """How the words of a span become fragments: what they have in common is made once."""
    weight, colour, link = span.weight or style.weight, span.colour or style.colour, span.link
    size = style.size
    looks: dict[Face, Look] = {}

    def fragments(text: str) -> list[_Fragment]:
        measured = _word(text, weight) if len(text) <= _WORD else _measured(text, weight)
        made = []
        for letters, stretch, wide in measured:
            look = looks.get(letters)
            if look is None:
                look = looks[letters] = Look(letters, colour, link, "", span.slanted)
            made.append(_Fragment(look, stretch, wide * size))
        return made

    return fragments


def _measured(text: str, weight: Weight) -> tuple[tuple[Face, str, float], ...]:
    return tuple((found, stretch, found.width(stretch)) for found, stretch in runs(text, weight))


@lru_cache(maxsize=16_384)
def _word(text: str, weight: Weight) -> tuple[tuple[Face, str, float], ...]:
    return _measured(text, weight)
