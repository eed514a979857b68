"""Break spans into lines of a width: greedy, ragged right, in one pass over the letters.

The time taken grows with the length of the text and with nothing else, so a name of 100 kB without
a space costs what 100 kB of prose costs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.reports.kit.faces import face, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.lib.colors import Color

    from wargame.reports.kit.faces import Face, Weight
    from wargame.reports.kit.spans import Span
    from wargame.reports.kit.styles import Style

# A word may end after a dash or a slash as well as at a space.
_TOKENS: Final = re.compile(r"\n| +|[^ \n/–—-]*[/–—-]+|[^ \n/–—-]+")
_BREAKS: Final = frozenset("/–—-")
GLYPH_SIZE: Final = 1.1


class Piece(NamedTuple):
    """Letters of one face and look, to be drawn `x` points from the line's start."""

    x: float
    width: float
    face: Face
    colour: Color
    text: str
    link: str
    glyph: str


@dataclass(slots=True)
class Row:
    """One line of a paragraph."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0


class _Fragment(NamedTuple):
    face: Face
    colour: Color
    text: str
    width: float
    link: str
    glyph: str


class _Atom(NamedTuple):
    """What may not be broken: fragments, and the space that goes before unless a line begins."""

    space: _Fragment | None
    fragments: tuple[_Fragment, ...]
    width: float


def break_lines(words: Sequence[Span], style: Style, width: float) -> list[Row]:
    """Set spans into rows no wider than `width` points (a single letter may be)."""
    rows = [Row()]
    for atom in _atoms(words, style):
        if atom is None:
            rows.append(Row())
            continue
        row = rows[-1]
        gap = atom.space.width if atom.space and row.pieces else 0.0
        if row.pieces and row.width + gap + atom.width > width:
            row = Row()
            rows.append(row)
            gap = 0.0
        if gap and atom.space:
            _add(row, atom.space)
        if atom.width <= width:
            for fragment in atom.fragments:
                _add(row, fragment)
        else:
            _add_cut(rows, atom.fragments, style.size, width)
    return rows


def _add(row: Row, fragment: _Fragment) -> None:
    last = row.pieces[-1] if row.pieces else None
    if (
        last is not None
        and last.face is fragment.face
        and last.colour is fragment.colour
        and last.link == fragment.link
        and not last.glyph
        and not fragment.glyph
    ):
        row.pieces[-1] = last._replace(
            text=last.text + fragment.text, width=last.width + fragment.width
        )
    else:
        row.pieces.append(
            Piece(
                row.width,
                fragment.width,
                fragment.face,
                fragment.colour,
                fragment.text,
                fragment.link,
                fragment.glyph,
            )
        )
    row.width += fragment.width


def _add_cut(rows: list[Row], fragments: Iterable[_Fragment], size: float, width: float) -> None:
    for fragment in fragments:
        start, room = 0, width - rows[-1].width
        taken = 0.0
        for place, letter in enumerate(fragment.text):
            wide = fragment.face.width(letter) * size
            if taken + wide > room and (place > start or rows[-1].pieces):
                if place > start:
                    text = fragment.text[start:place]
                    _add(rows[-1], fragment._replace(text=text, width=taken))
                rows.append(Row())
                start, room, taken = place, width, 0.0
            taken += wide
        _add(rows[-1], fragment._replace(text=fragment.text[start:], width=taken))


def _atoms(words: Sequence[Span], style: Style) -> Iterator[_Atom | None]:
    """Yield unbreakable atoms; None is a forced line end."""
    space: _Fragment | None = None
    held: list[_Fragment] = []
    closed = True
    for span in words:
        weight = span.weight or style.weight
        for one in _tokens(span):
            if one == "\n" or one[:1] == " ":
                if held:
                    yield _atom(space, held)
                    held = []
                closed = True
                space = None if one == "\n" else _space(span, style, weight, len(one))
                if one == "\n":
                    yield None
                continue
            if held and closed:
                yield _atom(space, held)
                held, space = [], None
            held.extend(_fragments(span, style, weight, one))
            closed = one[-1:] in _BREAKS
    if held:
        yield _atom(space, held)


def _tokens(span: Span) -> list[str]:
    return [span.text] if span.glyph else _TOKENS.findall(span.text)


def _atom(space: _Fragment | None, held: list[_Fragment]) -> _Atom:
    return _Atom(space, tuple(held), sum(one.width for one in held))


def _space(span: Span, style: Style, weight: Weight, count: int) -> _Fragment:
    letter = face(weight)
    colour = span.colour or style.colour
    text = " " * count
    return _Fragment(letter, colour, text, letter.width(text) * style.size, span.link, "")


def _fragments(span: Span, style: Style, weight: Weight, text: str) -> Iterator[_Fragment]:
    colour = span.colour or style.colour
    if span.glyph:
        wide = style.size * GLYPH_SIZE
        yield _Fragment(face(weight), colour, text, wide, span.link, span.glyph)
        return
    for letter, stretch in runs(text, weight):
        wide = letter.width(stretch) * style.size
        yield _Fragment(letter, colour, stretch, wide, span.link, "")
