"""The pictures of a letter in a row: each a small one that opens large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wargame.ui.parts.flow import Flow
from wargame.ui.parts.picture import PictureButton
from wargame.ui.parts.scrolling import emptied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.game.enclosed import Enclosed


class Thumbnails(QWidget):
    """Shows nothing where there are none; `opened(n)` when one is pressed.

    Args:
        wide: Width of each, before the letters grow.
    """

    opened = Signal(int)

    def __init__(self, wide: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._row = Flow(8, self)
        self.buttons: list[PictureButton] = []

    def show_pictures(
        self, pictures: Sequence[Enclosed], fetched: Callable[[str], bytes | None]
    ) -> None:
        """Show these; `fetched` gives the content that belongs to a digest."""
        emptied(self._row)
        self.buttons = [PictureButton(one, fetched(one.digest), self._wide) for one in pictures]
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, place=place: self.opened.emit(place))
            self._row.addWidget(button)
        self.setVisible(bool(pictures))
