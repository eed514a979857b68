"""One charter, or two side by side: each kind of decision in parts, with what differs marked."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from wargame.rules.plain import Cited, Plain, plain
from wargame.ui.views.charters.screen import (
    DIFFERS,
    ONLY_BESIDE,
    ONLY_HERE,
    KindLine,
    Part,
    Piece,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.charter import Charter

CERTAINTY: Final[Mapping[str, tuple[str, str]]] = {
    "high": ("passed", "well documented"),
    "medium": ("draft", "probably right"),
    "low": ("waiting", "to be checked"),
    "": ("", ""),
}
"""For each degree of certainty its shape and its words."""

_NONE: Final = Piece("Nothing is asked before.")
_UNKNOWN: Final = "This charter does not know the decision."
_LABELS: Final = (
    ("Who votes", ""),
    ("Before the vote", ""),
    ("What is needed", ""),
    ("Who is bound", ""),
    ("Articles", "in own words"),
)


def kind_lines(
    here: Charter,
    beside: Charter | None,
    name: Callable[[Charter], Callable[[SeatId], str]],
) -> tuple[KindLine, ...]:
    """Every kind of decision of a charter, then those that only the other one knows."""
    kinds = dict.fromkeys([*here.decisions, *(beside.decisions if beside else ())])
    return tuple(
        _line(_said(here, kind, name), _said(beside, kind, name), kind, alone=beside is None)
        for kind in kinds
    )


def _said(
    charter: Charter | None, kind: str, name: Callable[[Charter], Callable[[SeatId], str]]
) -> Plain | None:
    if charter is None or kind not in charter.decisions:
        return None
    return plain(charter, kind, name(charter))


def _line(here: Plain | None, beside: Plain | None, kind: str, *, alone: bool) -> KindLine:
    parts = _parts(here, beside, alone=alone)
    if alone:
        mark = ""
    elif beside is None:
        mark = ONLY_HERE
    elif here is None:
        mark = ONLY_BESIDE
    else:
        mark = DIFFERS if any(part.mark for part in parts) else ""
    title = (here or beside or _EMPTY).title
    if here and beside and here.title != beside.title:
        title, mark = f"{here.title} / {beside.title}", DIFFERS
    return KindLine(kind, title, mark, parts, _sentence(title, mark, parts))


_EMPTY: Final = Plain("", "", (), (), (), (), ())


def _parts(here: Plain | None, beside: Plain | None, *, alone: bool) -> tuple[Part, ...]:
    ours, theirs = _pieces(here), _pieces(beside)
    if alone:
        return tuple(
            Part(label, note, "", own) for (label, note), own in zip(_LABELS, ours, strict=True)
        )
    if here is None or beside is None:
        return tuple(
            Part(label, note, "", own, other)
            for (label, note), own, other in zip(_LABELS, ours, theirs, strict=True)
        )
    return tuple(
        _compared(label, note, own, other)
        for (label, note), own, other in zip(_LABELS, ours, theirs, strict=True)
    )


def _pieces(said: Plain | None) -> tuple[tuple[Piece, ...], ...]:
    if said is None:
        return ((Piece(_UNKNOWN),), *((),) * (len(_LABELS) - 1))
    return (
        tuple(map(Piece, said.votes)),
        tuple(map(Piece, said.before)) or (_NONE,),
        tuple(map(Piece, said.needed)),
        tuple(map(Piece, said.bound)),
        tuple(map(_article, said.articles)),
    )


def _article(cited: Cited) -> Piece:
    glyph, word = CERTAINTY[cited.certainty]
    departs = "Departed from: " if cited.departs else ""
    source = f" Source: {cited.source}." if cited.source else ""
    return Piece(f"{departs}{cited.text}{source}", cited.cite, glyph, word)


def _compared(label: str, note: str, here: tuple[Piece, ...], beside: tuple[Piece, ...]) -> Part:
    if here == beside:
        return Part(label, note, "", here, beside)
    return Part(label, note, DIFFERS, _marked(here, beside), _marked(beside, here))


def _marked(pieces: tuple[Piece, ...], others: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(
        Piece(one.text, one.head, one.glyph, one.word, differs=one not in others) for one in pieces
    )


def paired(part: Part) -> Iterator[tuple[Piece | None, Piece | None]]:
    """The pieces of both columns in rows, so that what both say stands side by side."""
    here, beside = part.here, part.beside or ()
    plain_here = [(one.head, one.text, one.word) for one in here]
    plain_beside = [(one.head, one.text, one.word) for one in beside]
    steps = SequenceMatcher(None, plain_here, plain_beside, autojunk=False).get_opcodes()
    for _, from_here, to_here, from_beside, to_beside in steps:
        yield from zip_longest(here[from_here:to_here], beside[from_beside:to_beside])


def _sentence(title: str, mark: str, parts: tuple[Part, ...]) -> str:
    """All of it for readers of the screen."""
    said = [f"{title}, {mark}." if mark else f"{title}."]
    for part in parts:
        if part.beside is None:
            said.append(f"{part.label}: {_read(part.here)}")
        elif part.mark:
            said.append(
                f"{part.label}, {part.mark}. Here: {_read(part.here)} Beside: {_read(part.beside)}"
            )
        else:
            said.append(f"{part.label}, the same: {_read(part.here or part.beside)}")
    return " ".join(said)


def _read(pieces: tuple[Piece, ...]) -> str:
    return " ".join(
        f"{one.head}{f', {one.word}' if one.word else ''}: {one.text}" if one.head else one.text
        for one in pieces
    )
