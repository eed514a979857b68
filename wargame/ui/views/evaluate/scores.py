"""Scores read off a sheet of paper: a digit chooses one and goes on to the next statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wargame.ui.parts.segmented import Segmented

SCORES = tuple((str(score), str(score)) for score in range(1, 6))
_LEFT_OUT = frozenset({"0", "-"})
"""Keys for a statement that was not answered."""


class Scores(QObject):
    """Listens to the choices of a form, in their order.

    Args:
        choosers: One for each statement.
        after: What has the focus when the last one is chosen.
    """

    def __init__(self, choosers: Sequence[Segmented], after: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._choosers = tuple(choosers)
        self._after = after
        self._places: dict[QObject, int] = {}
        for place, chooser in enumerate(self._choosers):
            for key, _ in SCORES:
                button = chooser.button(key)
                self._places[button] = place
                button.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        digit = event.text() if isinstance(event, QKeyEvent) else ""
        known = digit in _LEFT_OUT or any(digit == key for key, _ in SCORES)
        if event.type() == QEvent.Type.ShortcutOverride and known:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not known:
            return False
        place = self._places[watched]
        self._choosers[place].choose("" if digit in _LEFT_OUT else digit)
        self.begin(place + 1)
        return True

    def begin(self, place: int = 0) -> None:
        """Put the focus on a statement, or after the last."""
        if place >= len(self._choosers):
            self._after.setFocus(Qt.FocusReason.TabFocusReason)
            return
        chooser = self._choosers[place]
        chooser.button(chooser.chosen() or SCORES[0][0]).setFocus(Qt.FocusReason.TabFocusReason)
