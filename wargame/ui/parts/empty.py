"""Empty state: what is so, what to do, and one button; never a table with only headers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text


class EmptyState(QWidget):
    """Icon, one sentence what is so, one what to do, and buttons in a row.

    Args:
        icon: an icon.
        so: what is so.
        do: what to do about it.
        buttons: as a rule one.
    """

    def __init__(
        self, icon: str, so: str, do: str = "", *buttons: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{so} {do}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark(icon, size=28, tone="text3"), 0, centre)
        self._so = Text(so, "panel", lines=None)
        self._do = Text(do, "body", "text2", lines=None)
        for text in (self._so, self._do):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        self._do.setVisible(bool(do))
        for button in buttons:
            column.addWidget(button, 0, centre)
        column.addStretch(2)

    def say(self, so: str, do: str = "") -> None:
        """Other sentences."""
        self._so.setText(so)
        self._do.setText(do)
        self._do.setVisible(bool(do))
        self.setAccessibleName(f"{so} {do}".strip())
