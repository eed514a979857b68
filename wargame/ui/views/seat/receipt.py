"""What a player sees after sealing: the code to write down, and whom to pass the laptop to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import lying
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from wargame.ui.views.seat.screen import SeatScreen


SEALED = "Sealed"
PROOF = "Write this code down. At Reveal it proves that nothing in your move was changed."


class Receipt(QWidget):
    """The receipt of a sealed move.

    Signals: `pass_on(seat)`, `hand_back`, `reopen`.

    Attributes:
        first: Where the keys go, None when nobody comes next.
    """

    pass_on = Signal(str)
    hand_back = Signal()
    reopen = Signal()

    def __init__(self, screen: SeatScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = InlineNote()
        self.first: QWidget | None = None
        outer = lying(self, "Sealed")
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card(screen))
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)

    def _card(self, screen: SeatScreen) -> Panel:
        centre = Qt.AlignmentFlag.AlignHCenter
        card = Panel(margin=40)
        card.setFixedWidth(520)
        card.body.setSpacing(12)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(GlyphMark("passed", "sealed", size=44))
        top.addStretch(1)
        card.add(top)
        when = f"{screen.sealed_what}, at {screen.sealed_at}. Entry {screen.sealed_entry}."
        for text, role, tone in ((SEALED, "display", "text"), (when, "body", "text2")):
            line = Text(text, role, tone, lines=2)  # type: ignore[arg-type]
            line.setAlignment(centre)
            card.add(line)
        card.body.addSpacing(8)
        card.add(self._code(screen.code))
        note = Text(PROOF, "second", "text2", lines=2)
        note.setAlignment(centre)
        card.add(note)
        card.body.addSpacing(8)
        card.add(self.note)
        self._acts(card, screen)
        return card

    def _code(self, code: str) -> QFrame:
        box = QFrame()
        box.setProperty("kit", "sunken")
        inner = QVBoxLayout(box)
        inner.setContentsMargins(16, 14, 16, 14)
        text = Text(code, "receipt")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setAccessibleName(f"The code: {' '.join(code)}")
        inner.addWidget(text)
        return box

    def _acts(self, card: Panel, screen: SeatScreen) -> None:
        if screen.next_seat:
            verb = "Write for" if screen.mine else "Pass on to"
            on = PrimaryButton(f"{verb} {screen.next_name}", keys=("Enter",), scale="large")
            on.setAutoDefault(True)
            on.clicked.connect(lambda: self.pass_on.emit(screen.next_seat))
            card.add(on)
            self.first = on
        words = "Back" if screen.mine else "Hand back to the facilitator"
        back = ActButton(words, scale="large")
        back.clicked.connect(self.hand_back)
        card.add(back)
        again = ActButton("Reopen my move", role="quiet")
        again.clicked.connect(self.reopen)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(again)
        row.addStretch(1)
        card.add(row)
