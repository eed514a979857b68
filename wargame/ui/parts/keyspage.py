"""The page of keys: what works on this screen first, then what works everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wargame.ui.commands import command
from wargame.ui.commands import commands as table
from wargame.ui.keymap import is_letter
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.keycap import KeyCaps
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.commands import Command

TUTORIAL = "tutorial.show"
_LETTERS = "Single letters work when no text field has the focus. Keys are changed in Settings."
_SILENT = "Single letters are switched off in Settings, where keys are changed too."


class KeysPage(Overlay):
    """An overlay made anew from the command table each time it opens.

    Signal `tutorial_asked` when a person wants to be led through.
    """

    tutorial_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Keys", width=820, top=112)
        self._rows: list[tuple[str, QWidget]] = []
        self._filter = QLineEdit()
        self._filter.setPlaceholderText("Filter keys")
        self._filter.setAccessibleName("Filter keys")
        self._filter.setFixedWidth(200)
        self._filter.textChanged.connect(self._narrow)
        self._columns = QWidget()
        self._columns.setProperty("kit", "scrolled")
        self._letters = Text(_LETTERS, "second", "text2", lines=None)
        self.tutorial = ActButton(command(TUTORIAL).title, icon="school", scale="small")
        self.tutorial.clicked.connect(self._lead)
        self._lay_out()

    def _lead(self) -> None:
        self.close_overlay()
        self.tutorial_asked.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 20, 28, 16)
        head.setSpacing(12)
        head.addWidget(Text("Keys", "screen"), 1)
        head.addWidget(self._filter)
        head.addWidget(KeyCaps(("Esc",)))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._columns)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName("All keys")
        self.let_stretch(self._area, lambda: self._columns.sizeHint().height() + 2)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 14, 28, 14)
        foot.addWidget(self._letters, 1)
        foot.addWidget(self.tutorial)
        self.body.addLayout(head)
        self.body.addWidget(hairline())
        self.body.addWidget(self._area, 1)
        self.body.addWidget(hairline())
        self.body.addLayout(foot)

    def show_keys(self, title: str, commands: Sequence[Command]) -> None:
        """Opens with the commands that are offered on a screen.

        Args:
            title: the screen's name.
            commands: what is offered there.
        """
        self._rows.clear()
        self._columns = QWidget()
        self._columns.setProperty("kit", "scrolled")
        row = QHBoxLayout(self._columns)
        row.setContentsMargins(28, 16, 28, 16)
        row.setSpacing(40)
        here = [each for each in commands if each.screens and each.caps]
        everywhere = [each for each in commands if not each.screens and each.caps]
        self.tutorial.setVisible(any(each.id == TUTORIAL for each in commands))
        letters = any(is_letter(keys) for each in table() for keys in each.keys)
        self._letters.setText(_LETTERS if letters else _SILENT)
        for heading, group in ((title, here), ("Everywhere", everywhere)):
            if group:
                row.addLayout(self._column(heading, group), 1)
        self._area.setWidget(self._columns)
        self._filter.clear()
        self.open()

    def _column(self, heading: str, commands: Sequence[Command]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(Text(heading, "strong", "text2"))
        for each in commands:
            line = QWidget()
            line.setAccessibleName(f"{each.title}: {' '.join(each.caps)}")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Text(each.title, "control", lines=2), 1)
            row.addWidget(KeyCaps(each.caps))
            column.addWidget(line)
            self._rows.append((each.title.casefold(), line))
        column.addStretch(1)
        return column

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for title, line in self._rows:
            line.setVisible(wanted in title)
