"""Work that somebody asked for and waits for: the window lives on, and says what it is doing.

It is done on another thread. What takes longer than 300 ms shows what it is, over the screen, with
Cancel where it can still be called off. A window does one such thing at a time, whichever of its
screens was asked; another is refused in words meanwhile.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from wargame.ui.frame import Frame
from wargame.ui.jobs import Job
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.progress import PATIENCE_MS, ProgressLine
from wargame.ui.running.sheets import ground_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from wargame.ui.jobs import Progress
    from wargame.ui.slow import Slow, Told


class WorkSheet(Overlay):
    """What is being done, how far it is, and Cancel; it closes when it is done."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(ground_of(over), "Under way", width=520, closes=False)
        self.line = ProgressLine("clock")
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.line)
        self.body.addLayout(column)
        if isinstance(over, Frame):
            over.watch(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.line.cancel.isHidden():
            self.line.cancelled.emit()
        super().keyPressEvent(event)


class Working(QObject):
    """One piece of work at a time.

    Args:
        over: The window that waits.
        failed: Is told what went wrong.
    """

    def __init__(self, over: QWidget, failed: Callable[[Exception], None]) -> None:
        super().__init__(over)
        self._over = over
        self._failed = failed
        self._job: Job | None = None
        self._title = ""
        self._can_cancel = False
        self._owner: QWidget | None = None
        self._number = 0
        self._sheet: WorkSheet | None = None
        self._far = (0, 0, "")
        self._since = QElapsedTimer()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show)

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def title(self) -> str:
        """What is under way, empty for nothing."""
        return self._title if self._job is not None else ""

    def do(  # noqa: PLR0913 - what is done, and each way in which it may end
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        unwanted: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QWidget | None = None,
    ) -> bool:
        """Do something off the window's thread, and go on with what came of it.

        Args:
            title: What is under way, for the person.
            work: Does it; may touch no widget. Where it tells how far it is, Cancel stops it.
            done: Goes on, on the window's thread.
            unwanted: Puts the result away when it was cancelled; None when it cannot be.
            failed: Is told what went wrong, in place of whoever else is.
            owner: The page or sheet of the exercise for which it is done: once that is gone or
                left, or the exercise closed, nobody waits any more.

        Returns:
            Whether it was begun; it is not while something else is under way, and that is said.
        """
        if self._job is not None and owner is not None and owner is self._owner:
            return False  # pressed twice is once
        if self._job is not None:
            self._refuse(f"{self._title} is under way. One thing at a time.")
            return False
        self._title, self._owner, self._far = title, owner, (0, 0, "")
        self._number += 1
        if owner is not None:
            owner.destroyed.connect(partial(self._orphaned, self._number))
        if isinstance(owner, Overlay):
            owner.closed.connect(partial(self._orphaned, self._number))
        job = self._job = Job(work, self, unwanted=unwanted)
        job.progressed.connect(self._tell)
        job.done.connect(lambda result: self._end(lambda: done(result)))
        fails = failed or self._failed
        job.failed.connect(lambda error: self._end(lambda: fails(error)))
        self._can_cancel = unwanted is not None
        self._since.start()
        self._patience.start()
        job.start()
        return True

    def carry(
        self, title: str, slow: Slow[Told], told: Callable[[Told], None], owner: QWidget
    ) -> bool:
        """Do the middle of something off the window's thread; nothing is left of it on Cancel.

        Args:
            title: What is under way.
            slow: What is done; at once where it has no middle.
            told: Is told what it came to.
            owner: The page or sheet for which it is done.

        Returns:
            Whether it was begun.
        """
        work = slow.work
        if work is None:
            told(slow.at_once())
            return True
        return self.do(
            title,
            lambda _: work(),
            lambda made: told(slow.take(made)),
            unwanted=lambda _: None,
            owner=owner,
        )

    def _refuse(self, words: str) -> None:
        if isinstance(self._over, Frame):
            self._over.toast.show_message(words)

    def _tell(self, done: int, of: int, what: str) -> None:
        self._far = (done, of, what)
        if self._sheet is not None and not self._sheet.isHidden():
            left = self._since.elapsed() / 1000 * (of - done) / done if done else 0.0
            self._sheet.line.advance(done, of, what, left)

    def _show(self) -> None:
        if self._sheet is None:
            self._sheet = WorkSheet(self._over)
            self._sheet.line.cancelled.connect(self.cancel)
        line = self._sheet.line
        line.begin(self._title)
        line.cancel.setVisible(self._can_cancel)
        line.show()
        self._sheet.open()
        self._tell(*self._far)

    def aside(self, work: Callable[[], None]) -> None:
        """Do what nobody waits for, beside whatever else is under way."""
        job = Job(lambda _: work())
        job.failed.connect(self._failed)
        job.start()

    def cancel(self) -> None:
        """Nobody waits for it any more; what comes of it is put away."""
        if self._job is not None:
            self._job.drop()
            self._end(lambda: None)

    def leave(self, owner: QWidget) -> None:
        """A page is left: what was done for it is called off."""
        if self._owner is owner:
            self.cancel()

    def let_go(self) -> None:
        """The open exercise is being closed: what works on it is called off."""
        if self._owner is not None:
            self.cancel()

    def _orphaned(self, number: int, *_: object) -> None:
        if number == self._number and self._owner is not None:
            self.cancel()

    def _end(self, then: Callable[[], None]) -> None:
        self._job = self._owner = None
        self._patience.stop()
        if self._sheet is not None:
            self._sheet.line.finish()
            self._sheet.close_overlay()
        then()


def working_of(widget: QWidget) -> Working:
    """What does the work that takes long in the window of a widget, made where there is none."""
    window = widget.window()
    found = window.findChild(Working, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Working) else Working(window, _raised)


def _raised(error: Exception) -> None:
    raise error
