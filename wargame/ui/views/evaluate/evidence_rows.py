"""The rows of evidence, made when they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from wargame.ui.parts.longrows import LongRows
from wargame.ui.parts.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.parts.rows import Index
    from wargame.ui.views.evaluate.screen import EvidenceLine, NotesShown

_SECTIONS = {"section-own": "On this objective", "section-none": "On no objective"}


class EvidenceRows(LongRows):
    """Notes on an objective, then those on none, under headings where there are both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: NotesShown | None = None
        self._keys: list[str] = []
        self._made: dict[int, Row] = {}

    def show_lines(self, lines: NotesShown) -> None:
        """Show these: only what came or went is put in or taken out."""
        before, after = self._keys, _keys(lines)
        same = _shared(before, after)
        tail = _shared(before[same:][::-1], after[same:][::-1])
        if gone := len(before) - same - tail:
            self.removeRows(same, gone)
        self._lines, self._keys = lines, after
        self._made.clear()
        # Known first: whoever is told of the rows asks for them at once.
        if came := len(after) - same - tail:
            self.insertRows(same, came)
        if after:
            self.dataChanged.emit(self.index(0), self.index(len(after) - 1))

    @override
    def row_at(self, place: int) -> Row | None:
        if self._lines is None or not 0 <= place < len(self._keys):
            return None
        if place not in self._made:
            self._made[place] = self._row(place, self._lines)
        return self._made[place]

    def _row(self, place: int, lines: NotesShown) -> Row:
        key, own, none = self._keys[place], lines.own, len(lines) - lines.own
        if key in _SECTIONS:
            count = own if key == "section-own" else none
            return Row(key, _SECTIONS[key], kind="section", number=str(count))
        heads = 0 if not none else 1 if not own or place <= own else 2
        return _row(lines[place - heads])

    @override
    def place_of(self, key: str) -> int:
        return self._keys.index(key) if key in self._keys else -1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is not None and row.kind == "section":
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _keys(lines: NotesShown) -> list[str]:
    own, none = lines.keys[: lines.own], lines.keys[lines.own :]
    heads = [*_SECTIONS]
    return [
        *(heads[:1] if own and none else ()),
        *own,
        *(heads[1:] if none else ()),
        *none,
    ]


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many keys are the same from the start on."""
    pairs = zip(first, second, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


def _row(line: EvidenceLine) -> Row:
    return Row(
        line.key,
        line.title,
        glyph="passed" if line.cited else "waiting",
        under=line.under,
        strong=False,
        says=f"{'Cited' if line.cited else 'Not cited'}: {line.title}, {line.under}",
    )
