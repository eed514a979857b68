"""The text changed under an amendment being written: old and new side by side, yours kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.changed import ChangedText
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from wargame.ui.views.council.stale_words import Parts, StaleScreen


class StalePage(QWidget):
    """Signals: `seen` to look at the new text, `carried` to write on with it, `sent` as it is."""

    seen = Signal()
    carried = Signal()
    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "panel", "warn", lines=None)
        self._so = Text("", "body", "text2", lines=None)
        self._old_head, self._new_head = (Text("", "second-medium", "text2") for _ in range(2))
        self._old, self._new, self._yours = (ChangedText("body") for _ in range(3))
        self.see = ActButton("See the amendment", role="soft")
        self.carry = ActButton("Put mine on the new text")
        self.send = ActButton("Send as it is", role="quiet")
        self.see.clicked.connect(self.seen)
        self.carry.clicked.connect(self.carried)
        self.send.clicked.connect(self.sent)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(GlyphMark("contested", size=20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._so)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(_box(self._old_head, self._old), 1)
        beside.addWidget(_box(self._new_head, self._new), 1)
        column.addLayout(beside, 2)
        column.addWidget(_box(Text("Your text is kept", "second-medium", "text2"), self._yours), 1)
        acts = Flow()
        for button in (self.see, self.carry, self.send):
            acts.addWidget(button)
        column.addLayout(acts)

    def show_screen(self, screen: StaleScreen) -> None:
        """Show both texts and what was written."""
        self._title.setText(screen.title)
        self._so.setText(screen.so)
        self._old_head.setText(screen.old_head)
        self._new_head.setText(screen.new_head)
        shown: tuple[tuple[ChangedText, Parts], ...] = (
            (self._old, screen.old),
            (self._new, screen.new),
            (self._yours, (("same", screen.yours),)),
        )
        for text, parts in shown:
            text.show_parts(parts)
        self.carry.setVisible(screen.carries)
        announce(self, f"{screen.title}. {screen.so}")

    def first_focus(self) -> QWidget:
        """The button to take."""
        return self.see


def _box(head: Text, text: ChangedText) -> QFrame:
    frame = QFrame()
    frame.setProperty("kit", "sunken")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(head)
    column.addWidget(scrolled(text, head.text() or "Text"), 1)
    return frame
