"""Forces: where each stands, how ready it is, and the exercises that keep it so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.why import FORCE
from wargame.ui.parts.table import DataTable
from wargame.ui.views.table.alliance_drawn import force_line, training_line
from wargame.ui.views.table.details import Details

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from wargame.ui.views.table.alliance_screen import ForceLine, TrainingLine
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import TableScreen


_READY, _START = 2, 3


class ForcesTab(QWidget):
    """Two tables; below them what is known of the row chosen last. Signal `entry_asked(seq)`."""

    entry_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._forces: dict[str, ForceLine] = {}
        self._trainings: dict[str, TrainingLine] = {}
        self._chosen = ""
        self.forces = DataTable(
            "Forces", ("Force", "Stands", "Ready", "Start", "Of"), (0, 144, 68, 60, 92)
        )
        self.trainings = DataTable(
            "Exercises and operations",
            ("Exercise or operation", "Stands", "Planned", "Host"),
            (0, 132, 120, 96),
        )
        self.details = Details("About the row that is chosen")
        self.details.entry_asked.connect(self.entry_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.forces, 5)
        column.addWidget(self.trainings, 4)
        column.addWidget(self.details)
        self.forces.current_changed.connect(self._choose)
        self.trainings.current_changed.connect(self._choose)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the forces and the programme as they stand."""
        self._forces = {line.key: line for line in screen.forces}
        self._trainings = {line.key: line for line in screen.trainings}
        self.forces.show_lines([force_line(line) for line in screen.forces])
        self.trainings.show_lines([training_line(line) for line in screen.trainings])
        # A pack that counts no readiness leaves the room to the names.
        counted = any(line.ready or line.start for line in screen.forces)
        for column in (_READY, _START):
            self.forces.setColumnHidden(column, not counted)
        # Not before it is laid out: shown without a parent it would be a window.
        self.trainings.setVisible(bool(screen.trainings))
        if self.isVisible():
            self._explain()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._explain()

    def _choose(self, key: str) -> None:
        if key:
            self._chosen = key
            self._explain()

    def _explain(self) -> None:
        key = self._chosen or next(iter(self._forces), "")
        if key in self._trainings:
            training = self._trainings[key]
            self.details.show_details(training.title, training.details)
        elif key in self._forces:
            force = self._forces[key]
            why = self._presenter.why.of(FORCE, key)
            self.details.show_details(force.title, (*force.details, *why))
