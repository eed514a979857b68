"""Rows of a list: what one says, and the model that changes them without losing the place."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.tones import PillTone, Tone

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row, worded by a presenter. Only what is given is drawn.

    From top to bottom: the line over the title (number, word, pill, then what stands at its
    end), the title, the line under it, the state with its shape.

    Attributes:
        key: unique in its list; selection follows it.
        title: what the row is; wraps to two lines.
        kind: "row", "line" for everything on one line, "section" for a heading.
        glyph: status shape at the left.
        icon: icon at the left, instead of a shape; `icon_tone` is its token.
        lead: text of a column at the left, such as the time; `lead_below` is under it.
        number: before the word over the title, such as "3.5".
        over: word over the title; `over_icon` before it.
        pill: a pill over the title; `pill_icon` in it.
        right: at the end of the first line; `right_pill` puts it into a pill.
        caps: keys at the end of the first line, instead of words.
        under: text under the title; `under_head` stronger before it.
        state: status in words under the title, with `state_glyph` and `state_tone`.
        foot: a last quiet line, cut to the width.
        tone: token of the title.
        ground: "warn" or "bad" tints the row.
        strong: whether the title is strong.
        says: the whole as a sentence for readers; put together when empty.
    """

    key: str
    title: str
    kind: Literal["row", "line", "section"] = "row"
    glyph: str = ""
    icon: str = ""
    icon_tone: str = "text2"
    lead: str = ""
    lead_below: str = ""
    number: str = ""
    over: str = ""
    over_icon: str = ""
    pill: str = ""
    pill_icon: str = ""
    right: str = ""
    right_tone: Tone = "text2"
    right_pill: PillTone | Literal[""] = ""
    caps: tuple[str, ...] = ()
    under: str = ""
    under_head: str = ""
    state: str = ""
    state_glyph: str = ""
    state_tone: Tone = "text2"
    foot: str = ""
    tone: Tone = "text"
    ground: Literal["", "warn", "bad"] = ""
    strong: bool = True
    says: str = ""

    def sentence(self) -> str:
        """What a reader hears."""
        parts = (
            self.number, self.over, self.pill, self.lead, self.lead_below,
            self.title, self.under_head, self.under, self.state, self.foot, self.right,
            " ".join(self.caps),
        )  # fmt: skip
        return self.says or ", ".join(part for part in parts if part)


class RowRole(IntEnum):
    """Where the model keeps what is no text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel):
    """Rows as a model; a new tuple is applied as the least change, never as a reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.sentence()
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].kind == "section":
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_at(self, place: int) -> Row | None:
        """The row at a place, or nothing."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """The place of a row, -1 if it is not here."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows: inserts, removes and changes what differs."""
        before = [row.key for row in self._rows]
        after = [row.key for row in rows]
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        # From the end, so that places before a step stay as they were.
        for tag, old_from, old_to, new_from, new_to in reversed(steps):
            if tag in {"delete", "replace"}:
                self._remove(old_from, old_to)
            if tag in {"insert", "replace"}:
                self._insert(old_from, rows[new_from:new_to])
        for at, row in enumerate(rows):
            if self._rows[at] != row:
                self._rows[at] = row
                index = self.index(at)
                self.dataChanged.emit(index, index)

    def _remove(self, start: int, end: int) -> None:
        self.beginRemoveRows(QModelIndex(), start, end - 1)
        del self._rows[start:end]
        self.endRemoveRows()

    def _insert(self, start: int, rows: Sequence[Row]) -> None:
        self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
        self._rows[start:start] = rows
        self.endInsertRows()
