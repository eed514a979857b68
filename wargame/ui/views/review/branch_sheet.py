"""The sheet that begins a what-if branch: what it will be, its name, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from wargame.game.errors import WargameError
from wargame.ui.running.sheets import Sheet
from wargame.ui.unwanted import undo_new
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.play.session import Session
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
        branch = self._presenter.branching(self.name.text().strip())
        working_of(self).do(
            "Beginning the branch",
            lambda _: branch(),
            self._go_on,
            unwanted=undo_new,
            failed=self._refuse,
            owner=self,
        )

    def _go_on(self, session: Session) -> None:
        self.close_overlay()
        self.begun.emit(session)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, WargameError):
            raise error
        self.note.say(f"{error.message} {error.remedy}".strip())
