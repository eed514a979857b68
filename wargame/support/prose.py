"""The Markdown of a pack's texts, read as plain words for a screen and for paper alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# What would swallow words, or take words that are no markup for markup.
_OFF = ("code", "html_block", "html_inline", "reference")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, or an item of a list, in one line without its marks.

    Attributes:
        mark: The dot or the number before an item of a list.
    """

    kind: Literal["heading", "paragraph", "item"]
    words: str
    mark: str = ""

    def __str__(self) -> str:
        """The words, after the mark of an item."""
        return f"{self.mark} {self.words}".strip()


def read_blocks(markdown: str) -> tuple[Block, ...]:
    """Read a text: no word lost, no mark left, its line breaks not kept."""
    found: list[Block] = []
    kind: Literal["heading", "paragraph"] = "paragraph"
    mark = ""
    for token in _reader().parse(markdown):
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup}" if token.info else "\u2022"
        elif token.type in {"heading_open", "paragraph_open"}:
            kind = "heading" if token.type == "heading_open" else "paragraph"
        elif token.type in {"inline", "fence"}:
            found += _block(kind, _words(token), mark)
            mark = ""
    return tuple(found)


def _block(kind: Literal["heading", "paragraph"], words: str, mark: str) -> Iterable[Block]:
    line = " ".join(words.split())
    if line:
        yield Block("item", line, mark) if mark else Block(kind, line)


def _words(token: Token) -> str:
    if token.children is None:
        return token.content
    return "".join(_pieces(token.children))


def _pieces(tokens: Sequence[Token]) -> Iterable[str]:
    """The words of a line; a link keeps its address where the words do not say it."""
    address = ""
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield " "
        elif token.type == "link_open":
            address = "" if token.info == "auto" else str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            yield f" ({address})" if address else ""
        else:
            yield token.content


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    # Read when the first text is, so that the program does not wait for it at its start.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable(list(_OFF))
