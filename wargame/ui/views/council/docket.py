"""The docket: motions with their state, and what could be brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.council.room_strip import RoomLine
from wargame.ui.views.council.speakers_box import SpeakersBox

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from wargame.ui.views.council.room_presenter import RoomPresenter
    from wargame.ui.views.council.screen import CouncilScreen, DocketLine, Suggestion

WIDTH = 248
_LOW = 440
_COULD = "could"
_MOTION, _PACK = "motion:", "pack:"


class Docket(Panel):
    """Signals `chosen(motion)`, `meant(template)`, `picked(template)` and `new_asked()`."""

    chosen = Signal(str)
    meant = Signal(str)
    picked = Signal(str)
    new_asked = Signal()

    def __init__(self, room: RoomPresenter, parent: QWidget | None = None) -> None:
        super().__init__("Docket", margin=0, parent=parent)
        self._room = room
        self._shown = ""
        self.room = RoomLine()
        self.speakers = SpeakersBox(room)
        self.new = ActButton("Motion", icon="plus", does="motion.bring", scale="small", yields=True)
        self.new.setAccessibleName("Bring a motion")
        self.new.clicked.connect(self.new_asked)
        self.add_tool(self.new)
        self.list = RowList("Docket")
        self.bring = ActButton("Bring", scale="tiny")
        self.bring.clicked.connect(lambda: self._activate(self.list.current_key()))
        self.list.set_bar(self.bring, lambda row: row.key.startswith(_PACK))
        self.list.current_changed.connect(self._choose)
        self.list.activated_row.connect(self._activate)
        self.body.setSpacing(0)
        self.list.setMinimumHeight(90)
        self.add(self.room)
        self.add_line()
        self.add(self.list, 1)
        self.add_line()
        self.add(self.speakers)

    def show_screen(self, screen: CouncilScreen) -> None:
        """Show the docket as it stands."""
        rows = [_motion(line) for line in screen.docket]
        if screen.can_bring and screen.suggestions:
            count = str(len(screen.suggestions))
            rows.append(Row(_COULD, "Could be brought", kind="section", number=count))
            rows += [_suggestion(one) for one in screen.suggestions]
        before = self.list.current_key()
        self.list.show_rows(rows)
        # A row of the pack keeps the choice until another motion is shown.
        kept = before.startswith(_PACK) and screen.chosen == self._shown
        self._shown = screen.chosen
        self.list.choose(before if kept else f"{_MOTION}{screen.chosen}" if screen.chosen else "")
        self.new.setVisible(screen.can_bring)
        self.room.show_strip(self._room.strip(), self._room.sits())
        self.speakers.show_speakers()

    def tick(self) -> None:
        """Show what the clock alone changes."""
        self.speakers.tick()
        self.room.tick(self._room.sitting())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.speakers.show_few(few=event.size().height() < current_theme().px(_LOW))

    def _choose(self, key: str) -> None:
        if key.startswith(_MOTION):
            self.chosen.emit(key.removeprefix(_MOTION))
        self.meant.emit(key.removeprefix(_PACK) if key.startswith(_PACK) else "")

    def _activate(self, key: str) -> None:
        if key.startswith(_PACK):
            self.list.choose("")
            self.picked.emit(key.removeprefix(_PACK))


def _motion(line: DocketLine) -> Row:
    return Row(
        f"{_MOTION}{line.key}",
        line.title,
        number=line.number,
        over=line.proposer,
        state=line.state,
        state_glyph=line.glyph,
        state_tone=line.tone,
        says=f"Motion {line.number}, {line.proposer}, {line.title}, {line.state}",
    )


def _suggestion(one: Suggestion) -> Row:
    return Row(
        f"{_PACK}{one.template}",
        one.title,
        strong=False,
        tone="text" if one.foreseen else "text2",
        says=f"{one.title}, {one.kind}, likely from {one.proposer_name}",
    )
