"""Stretches of text that belong to one paragraph, each with its own look or link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wargame.reports.kit import colours

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.lib.colors import Color

    from wargame.reports.kit.faces import Weight


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; what it leaves open comes from the paragraph's style.

    `link` names an anchor of this document. `glyph` names a status shape to draw instead of the
    text, which then is what a screen reader says for it. `slanted` letters lean, as emphasis does.
    """

    text: str
    weight: Weight | None = None
    colour: Color | None = None
    link: str = ""
    glyph: str = ""
    slanted: bool = False


Words = str | Span | tuple["Words", ...]


def spans(*words: Words) -> tuple[Span, ...]:
    """Flatten words into spans."""
    return tuple(_flat(words))


def _flat(words: Iterable[Words]) -> Iterable[Span]:
    for one in words:
        if isinstance(one, Span):
            if one.text or one.glyph:
                yield one
        elif isinstance(one, str):
            if one:
                yield Span(one)
        else:
            yield from _flat(one)


def strong(*words: Words) -> tuple[Span, ...]:
    """Set words in semi-bold."""
    return tuple(replace(one, weight="strong") for one in spans(*words))


def quiet(*words: Words) -> tuple[Span, ...]:
    """Set words in grey."""
    return tuple(replace(one, colour=colours.INK_3) for one in spans(*words))


def coloured(colour: Color, *words: Words) -> tuple[Span, ...]:
    """Set words in a colour."""
    return tuple(replace(one, colour=colour) for one in spans(*words))


def code(text: str) -> Span:
    """Set an id or a digest in the mono face."""
    return Span(text, weight="mono")


def glyph(name: str, says: str) -> Span:
    """A status shape within a line, and the word for it."""
    return Span(says, glyph=name)


def joined(parts: Iterable[Words], separator: str = ", ") -> tuple[Span, ...]:
    """Put a separator between parts."""
    out: list[Words] = []
    for number, part in enumerate(parts):
        if number:
            out.append(separator)
        out.append(part)
    return spans(*out)
