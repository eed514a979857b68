"""Empty state: what is so, what to do, and one button; never a table with only headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


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
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconMark(icon, size=28, tone="text3")
        column.addWidget(self._icon, 0, centre)
        self._so = Text(so, "panel", lines=None)
        self._do = Text(do, "body", "text2", lines=None)
        for text in (self._so, self._do):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        self._do.setVisible(bool(do))
        self._buttons = buttons
        for button in buttons:
            column.addWidget(button, 0, centre)
        column.addStretch(2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low window the words stay, and the icon and the air around them go."""
        super().resizeEvent(event)
        roomy = event.size().height() >= self._roomy(event.size().width())
        edge = 24 if roomy else 8
        if self._icon.isHidden() == roomy:
            self._icon.setVisible(roomy)
            self._column.setContentsMargins(24, edge, 24, edge)

    def _roomy(self, wide: int) -> int:
        texts = [one for one in (self._so, self._do) if not one.isHidden()]
        words = sum(one.heightForWidth(max(1, wide - 48)) for one in texts)
        buttons = sum(one.sizeHint().height() for one in self._buttons)
        parts = len(texts) + len(self._buttons)
        return 72 + self._icon.sizeHint().height() + words + buttons + 8 * parts

    def say(self, so: str, do: str = "") -> None:
        """Other sentences."""
        self._so.setText(so)
        self._do.setText(do)
        self._do.setVisible(bool(do))
        self.setAccessibleName(f"{so} {do}".strip())
