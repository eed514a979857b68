"""What Home offers at a first start: ten minutes with somebody at the elbow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text

_SAYS = (
    "In about ten minutes you run a small exercise by yourself, from this page to a report. A card "
    "says what to do next, and goes on when you did it."
)


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
        row = QHBoxLayout()
        row.setContentsMargins(20, 14, 16, 14)
        row.setSpacing(16)
        row.addWidget(IconMark("school", size=22, tone="accent"))
        row.addLayout(words, 1)
        row.addWidget(begin)
        row.addWidget(later)
        self.add(row)
