"""The sheet that begins a what-if branch: what it will be, its name, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wargame.game.errors import WargameError
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.views.review.presenter import ReviewPresenter


class BranchSheet(Sheet):
    """Signal `begun(session)`: the branch is open in a file of its own."""

    begun = Signal(object)

    def __init__(self, over: QWidget, presenter: ReviewPresenter) -> None:
        title, why = presenter.branch_words()
        super().__init__(over, "What if it had gone otherwise?", why, "Begin the branch")
        self._presenter = presenter
        self.name = QLineEdit(title)
        self.name.setAccessibleName("Name of the branch")
        self.name.returnPressed.connect(self._begin)
        self.content.addWidget(self.name)
        self.button.clicked.connect(self._begin)

    def _begin(self) -> None:
        try:
            session = self._presenter.branch(self.name.text().strip())
        except WargameError as error:
            self.note.say(f"{error.message} {error.remedy}".strip())
            return
        self.close_overlay()
        self.begun.emit(session)
