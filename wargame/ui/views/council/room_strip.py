"""The line over the docket: who is there, the quorum, and how the council sits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from wargame.ui.commands import with_keys
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.text import plain_tip
from wargame.ui.views.council.room_presenter import BREAKS

if TYPE_CHECKING:
    from wargame.ui.views.council.room_words import RoomStrip

_FORMS = (("informal", "Informal"), ("suspended", "Suspended"))


class RoomLine(QWidget):
    """Signals `roll_asked()` and `sitting_chosen(form, minutes)`."""

    roll_asked = Signal()
    sitting_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sits = "formal"
        self.roll = ActButton("Roll call", icon="users", scale="tiny")
        self.roll.clicked.connect(self.roll_asked)
        self.quorum = Pill("")
        self.sitting = ActButton("Formal", icon="clock", scale="tiny")
        self.sitting.clicked.connect(self.open_menu)
        inner, flow = QWidget(), Flow(6)
        inner.setLayout(flow)
        for widget in (self.roll, self.quorum, self.sitting):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(inner)

    def show_strip(self, strip: RoomStrip, sits: str) -> None:
        """Show the room as it stands."""
        self._sits = sits
        self.roll.set_label(strip.presence)
        self.roll.setAccessibleName(strip.says)
        self.roll.setToolTip(plain_tip(with_keys(strip.says, "roll.attendance")))
        self.quorum.setVisible(bool(strip.quorum))
        if strip.quorum:
            glyph = "passed" if strip.tone == "ok" else "failed"
            self.quorum.say(strip.quorum, strip.tone, glyph=glyph)
        self.sitting.set_label(strip.sitting)
        self.sitting.setAccessibleName(f"Sitting: {strip.sitting}")
        self.sitting.setToolTip(plain_tip(with_keys(f"Sitting: {strip.sitting}", "sitting.change")))
        self.sitting.set_role("soft" if sits != "formal" else "")

    def tick(self, sitting: str) -> None:
        """Say anew how the council sits, if time alone has changed it."""
        if sitting != self.sitting.label():
            self.sitting.set_label(sitting)
            self.sitting.setAccessibleName(f"Sitting: {sitting}")

    def menu(self) -> QMenu:
        """The ways to sit."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._sits != "formal":
            menu.addAction("Go on formally", lambda: self.sitting_chosen.emit("formal", 0))
            menu.addSeparator()
        for form, words in _FORMS:
            for minutes in BREAKS:
                self._offer(menu, f"{words}, for {minutes} minutes", form, minutes)
            self._offer(menu, f"{words}, open end", form, 0)
            menu.addSeparator()
        return menu

    def _offer(self, menu: QMenu, words: str, form: str, minutes: int) -> None:
        entry = menu.addAction(words)
        entry.triggered.connect(lambda: self.sitting_chosen.emit(form, minutes))

    def open_menu(self) -> None:
        """Ask how the council shall sit."""
        self.menu().popup(self.sitting.mapToGlobal(self.sitting.rect().bottomLeft()))
