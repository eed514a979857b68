"""Progress: what is done, how far, how long still, and Cancel; nothing under 300 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

PATIENCE_MS = 300
_STEP_MS = 40
_TELL_TIME_FROM = 2.0


class Meter(QProgressBar):
    """A plain bar without figures; its name says what it measures.

    Args:
        name: what it measures, for readers.
        value: how far it is.
        of: what is whole.
    """

    def __init__(
        self, name: str, value: int = 0, of: int = 100, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._running = QTimer(self, interval=_STEP_MS)
        self._running.timeout.connect(self.update)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.measure(value, of)

    def measure(self, value: int, of: int) -> None:
        """Another value; of nothing at all, a stripe runs, or stands where nothing may move."""
        unknown = of <= 0
        still = unknown and not current_theme().moves()
        self.setRange(0, 1 if still else max(0, of))
        self.setValue(1 if still else value)
        self._run()

    def _run(self) -> None:
        """The stripe of what nobody knows runs while somebody sees it."""
        if self.maximum() == self.minimum() and self.isVisible():
            self._running.start()
        else:
            self._running.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run()


class ProgressLine(QWidget):
    """Work that takes long: it appears 300 ms after `begin` and goes with `finish`.

    Args:
        icon: an icon before the title.
        note: what one may do meanwhile.
    """

    cancelled = Signal()

    def __init__(self, icon: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._title = Text("", "panel")
        self._count = Text("", "second-medium", "text2")
        self._bar = Meter("")
        self._step = Text("", "second", "text2", lines=1)
        self._left = Text("", "second", "text3")
        self._note = Text(note, "body", "text2", lines=None)
        self.cancel = ActButton("Cancel", keys=("Esc",))
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out(icon)
        self._note.setVisible(bool(note))
        self.hide()

    def _lay_out(self, icon: str) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        if icon:
            head.addWidget(IconMark(icon, size=20, tone="accent"))
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        foot.addWidget(self._step, 1)
        foot.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(foot)
        column.addWidget(self._note)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def begin(self, title: str) -> None:
        """The work starts; within 300 ms nothing is seen."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self.advance(0, 0, "", 0.0)
        self._patience.start()

    def advance(self, done: int, of: int, what: str, seconds_left: float) -> None:
        """How far it is; `of` 0 when nobody knows, `seconds_left` 0 likewise."""
        self._bar.measure(done, of)
        self._count.setText(f"{done} of {of}" if of else "")
        self._step.setText(what)
        told = seconds_left >= _TELL_TIME_FROM
        self._left.setText(f"about {round(seconds_left)} s left" if told else "")

    def finish(self) -> None:
        """The work is over, or was cancelled."""
        self._patience.stop()
        self.hide()
