"""The last card among the packs: a pack is dropped here, or chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text, plain_tip, restyle

_HIGH = 160


class AddCard(QFrame):
    """Signals `folder_asked` and `zip_asked`: a system's dialog shows either, never both."""

    folder_asked = Signal()
    zip_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "dashed")
        self.setAccessibleName("Add a pack")
        self.setMinimumHeight(_HIGH)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 14, 16)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(IconMark("package-import", size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (
            Text("Add a pack", "panel", lines=None),
            Text("Drop a folder or .zip here", "second", "text2", lines=None),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for label, name, asked in (
            ("Folder…", "Choose the folder of a pack", self.folder_asked),
            ("Zip file…", "Choose the zip file of a pack", self.zip_asked),
        ):
            button = ActButton(label, scale="small")
            button.setAccessibleName(f"{label} {name}")
            button.setToolTip(plain_tip(name))
            button.clicked.connect(asked)
            acts.addWidget(button)
        acts.addStretch(1)
        column.addSpacing(4)
        column.addLayout(acts)
        column.addStretch(1)

    def show_over(self, *, over: bool) -> None:
        """Stand out while a pack is held over Home."""
        self.setProperty("tone", "accent" if over else "")
        restyle(self)
