"""Work that somebody asked for and waits for: the window lives on, and says what it is doing.

It is done on another thread. What takes longer than 300 ms shows what it is, over the screen, with
Cancel where it can still be called off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from wargame.ui.jobs import Job
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.progress import PATIENCE_MS, ProgressLine
from wargame.ui.running.sheets import ground_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.frame import Frame


class WorkSheet(Overlay):
    """What is being done, how far it is, and Cancel; it closes when it is done."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(ground_of(frame), "Under way", width=520, closes=False)
        self.line = ProgressLine("clock")
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.line)
        self.body.addLayout(column)
        frame.watch(self)


class Working(QObject):
    """One piece of work at a time.

    Args:
        frame: The window that waits.
        failed: Is told what went wrong.
    """

    def __init__(self, frame: Frame, failed: Callable[[Exception], None]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._failed = failed
        self._job: Job | None = None
        self._title = ""
        self._sheet: WorkSheet | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show)

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def do(
        self,
        title: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        unwanted: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something off the window's thread, and go on with what came of it.

        Args:
            title: What is under way, for the person.
            work: Does it; may touch no widget.
            done: Goes on, on the window's thread.
            unwanted: Puts the result away when it was cancelled; None when it cannot be.
            failed: Is told what went wrong, in place of whoever else is.
        """
        if self._job is not None:
            self._frame.toast.show_message(f"{self._title} is under way. One thing at a time.")
            return
        self._title = title
        job = self._job = Job(lambda _: work(), self, unwanted=unwanted)
        job.done.connect(lambda result: self._end(lambda: done(result)))
        fails = failed or self._failed
        job.failed.connect(lambda error: self._end(lambda: fails(error)))
        self._can_cancel = unwanted is not None
        self._patience.start()
        job.start()

    def _show(self) -> None:
        if self._sheet is None:
            self._sheet = WorkSheet(self._frame)
            self._sheet.line.cancelled.connect(self.cancel)
        line = self._sheet.line
        line.begin(self._title)
        line.cancel.setVisible(self._can_cancel)
        line.show()
        self._sheet.open()

    def cancel(self) -> None:
        """Nobody waits for it any more; what comes of it is put away."""
        if self._job is not None:
            self._job.drop()
            self._end(lambda: None)

    def _end(self, then: Callable[[], None]) -> None:
        self._job = None
        self._patience.stop()
        if self._sheet is not None:
            self._sheet.line.finish()
            self._sheet.close_overlay()
        then()
