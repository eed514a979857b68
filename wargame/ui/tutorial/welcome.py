"""What Home offers at a first start: ten minutes with somebody at the elbow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SAYS = (
    "In about ten minutes you run a small exercise by yourself, from this page to a report. A card "
    "says what to do next, and goes on when you did it."
)
_NARROW = 760


class Welcome(Panel):
    """Signals `begun` and `declined`."""

    begun = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self.setAccessibleName("Welcome")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        begin = ActButton("Learn the table, step by step", icon="player-play", role="soft")
        later = ActButton("Not now", role="quiet")
        begin.clicked.connect(self.begun)
        later.clicked.connect(self.declined)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text("New here?", "panel"))
        words.addWidget(Text(_SAYS, "body", "text2", lines=None))
        row = self._row = QHBoxLayout()
        row.setContentsMargins(20, 14, 16, 14)
        row.setSpacing(16)
        row.addWidget(IconMark("school", size=22, tone="accent"))
        row.addLayout(words, 1)
        row.addWidget(begin)
        row.addWidget(later)
        self.add(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand under the words where there is no room beside them."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = event.size().width() < current_theme().px(_NARROW)
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
