"""Adding a pack on Home: chosen or dropped, checked, asked about where one of its id is here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from wargame.game.errors import WargameError
from wargame.ui.views.home.adding_words import (
    REPLACE,
    added,
    checked,
    refused,
    remarks,
    same_here,
    which,
)
from wargame.ui.views.home.pack_sheet import PackSheet
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.ui.packdesk import PackFound
    from wargame.ui.views.home.adding_words import PackAnswer
    from wargame.ui.views.home.presenter import HomePresenter


class PackAdding(QObject):
    """Leads from a folder or a zip to a pack on Home.

    Signals: `added(id, sentence)`, `told(sentence)` where nothing was added and why.

    Args:
        home: The page, over which it asks.
        presenter: Behind the page.
    """

    added = Signal(str, str)
    told = Signal(str)

    def __init__(self, home: QWidget, presenter: HomePresenter) -> None:
        super().__init__(home)
        self._home = home
        self._presenter = presenter

    def choose_folder(self) -> None:
        """Ask for the folder of a pack."""
        self.take(QFileDialog.getExistingDirectory(self._home, "Choose the folder of a pack"))

    def choose_zip(self) -> None:
        """Ask for the zip file of a pack."""
        name, _ = QFileDialog.getOpenFileName(
            self._home, "Choose the zip file of a pack", "", "Zip files (*.zip);;All files (*)"
        )
        self.take(name)

    def take(self, name: str) -> None:
        """Look at what was chosen or dropped; add it, ask, or say why not."""
        if name:
            self._look(name, self._looked)

    def check(self, pack: str, title: str) -> None:
        """Check a pack anew that a person added, and tell what is found."""
        folder = self._folder(pack)
        if folder:
            self._look(folder, lambda found: self._tell(checked(title, found)))

    def open_folder(self, pack: str) -> None:
        """Show the folder of a pack that a person added, in the system's own way."""
        folder = self._folder(pack)
        if folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _folder(self, pack: str) -> str:
        try:
            return str(self._presenter.pack_folder(pack))
        except WargameError as error:
            self._refuse(error)
            return ""

    def _look(self, name: str, then: Callable[[PackFound], None]) -> None:
        working_of(self._home).do(
            "Checking the pack",
            lambda progress: self._presenter.look_at_pack(Path(name), progress),
            then,
            unwanted=lambda _: None,
            failed=self._refuse,
        )

    def _looked(self, found: PackFound) -> None:
        twin = found.twin
        if not found.plays:
            self._tell(refused(found))
        elif twin is None:
            self._add(found)
        elif twin.same:
            self.told.emit(same_here(found))
        else:
            sheet = PackSheet(self._home, which(found, twin))
            sheet.chosen.connect(lambda way: self._add(found, twin.id if way == REPLACE else ""))
            sheet.open()

    def _add(self, found: PackFound, replaces: str = "") -> None:
        def done(pack: str) -> None:
            self.added.emit(pack, added(found))
            if found.findings:
                self._tell(remarks(found))

        working_of(self._home).do(
            "Adding the pack",
            lambda _: self._presenter.add_pack(found, replaces),
            done,
            failed=self._refuse,
        )

    def _tell(self, answer: PackAnswer) -> None:
        PackSheet(self._home, answer).open()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, WargameError):
            raise error
        self.told.emit(f"{error.message} {error.remedy}".strip())
