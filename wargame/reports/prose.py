"""A text of the pack on paper: its headings, strong and slanted words, lists and quotations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wargame.reports.kit import colours, styles
from wargame.reports.kit.legible import legible
from wargame.reports.kit.spans import Span
from wargame.reports.kit.tags import Node
from wargame.reports.kit.text import Text
from wargame.reports.marks import MARKED
from wargame.support.prose import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.reports.kit.faces import Weight
    from wargame.reports.kit.styles import Style
    from wargame.support.prose import Block, Run

INDENT: Final = 15.75
MARK: Final = re.compile(f"({MARKED.pattern})")
_BETWEEN: Final = 3.5
_RULE: Final = "\u2014 \u2014 \u2014"


def told(text: str, style: Style = styles.BODY, *, under: int = 1) -> Iterator[Text]:
    """The blocks of a text, each as a paragraph; items of a list belong together.

    Args:
        text: The text.
        style: That of its paragraphs.
        under: The level of the heading that it stands under; its own go on from there.
    """
    blocks = read_blocks(legible(text))
    list_ = Node("L")
    levels = sorted({block.level for block in blocks if block.kind == "heading"})
    above = under
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if block.kind == "heading":
            # No level is passed over, whatever levels the text has.
            above = min(under + 1 + levels.index(block.level), above + 1)
            head = styles.MAJOR if block.level == 1 else styles.MINOR
            yield Text(_moved(replace(head, role=f"H{above}"), block), *_spans(block))
        elif block.kind == "rule":
            yield Text(style, _RULE)
        elif block.kind == "item":
            last = after is None or after.kind != "item"
            node = Node("LBody", Node("LI", list_))
            yield Text(_item(style, block, last=last), *_spans(block), node=node, mark=block.mark)
        else:
            yield Text(_moved(style, block), *_spans(block))
        if block.kind != "item":
            list_ = Node("L")


def _moved(style: Style, block: Block) -> Style:
    """Further in where it is quoted, and said to be a quotation."""
    if not block.quoted:
        return style
    left = style.left + INDENT * block.quoted
    if block.kind == "heading":
        return replace(style, left=left)
    return replace(style, left=left, colour=styles.QUOTE.colour, role="BlockQuote")


def _item(style: Style, block: Block, *, last: bool) -> Style:
    deep = style.left + INDENT * (block.level + block.quoted)
    return replace(style, left=deep, after=style.after if last else _BETWEEN)


def _spans(block: Block) -> tuple[Span, ...]:
    return tuple(part for run in block.runs for part in _marked(_span(run)))


def _marked(span: Span) -> Iterator[Span]:
    """A stretch with its certainty marks in grey: they are read beside the sentence, not in it."""
    for part in MARK.split(span.text):
        colour = colours.INK_3 if MARKED.fullmatch(part) else span.colour
        yield replace(span, text=part, colour=colour)


def _span(run: Run) -> Span:
    weight: Weight | None = "mono" if run.code else "strong" if run.strong else None
    return Span(run.text, weight, slanted=run.slanted)
