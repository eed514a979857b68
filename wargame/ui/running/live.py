"""A page that follows a session: refreshed by new entries while seen, ticking with the clock."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from typing_extensions import override

from wargame.ui.screen import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from wargame.play.session import Session

TICK = 200
"""Milliseconds between looks at the clock."""


class LivePage(Page):
    """A page of a running exercise; a derived one says what `refresh` and `tick` show."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._session = session
        self._drawn_at = session.head.seq
        stop = session.listen(self._changed)
        self.destroyed.connect(lambda: _stop(stop))

    def refresh(self) -> None:
        """Show what is so now."""
        raise NotImplementedError

    def tick(self) -> None:
        """Show what the clock alone changes."""
        raise NotImplementedError

    def _changed(self, _seq: int) -> None:
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Drafts and the clock change without an entry, so a page is drawn each time it is shown;
        # only not when it has just been made.
        if self._drawn_at != self._session.head.seq:
            self.refresh()
        self._drawn_at = -1
        self._timer.start()
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


def _stop(stop: Callable[[], None]) -> None:
    # The session may have let go of all its listeners before the page is gone.
    with contextlib.suppress(ValueError):
        stop()
