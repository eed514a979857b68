"""The trace of a test made of tests: its own line first, those of its parts below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.verdicts import Line
from wargame.rules.kind import Drawn, Node, Site, Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.rules.room import Room

_UNWRITTEN = Line(0, 0, "", "", "", None, "")
_REMEMBERED = 1024


def gather(
    code: str, nodes: list[Node], site: Site, join: Callable[[list[Truth]], Truth]
) -> Callable[[Room, list[Line]], Truth]:
    """Make the `full` of a test of tests. Every part is evaluated, nothing is cut short."""
    known: dict[tuple[int, Truth], Line] = {}
    parts = tuple(node.full for node in nodes)

    def full(room: Room, lines: list[Line]) -> Truth:
        at = len(lines)
        lines.append(_UNWRITTEN)
        answer = join([part(room, lines) for part in parts])
        line = known.get((at, answer))
        if line is None:
            if len(known) >= _REMEMBERED:
                known.clear()
            line = known[at, answer] = site.line(at + 1, Drawn(code, answer))
        lines[at] = line
        return answer

    return full
