"""A picture of an inject, large over the window: title, whose it is, and what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.frame import Frame
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.picture import PictureFace
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import ground_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.game.enclosed import Enclosed

_WIDE, _ROUND, _BELOW = 1400, 40, 190
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PictureSheet(Overlay):
    """Esc closes it, the arrow keys go on to the next; it goes with the page that opened it.

    Args:
        over: What shows the small pictures; when that is left, the large one goes too.
        pictures: All that came with the inject.
        fetched: Gives the content that belongs to a digest.
        at: The one to begin with.
        push: Shows one to the room, by its place; None where that is not for this page.
    """

    def __init__(
        self,
        over: QWidget,
        pictures: Sequence[Enclosed],
        fetched: Callable[[str], bytes | None],
        *,
        at: int = 0,
        push: Callable[[int], None] | None = None,
    ) -> None:
        ground = ground_of(over)
        super().__init__(ground, "Picture", width=min(_WIDE, ground.width() - _ROUND))
        self._over = over
        self._pictures = tuple(pictures)
        self._fetched = fetched
        self._at = at
        self._push = push
        self.face = PictureFace()
        self.title = Text("", "strong", lines=2)
        self.credit = Text("", "second", "text2", lines=2)
        self.alt = Text("", "second", "text2", lines=3)
        self.before = ActButton("Previous", icon="chevron-left", keys=("←",), scale="small")
        self.after = ActButton("Next", icon="chevron-right", keys=("→",), scale="small")
        self.room = ActButton("Show to the room", icon="device-projector", scale="small")
        self.shut = ActButton("Close", keys=("Esc",), role="quiet", scale="small")
        self._lay_out()
        self.let_stretch(self.face, lambda: max(120, ground.height() - _BELOW))
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.room.clicked.connect(self._show_room)
        self.shut.clicked.connect(self.close_overlay)
        self.closed.connect(self.deleteLater)
        for button in (self.before, self.after, self.room, self.shut):
            # A button would take the arrow keys to go on to the next button.
            button.installEventFilter(self)
        over.installEventFilter(self)
        over.destroyed.connect(self.close_overlay)
        window = over.window()
        if isinstance(window, Frame):
            window.watch(self)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.face)
        for words in (self.title, self.credit, self.alt):
            column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.before, self.after, self.room):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.shut)
        column.addLayout(row)
        self.body.addLayout(column)
        # Only now: without a parent each would come up as a window of its own.
        self.before.setVisible(len(self._pictures) > 1)
        self.after.setVisible(len(self._pictures) > 1)
        self.room.setVisible(self._push is not None)

    def _show(self) -> None:
        one = self._pictures[self._at]
        self.face.show_picture(one, self._fetched(one.digest))
        self.title.setText(one.title)
        self.credit.setText(one.credit)
        self.credit.setVisible(bool(one.credit))
        self.alt.setText(one.alt)
        self.card.setAccessibleName(f"Picture: {one.title}")
        self.card.setAccessibleDescription(one.alt)

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % len(self._pictures)
        self._show()
        self.place()

    def _show_room(self) -> None:
        if self._push is not None:
            self._push(self._at)
            self.close_overlay()

    @override
    def open(self) -> None:
        super().open()
        self.shut.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0) if watched is not self._over else 0
            if step and len(self._pictures) > 1:
                self._go(step)
                return True
        if watched is self._over and event.type() == QEvent.Type.Hide:
            self.close_overlay()
            return False
        return super().eventFilter(watched, event)
