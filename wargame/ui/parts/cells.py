"""Cells of a table: what they say, the model over tuples of them, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.rows import Index, RowRole
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.theme.scale import Role
    from wargame.ui.tones import Tone

PADDING = 12
_MARK = 16


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; only what is given is drawn.

    Attributes:
        text: its words.
        glyph: a status shape before them.
        icon: an icon before them, instead of a shape.
        marks: several shapes in a row, such as the ballots of a motion, each a pair of shape
            and word.
        tone: the token of the words.
        role: their place in the type scale.
        at_end: whether they stand at the end of the cell, as figures do.
        says: what readers hear, when the words are not enough.
        chip: a token of a ground drawn behind the words; "dashed" draws an empty outline.
        ground: a token of a ground behind the whole cell, such as "warn_soft" for what stands out.
    """

    text: str = ""
    glyph: str = ""
    icon: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    tone: Tone = "text"
    role: Role = "second"
    at_end: bool = False
    says: str = ""
    chip: str = ""
    ground: str = ""

    def sentence(self) -> str:
        """What a reader hears."""
        return self.says or self.text or ", ".join(word for _, word in self.marks)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: a key of its own and one cell for each column."""

    key: str
    cells: tuple[Cell, ...]
    ground: Literal["", "warn", "bad"] = ""


class CellModel(QAbstractTableModel):
    """Lines as a model; new lines are applied as the least change, never as a reset."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._lines: list[Line] = []

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._lines:
            # A head stands over its words.
            first = self._lines[0].cells[section]
            if first.chip:
                return Qt.AlignmentFlag.AlignCenter
            at_end = first.at_end
            along = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
            return along | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        cell = line.cells[index.column()]
        if role == RowRole.ROW:
            return (line, cell)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.sentence()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self._heads[index.column()]
            return f"{head}: {cell.sentence()}" if head else cell.sentence()
        return None

    def line_at(self, place: int) -> Line | None:
        """The line at a place, or nothing."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, key: str) -> int:
        """The place of a line, -1 if it is not here."""
        return next((at for at, line in enumerate(self._lines) if line.key == key), -1)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Shows these lines: inserts, removes and changes what differs."""
        before = [line.key for line in self._lines]
        after = [line.key for line in lines]
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        for tag, old_from, old_to, new_from, new_to in reversed(steps):
            if tag in {"delete", "replace"}:
                self.beginRemoveRows(QModelIndex(), old_from, old_to - 1)
                del self._lines[old_from:old_to]
                self.endRemoveRows()
            if tag in {"insert", "replace"}:
                self.beginInsertRows(QModelIndex(), old_from, old_from + new_to - new_from - 1)
                self._lines[old_from:old_from] = lines[new_from:new_to]
                self.endInsertRows()
        for at, line in enumerate(lines):
            if self._lines[at] != line:
                self._lines[at] = line
                last = max(0, len(self._heads) - 1)
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))


def paint_chip(painter: QPainter, box: QRectF, chip: str) -> None:
    """Draws the ground of a chip: a token's colour, or an empty outline for "dashed"."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip == "dashed":
        painter.setPen(QPen(theme.colour("mute_line"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(chip))
    painter.drawRoundedRect(box, 5, 5)


class CellDelegate(QStyledItemDelegate):
    """Paints a `Cell`: words, a shape or an icon, or a row of shapes."""

    def __init__(self, row_height: int = 36, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._row_height = row_height
        self._mirrored: QRect | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell: Cell = index.data(RowRole.ROW)[1]
        wide = self._theme.metrics(cell.role).horizontalAdvance(cell.text) + 2 * PADDING
        side = self._theme.px(_MARK)
        if cell.glyph or cell.icon:
            wide += side + 8
        wide += len(cell.marks) * (side + 4)
        return QSize(wide, self._theme.px(self._row_height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, cell = index.data(RowRole.ROW)
        rect = QRect(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._mirrored = rect if option.direction is Qt.LayoutDirection.RightToLeft else None
        painter.save()
        painter.setClipRect(rect)
        if chosen:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
            if index.column() == 0:
                edge = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(self._seen(edge), self._theme.colour("accent"))
        elif line.ground:
            painter.fillRect(rect, self._theme.colour(f"{line.ground}_soft"))
        if cell.ground:
            painter.fillRect(rect, self._theme.colour(cell.ground))
        under = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(under, self._theme.colour("divider"))
        self._paint_cell(painter, rect, cell, "accent_soft" if chosen else "surface")
        painter.restore()

    def _seen(self, rect: QRect) -> QRect:
        """Where a rectangle is seen: on the other side, if the table is read from the right."""
        if self._mirrored is None:
            return rect
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self._mirrored, rect)

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell, ground: str) -> None:
        if cell.chip:
            self._paint_chip(painter, rect, cell)
            return
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        side = self._theme.px(_MARK)
        box = QRect(room.left(), rect.center().y() - side // 2 + 1, side, side)
        for glyph, _ in cell.marks:
            paint_glyph(painter, QRectF(self._seen(box)), glyph, ground=ground)
            box.translate(side + 4, 0)
        if cell.glyph:
            paint_glyph(painter, QRectF(self._seen(box)), cell.glyph, ground=ground)
        elif cell.icon:
            paint_icon(painter, self._seen(box), cell.icon)
        if cell.glyph or cell.icon:
            box.translate(side + 8, 0)
        room.setLeft(box.left())
        font = self._theme.font(cell.role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(cell.tone))
        along = Qt.AlignmentFlag.AlignTrailing if cell.at_end else Qt.AlignmentFlag.AlignLeading
        shown = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._seen(room), int(along | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_chip(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        box = QRectF(rect).adjusted(3, 5, -3, -6)
        paint_chip(painter, box, cell.chip)
        painter.setFont(self._theme.font(cell.role))
        painter.setPen(self._theme.colour(cell.tone))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), cell.text)
