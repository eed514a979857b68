"""The Report page: sections, the pages themselves, options, and one button that saves the PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.game.errors import WargameError
from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.nextbar import NARROWEST, NextButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.report.presenter import PAPERS
from wargame.ui.views.report.printing import print_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.report.presenter import ReportPresenter, ReportScreen

ZOOM_STEP = 1.2


class ReportView(Page):
    """The page. Signal `made` when a report's pages show."""

    made = Signal()

    def __init__(self, presenter: ReportPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._job: Job | None = None
        self.document = QPdfDocument(self)
        self.pages = QPdfView()
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setAccessibleName("Pages of the report")
        self.note = InlineNote()
        self.state = Text("", "second", "text2", lines=1)
        self.warning = Text("", "strong", "warn", lines=1)
        self.preset = QComboBox()
        self.preset.setAccessibleName("Which report")
        self.seat = QComboBox()
        self.seat.setAccessibleName("For which seat")
        self.paper = Segmented("Paper", PAPERS, presenter.paper, even=True)
        self.save_button = NextButton("Save the PDF", "", ("Ctrl", "S"), arrow=False)
        self.print_button = ActButton("Print", icon="printer", keys=("Ctrl", "P"))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(0)
        self._lay_out(presenter.screen())
        self._connect()
        current_theme().changed.connect(self._dress_pages)
        self._dress_pages()

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("report.save", self.save)
        bindings.bind("report.print", self.print_it)

    # Layout

    def _lay_out(self, screen: ReportScreen) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._contents())
        outer.addWidget(self._preview(), 1)
        outer.addLayout(self._options(screen))

    def _contents(self) -> Panel:
        panel = Panel("Sections", margin=0)
        panel.setFixedWidth(270)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._sections)
        column.addStretch(1)
        panel.add(scrolled(inner, "Sections"), 1)
        return panel

    def _preview(self) -> Panel:
        panel = Panel(margin=0)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 4)
        bar.addWidget(self.state, 1)
        bar.addWidget(self.warning)
        for icon, name, act in (
            ("zoom-out", "Smaller pages", lambda: self._zoom(1 / ZOOM_STEP)),
            ("zoom-in", "Larger pages", lambda: self._zoom(ZOOM_STEP)),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(act)
            bar.addWidget(button)
        fit = ActButton("Fit width", scale="small", role="quiet")
        fit.clicked.connect(lambda: self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        bar.addWidget(fit)
        panel.add(bar)
        panel.add(self.pages, 1)
        return panel

    def _options(self, screen: ReportScreen) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        panel = Panel("Options")
        panel.setFixedWidth(NARROWEST)
        for key, title in screen.presets:
            self.preset.addItem(title, key)
        for key, name in screen.seats:
            self.seat.addItem(name, key)
        panel.add(Text("For", "second-medium", "text2"))
        panel.add(self.preset)
        panel.add(self.seat)
        panel.add(Text("Paper", "second-medium", "text2"))
        panel.add(self.paper)
        panel.add(hairline())
        panel.add(Text("Also", "second-medium", "text2"))
        row = QHBoxLayout()
        for form, word, icon in (("csv", "CSV", "table"), ("json", "JSON", "braces")):
            button = ActButton(word, icon=icon, scale="small")
            button.setAccessibleName(f"Export {word}")
            button.clicked.connect(lambda _=False, key=form: self.export(key))
            row.addWidget(button)
        row.addStretch(1)
        panel.add(row)
        panel.add(self.note)
        panel.add_stretch()
        self.save_button.setFixedWidth(NARROWEST)
        column.addWidget(panel, 1)
        column.addWidget(self.save_button)
        return column

    def _connect(self) -> None:
        self.preset.activated.connect(lambda _: self._choose())
        self.seat.activated.connect(lambda _: self._choose())
        self.paper.chosen_changed.connect(lambda _: self._choose())
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_it)

    def _dress_pages(self) -> None:
        """Qt paints the ground behind the pages in the palette's dark role."""
        palette = self.pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, current_theme().colour("sunken"))
        self.pages.setPalette(palette)

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.print_button,)

    @override
    def entered(self) -> None:
        if self._job is None and not self._presenter.is_current():
            self.make()

    # Making

    def _choose(self) -> None:
        self._presenter.preset = str(self.preset.currentData())
        self._presenter.seat = str(self.seat.currentData())
        self._presenter.paper = self.paper.chosen()
        self.make()

    def make(self) -> None:
        """Make the report off the window's thread; the old pages stay until then."""
        if self._job is not None:
            self._job.drop()
        self._presenter.begin()
        self.note.clear()
        self._show()
        self._job = Job(lambda _: self._presenter.make(), self)
        self._job.done.connect(self._show_made)
        self._job.failed.connect(self._show_failure)
        self._job.start()

    def _show_made(self, made: object) -> None:
        self._job = None
        self._presenter.made = made  # type: ignore[assignment]
        if self._presenter.made is not None:
            self.document.load(str(self._presenter.made.path))
        self.note.clear()
        self._show()
        self.made.emit()
        self.settled.emit()

    def _show_failure(self, error: object) -> None:
        self._job = None
        self._presenter.fail()
        self._show()
        if not isinstance(error, WargameError):
            raise error  # type: ignore[misc]
        self.note.say(f"{error.message} {error.remedy}".strip())
        self.settled.emit()

    def _show(self) -> None:
        screen = self._presenter.screen()
        self.state.setText(screen.state)
        self.warning.setText(screen.warning)
        self.seat.setVisible(screen.asks_seat)
        self.save_button.say("Save the PDF", screen.save_effect)
        ready = screen.pages > 0
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready)
        if ready:
            self._show_sections(screen)

    def _show_sections(self, screen: ReportScreen) -> None:
        emptied(self._sections)
        for section in screen.sections:
            row = ActButton(f"{section.title}", role="quiet", scale="small")
            row.setAccessibleName(f"{section.title}, page {section.page}")
            row.clicked.connect(lambda _=False, page=section.page: self.go_to(page))
            line = QHBoxLayout()
            line.addWidget(row, 0, Qt.AlignmentFlag.AlignLeading)
            line.addStretch(1)
            line.addWidget(Text(str(section.page), "second", "text2"))
            self._sections.addLayout(line)

    def go_to(self, page: int) -> None:
        """Show a page, from 1."""
        self.pages.pageNavigator().jump(max(0, page - 1), QPointF())

    def _zoom(self, factor: float) -> None:
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self.pages.setZoomFactor(min(2.0, max(0.3, self.pages.zoomFactor() * factor)))

    # Giving it out

    def save(self) -> None:
        """Ask where, and save."""
        if not self.save_button.isEnabled():
            return
        name, _ = QFileDialog.getSaveFileName(
            self, "Save the report", self._presenter.suggested_name(), "PDF (*.pdf)"
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Save to a file."""
        self._guarded(lambda: self._presenter.save(target))

    def export(self, form: str) -> None:
        """Ask for a folder, and export."""
        folder = QFileDialog.getExistingDirectory(self, f"Export {form.upper()} to a folder")
        if folder:
            self._guarded(lambda: self._presenter.export(form, Path(folder)))

    def _guarded(self, act: Callable[[], str]) -> None:
        try:
            self.note.say(act(), "ok")
        except WargameError as error:
            self.note.say(f"{error.message} {error.remedy}".strip())

    def print_it(self) -> None:
        """Print what is shown, on a printer that the person chooses."""
        if not self.print_button.isEnabled():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            print_pages(self.document, printer)
