"""About: version, licences, where the program's own log lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from wargame.support.paths import places
from wargame.ui.menus.about_words import LICENCES, about_lines
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.frame import Frame

_LOG_NOTE = "The log holds steps and troubles, never a move, a ballot or a name."


class AboutSheet(Sheet):
    """The lines can be copied for whoever helps."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "About wargame", "", "Copy these lines", width=640)
        self.lines = about_lines()
        self.content.addWidget(_grid(self))
        self.content.addWidget(Text(_LOG_NOTE, "second", "text2", lines=None))
        self.content.addWidget(Text(LICENCES, "second", "text2", lines=None))
        self.folder = ActButton("Open the folder of the log", scale="small")
        self.folder.clicked.connect(self._open_folder)
        self.content.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self._copy)
        self.cancel.set_label("Close")

    def first_focus(self) -> QWidget:
        """Where a reader of the screen begins to leave: there is nothing to fill in."""
        return self.cancel

    def _copy(self) -> None:
        text = "\n".join(f"{line.name}: {line.says}" for line in self.lines)
        QApplication.clipboard().setText(text)
        self.note.say("Copied.", "ok")
        self.place()

    def _open_folder(self) -> None:
        folder = places().logs
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.note.say(f"No program here opens folders. It lies at {folder}.")
            self.place()


def _grid(sheet: AboutSheet) -> QWidget:
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(sheet.lines):
        grid.addWidget(Text(line.name, "second", "text2"), row, 0)
        grid.addWidget(Text(line.says, "second", lines=1), row, 1)
    return inside
