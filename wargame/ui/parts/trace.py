"""The trace of a ruling: one row an article, folded when passed, open when it matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import IconButton
from wargame.ui.parts.cited import CitedText
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.ui.tones import Tone

_SHORT = 26
"""Signs that have room between an article and its result."""
_INDENT = 26
_GROUNDS = {"warn": "warn_soft", "bad": "bad_soft", "": "surface"}


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One line of a ruling, worded by a presenter.

    Attributes:
        key: unique in its trace.
        glyph: "passed", "failed", "contested" or "waiting".
        article: where it stands, such as "Treaty 4".
        says: what was tested, in a few words; entries in it are links.
        result: the word at the end, such as "passed".
        tone: the token of that word.
        detail: sentences shown when it is open; entries in it are links.
        is_open: whether it starts open.
        ground: "warn" or "bad" tints it.
    """

    key: str
    glyph: str
    article: str
    says: str
    result: str
    tone: Tone = "text2"
    detail: str = ""
    is_open: bool = False
    ground: Literal["", "warn", "bad"] = ""


class TraceRow(QFrame):
    """One line: shape, article, words, result, and its detail below.

    Args:
        line: what it shows.
        buttons: acts that would settle it, shown with the detail.
    """

    entry_opened = Signal(int)

    def __init__(
        self, line: TraceLine, buttons: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("kit", "row")
        self.setProperty("tone", line.ground)
        self.setAccessibleName(f"{line.article}, {line.says}: {line.result}")
        self._body = QWidget()
        self._fold = IconButton("chevron-down", f"More on {line.article}", side=24, mark=16)
        self._fold.clicked.connect(lambda: self.unfold(not self.is_open()))
        self._lay_out(line, buttons)
        self._fold.setVisible(bool(line.detail or buttons))
        self.unfold(line.is_open and bool(line.detail or buttons))

    def _lay_out(self, line: TraceLine, buttons: Sequence[QWidget]) -> None:
        glyph = GlyphMark(line.glyph, size=18)
        glyph.set_ground(_GROUNDS[line.ground])
        says = CitedText(line.says)
        says.entry_opened.connect(self.entry_opened)
        head = QHBoxLayout()
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(glyph, 0, top)
        beside = len(line.says) <= _SHORT
        if beside:
            head.addWidget(_at_top(Text(line.article, "second-strong")))
            head.addWidget(says, 1)
        else:
            # A long name of an article takes a second line: the result is never pushed out.
            head.addWidget(_at_top(Text(line.article, "second-strong", lines=2)), 1)
        head.addWidget(_at_top(Text(line.result, "second-strong", line.tone)))
        head.addWidget(self._fold, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 12, 9)
        column.setSpacing(4)
        column.addLayout(head)
        if not beside:
            # Long words have the whole width, under the article and the result.
            below = QVBoxLayout()
            below.setContentsMargins(_INDENT, 0, 4, 0)
            below.addWidget(says)
            column.addLayout(below)
        column.addWidget(self._body)
        self._fill_body(line, buttons)

    def _fill_body(self, line: TraceLine, buttons: Sequence[QWidget]) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(_INDENT, 0, 0, 2)
        body.setSpacing(8)
        if line.detail:
            detail = CitedText(line.detail)
            detail.entry_opened.connect(self.entry_opened)
            body.addWidget(detail)
        if buttons:
            row = Flow(8)
            for button in buttons:
                row.addWidget(button)
            body.addLayout(row)

    def is_open(self) -> bool:
        """Whether the detail is shown."""
        return not self._body.isHidden()

    def unfold(self, is_open: bool) -> None:
        """Shows the detail, or folds it away."""
        self._body.setVisible(is_open)
        self._fold.set_icon("chevron-up" if is_open else "chevron-down")
        verb = "Less" if is_open else "More"
        self._fold.set_name(f"{verb} on {self.line.article}")


class TraceList(QWidget):
    """All lines of a ruling, in the judge's order; signal `entry_opened`.

    Lines that a person opened or folded stay so when the ruling is shown anew.
    """

    entry_opened = Signal(int)

    def __init__(self, name: str = "Ruling", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[TraceRow] = []

    def show_lines(
        self,
        lines: Sequence[TraceLine],
        buttons: Mapping[str, Sequence[QWidget]] | None = None,
    ) -> None:
        """Shows these lines.

        Args:
            lines: in the judge's order.
            buttons: by the key of a line, what would settle it.
        """
        shown = [row.line for row in self._rows]
        if shown == list(lines) and not buttons:
            return
        folded = {row.line.key: row.is_open() for row in self._rows if _was_turned(row)}
        self._clear()
        for line in lines:
            row = TraceRow(line, (buttons or {}).get(line.key, ()))
            row.entry_opened.connect(self.entry_opened)
            if line.key in folded:
                row.unfold(folded[line.key])
            self._rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(hairline())

    def rows(self) -> tuple[TraceRow, ...]:
        """The rows, in order."""
        return tuple(self._rows)

    def _clear(self) -> None:
        self._rows.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _at_top(text: Text) -> Text:
    """On one line with the words beside it, however high the row is."""
    text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    return text


def _was_turned(row: TraceRow) -> bool:
    return row.is_open() != row.line.is_open
