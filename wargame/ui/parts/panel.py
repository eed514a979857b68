"""Panels: a title row of 48, a hairline, a body; the parts of every screen."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme

TITLE_ROW = 48


class Panel(QFrame):
    """A framed ground with an optional title row.

    The layout keeps one pixel inside the edge, so that a selected row does not cover it.
    Add tools to the title row with `add_tool`, everything else with `add`.

    Args:
        title: the title; without one there is no title row.
        note: a quiet word after the title, such as a count.
        margin: pixels around the body; 0 for lists and tables that reach the edge.
    """

    def __init__(
        self, title: str = "", note: str = "", *, margin: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._title: Text | None = None
        self._note: Text | None = None
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        if title:
            outer.addWidget(self._title_row(title, note, margin))
            outer.addWidget(hairline())
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)

    def _title_row(self, title: str, note: str, margin: int) -> QWidget:
        row = QWidget()
        current_theme().keep(row, least_height=TITLE_ROW - 2)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(margin or 12, 0, 12, 0)
        layout.setSpacing(10)
        self._title = Text(title, "panel")
        self._note = Text(note, "second", "text2", lines=1)
        layout.addWidget(self._title)
        layout.addWidget(self._note, 1)
        layout.addLayout(self.tools)
        return row

    def set_title(self, title: str) -> None:
        """Another title, on a panel that has one."""
        if self._title is not None:
            self._title.setText(title)
            self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Another quiet word after the title."""
        if self._note is not None:
            self._note.setText(note)

    def add_tool(self, widget: QWidget) -> None:
        """Puts a control at the end of the title row."""
        self.tools.addWidget(widget)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts a widget or a layout into the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_line(self) -> None:
        """A hairline across the body."""
        self.body.addWidget(hairline())

    def add_stretch(self) -> None:
        """Empty room that takes what is left."""
        self.body.addStretch(1)
