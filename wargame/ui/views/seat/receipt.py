"""What a player sees after sealing: the code to write down, and whom to pass the laptop to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from wargame.ui.views.seat.presenter import SeatScreen


class Receipt(QWidget):
    """The receipt of a sealed move.

    Signals: `pass_on(seat)`, `hand_back`, `reopen`.
    """

    pass_on = Signal(str)
    hand_back = Signal()
    reopen = Signal()

    def __init__(self, screen: SeatScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = InlineNote()
        outer = QVBoxLayout(self)
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
        card.setFixedWidth(560)
        mark = GlyphMark("passed", "sealed", size=52)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(mark)
        top.addStretch(1)
        card.add(top)
        for text, role, tone in (
            (f"{screen.name} has sealed its move", "screen", "text"),
            (screen.code, "receipt", "text"),
            (
                f"Write the code down. It stands in the log as {screen.sealed_entry}.",
                "body",
                "text2",
            ),
            ("It will show at Reveal that nothing was changed.", "body", "text2"),
        ):
            line = Text(text, role, tone, lines=2)  # type: ignore[arg-type]
            line.setAlignment(centre)
            card.add(line)
        card.add(hairline())
        card.add(self.note)
        acts = QHBoxLayout()
        back = ActButton("Hand back", scale="large")
        back.clicked.connect(self.hand_back)
        again = ActButton("Reopen my move", role="quiet", scale="large")
        again.clicked.connect(self.reopen)
        if screen.next_seat:
            on = PrimaryButton(f"Pass on to {screen.next_name}", scale="large")
            on.clicked.connect(lambda: self.pass_on.emit(screen.next_seat))
            acts.addWidget(on)
        acts.addWidget(back)
        acts.addWidget(again)
        card.add(acts)
        return card
