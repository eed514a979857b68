"""Where in a TOML text a key stands: line and column, for messages about it.

`tomllib` reads values without places, so the text is parsed a second time by tree-sitter, and
only once there is something to place.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

Key = tuple[str | int, ...]
"""Keys of tables and positions in lists, from the top of the file."""


class Place(NamedTuple):
    """A place in a text, counted from 1; `known` says how many steps of the key were found."""

    line: int
    column: int
    known: int = 0


class Places:
    """All places of one text, found when first asked for."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._of: dict[Key, Place] | None = None

    def at(self, key: Key) -> Place:
        """Find a key, or the nearest table around it that the text has."""
        if self._of is None:
            self._of = _places(self._text)
        for length in range(len(key), 0, -1):
            place = self._of.get(key[:length])
            if place is not None:
                return place._replace(known=length)
        return Place(1, 1)


def _places(text: bytes) -> dict[Key, Place]:
    found: dict[Key, Place] = {}
    lines = text.split(b"\n")
    counts: dict[Key, int] = {}
    for node in _parser().parse(text).root_node.named_children:
        if node.type == "pair":
            _pair(node, (), found, lines)
        elif node.type in {"table", "table_array_element"}:
            _table(node, counts, found, lines)
    return found


@cache
def _parser() -> Parser:
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_toml.language()))


def _table(node: Node, counts: dict[Key, int], found: dict[Key, Place], lines: list[bytes]) -> None:
    """Take a table header with all below it; lists of tables count their elements."""
    head, *rest = node.named_children
    names = _names(head)
    key: Key = ()
    for at, name in enumerate(names):
        key = (*key, name)
        found.setdefault(key, _place(head, lines))
        if key in counts and at < len(names) - 1:
            key = (*key, counts[key])
    if node.type == "table_array_element":
        counts[key] = counts.get(key, -1) + 1
        key = (*key, counts[key])
    found.setdefault(key, _place(head, lines))
    for pair in rest:
        if pair.type == "pair":
            _pair(pair, key, found, lines)


def _pair(node: Node, above: Key, found: dict[Key, Place], lines: list[bytes]) -> None:
    head, *values = node.named_children
    key = above
    for name in _names(head):
        key = (*key, name)
        found.setdefault(key, _place(head, lines))
    for value in values:
        _value(value, key, found, lines)


def _value(node: Node, key: Key, found: dict[Key, Place], lines: list[bytes]) -> None:
    if node.type == "inline_table":
        for pair in node.named_children:
            if pair.type == "pair":
                _pair(pair, key, found, lines)
    elif node.type == "array":
        items = (item for item in node.named_children if item.type != "comment")
        for at, item in enumerate(items):
            found.setdefault((*key, at), _place(item, lines))
            _value(item, (*key, at), found, lines)


def _names(node: Node) -> list[str]:
    if node.type == "dotted_key":
        return [name for part in node.named_children for name in _names(part)]
    text = (node.text or b"").decode("utf-8", "replace")
    return [text[1:-1] if node.type == "quoted_key" else text]


def _place(node: Node, lines: list[bytes]) -> Place:
    row, column = node.start_point
    before = lines[row][:column].decode("utf-8", "replace")
    return Place(row + 1, len(before) + 1)
