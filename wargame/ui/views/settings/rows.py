"""One setting as a row: words at the left, its control at the right, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.views.settings.screen import Line

_WORDS = 120


class SettingRow(QWidget):
    """A row of the page.

    Signals: `chosen(name, value)`, `folder_asked(name)`, `back_asked(name)`.
    """

    chosen = Signal(str, str)
    folder_asked = Signal(str)
    back_asked = Signal(str)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = line.name
        self.path = Text(line.value, "second", lines=1)
        self.choice: Segmented | None = None
        self.switch: Switch | None = None
        self.choose_button: ActButton | None = None
        self.back = IconButton("arrow-back-up", f"Put back: {line.title}")
        self.back.clicked.connect(lambda: self.back_asked.emit(self._name))
        keeps = self.back.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(keeps)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addLayout(self._words(line), 1)
        row.addWidget(self._control(line), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back)
        self.show_line(line)

    def _words(self, line: Line) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        title = Text(line.title, "control", lines=2)
        current_theme().keep(title, least_width=_WORDS)
        words.addWidget(title)
        words.addWidget(Text(line.note, "second", "text2", lines=None))
        if line.kind == "folder":
            words.addWidget(self.path)
        return words

    def _control(self, line: Line) -> QWidget:
        if line.kind == "switch":
            self.switch = Switch(line.title, on=line.value == "on")
            self.switch.toggled.connect(
                lambda on: self.chosen.emit(self._name, "on" if on else "off")
            )
            return self.switch
        if line.kind == "folder":
            self.choose_button = ActButton("Choose…", icon="folder", scale="small")
            self.choose_button.setAccessibleName(f"Choose a folder: {line.title}")
            self.choose_button.clicked.connect(lambda: self.folder_asked.emit(self._name))
            return self.choose_button
        self.choice = Segmented(line.title, line.options, line.value, wraps=True)
        self.choice.chosen_changed.connect(lambda key: self.chosen.emit(self._name, key))
        return self.choice

    def show_line(self, line: Line) -> None:
        """Show what holds, without telling anybody."""
        if self.choice is not None:
            self.choice.choose(line.value)
        if self.switch is not None:
            blocked = self.switch.blockSignals(True)
            self.switch.setChecked(line.value == "on")
            self.switch.blockSignals(blocked)
        self.path.setText(line.value if line.kind == "folder" else "")
        self.back.setVisible(not line.as_first)

    def first_control(self) -> QWidget | None:
        """What the focus goes to."""
        if self.choice is not None:
            return self.choice.button(self.choice.chosen()) if self.choice.chosen() else None
        return self.switch or self.choose_button
