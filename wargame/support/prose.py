"""The Markdown of a pack's texts, read once for a screen and for paper alike.

What is read is letters and how they stand, never markup to run: a picture is told by its words, and
a link by its address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# What would swallow words, or take words that are no markup for markup.
_OFF = ("code", "html_block", "html_inline", "reference")
_DOT = "\u2022"
_STRONG = {"strong_open": True, "strong_close": False}
_SLANTED = {"em_open": True, "em_close": False}

_SPACES = re.compile(r"[^\S\n]+")
_AROUND = re.compile(r" ?\n ?")

Kind = Literal["heading", "paragraph", "item", "rule"]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; a line that is broken on purpose holds a line feed."""

    text: str
    strong: bool = False
    slanted: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list, or a rule between two parts.

    Attributes:
        mark: The dot or the number before an item; empty before its second paragraph.
        level: Of a heading 1 to 6; of an item how deep its list stands, from 1.
        quoted: In how many quotations it stands.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    mark: str = ""
    level: int = 0
    quoted: int = 0

    @property
    def words(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    def __str__(self) -> str:
        """The words, after the mark of an item."""
        return f"{self.mark} {self.words}".strip()


def paragraph(words: str) -> Block:
    """What a person typed as a paragraph: its signs are no markup."""
    return Block("paragraph", (Run(words),))


def read_blocks(markdown: str) -> tuple[Block, ...]:
    """Read a text: no word lost, no mark left, its line breaks kept where they are meant."""
    return tuple(_Reading().blocks(_reader().parse(markdown)))


@lru_cache(maxsize=256)
def plain_words(markdown: str) -> str:
    """The text in one line without its marks."""
    return " ".join(" ".join(str(block).split()) for block in read_blocks(markdown)).strip()


class _Reading:
    """Where the reader stands: inside which quotations and lists, and what comes next."""

    def __init__(self) -> None:
        self._lists = 0
        self._quotes = 0
        self._mark = ""
        self._heading = 0

    def blocks(self, tokens: Iterable[Token]) -> Iterator[Block]:
        """The blocks of a text, in order."""
        for token in tokens:
            kind, _, way = token.type.rpartition("_")
            if kind in {"bullet_list", "ordered_list"}:
                self._lists += 1 if way == "open" else -1
            elif kind == "blockquote":
                self._quotes += 1 if way == "open" else -1
            elif token.type == "list_item_open":
                self._mark = f"{token.info}{token.markup}" if token.info else _DOT
            elif kind == "heading":
                self._heading = int(token.tag[1:]) if way == "open" else 0
            elif token.type == "hr":
                yield Block("rule", quoted=self._quotes)
            elif token.type in {"inline", "fence"}:
                yield from self._told(tuple(_tidy(_runs(token))))

    def _told(self, runs: tuple[Run, ...]) -> Iterator[Block]:
        if not runs:
            return
        kind: Kind = "heading" if self._heading else "item" if self._lists else "paragraph"
        yield Block(kind, runs, self._mark, self._heading or self._lists, self._quotes)
        self._mark = ""


def _runs(token: Token) -> Iterable[Run]:
    if token.children is None:
        # A block of code is set as it was typed, line by line.
        return (Run(token.content.rstrip("\n"), code=True),)
    return _pieces(token.children)


def _pieces(tokens: Sequence[Token]) -> Iterator[Run]:
    """The letters of a line; a link keeps its address where the words do not say it."""
    address = ""
    look = Run("")
    for token in tokens:
        if token.type in _STRONG:
            look = replace(look, strong=_STRONG[token.type])
        elif token.type in _SLANTED:
            look = replace(look, slanted=_SLANTED[token.type])
        elif token.type == "softbreak":
            yield replace(look, text=" ")
        elif token.type == "hardbreak":
            yield replace(look, text="\n")
        elif token.type == "link_open":
            address = "" if token.info == "auto" else str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            yield replace(look, text=f" ({address})" if address else "")
        else:
            yield replace(look, text=token.content, code=token.type == "code_inline")


def _tidy(runs: Iterable[Run]) -> list[Run]:
    """Runs of one look joined, spaces single outside code, none at the ends of a line."""
    found: list[Run] = []
    for run in runs:
        text = run.text if run.code else _single(run.text)
        before = found[-1].text[-1:] if found else "\n"
        if not run.code and before in {" ", "\n"}:
            text = text.lstrip(" ")
        if not text:
            continue
        if found and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + text)
        else:
            found.append(replace(run, text=text))
    while found and not found[-1].text.rstrip():
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def _single(text: str) -> str:
    """Spaces in a row as one; line feeds stay, without spaces around them."""
    return _AROUND.sub("\n", _SPACES.sub(" ", text))


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    # Read when the first text is, so that the program does not wait for it at its start.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable(list(_OFF))
