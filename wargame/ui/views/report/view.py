"""The Report page: sections, the pages themselves, options, and one button that saves the PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.errors import WargameError
from wargame.support.folders import note_used, save_place
from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.screen import Page
from wargame.ui.views.report.options import WIDTH, Options
from wargame.ui.views.report.presenter import QUICK
from wargame.ui.views.report.preview import Preview
from wargame.ui.views.report.printing import print_pages
from wargame.ui.views.report.section_list import SectionList
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.desk import ReportMade
    from wargame.ui.views.report.presenter import ReportPresenter
    from wargame.ui.views.report.saving import Saving

WAIT: Final = 400
"""Milliseconds after the last change before the report is made anew."""
SECTIONS: Final = 360


class ReportView(Page):
    """The page. Signals: `made` when a report's pages show, `go_asked(screen)`, `saved(path)`."""

    made = Signal()
    saved = Signal(str)
    go_asked = Signal(str)

    def __init__(self, presenter: ReportPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WAIT)
        screen = presenter.screen()
        self.quick = Segmented("Which report", QUICK, screen.preset)
        self.sections = SectionList()
        self.author = QPlainTextEdit()
        self.author.setAccessibleName("Note by the author on the chosen section")
        self.author.setTabChangesFocus(True)
        self.author.setFixedHeight(84)
        self._note_for = Text("", "second-medium", "text2", lines=1)
        self.preview = Preview()
        self.options = Options(screen)
        self.save_button = NextButton("Save the PDF", "", "report.save", arrow=False, least=0)
        self.print_button = ActButton("Print", icon="printer", does="report.print")
        self._contents = self._sections_panel()
        self._lay_out()
        self._connect()
        self._show()

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("report.save", self.save)
        bindings.bind("report.print", self.print_it)

    # Layout

    def _lay_out(self) -> None:
        parts, side = in_row(self, "Report"), QWidget()
        parts.add(self._contents, width=SECTIONS, height=360)
        parts.add(self.preview, 1, least=320, height=420)
        parts.add(side, width=WIDTH, height=480)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.options, 1)
        column.addWidget(self.save_button)

    def _sections_panel(self) -> Panel:
        panel = Panel("Sections", margin=0)
        column = QVBoxLayout()
        column.setContentsMargins(12, 10, 12, 6)
        column.addWidget(self.quick)
        panel.add(column)
        panel.add(self.sections, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 12)
        below.setSpacing(6)
        below.addWidget(self._note_for)
        below.addWidget(self.author)
        panel.add(below)
        return panel

    def _connect(self) -> None:
        presenter = self._presenter
        self._soon.timeout.connect(self.make)
        self.quick.chosen_changed.connect(self._choose_preset)
        self.options.preset_chosen.connect(self._choose_preset)
        self.options.option_set.connect(
            lambda name, value: self._change(lambda: presenter.set_option(**{name: value}))
        )
        self.options.part_set.connect(
            lambda part, on: self._change(lambda: presenter.let_in(part, on=on))
        )
        self.options.export_asked.connect(self.export)
        self.options.go_asked.connect(self.go_asked)
        self.sections.ticked.connect(
            lambda key, on: self._change(lambda: presenter.tick(key, on=on))
        )
        self.sections.moved.connect(
            lambda key, place: self._change(lambda: presenter.move(key, place))
        )
        self.sections.chosen.connect(self._choose_section)
        self.sections.opened.connect(self._open_section)
        self.author.textChanged.connect(self._write_note)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_it)

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.preview.state, self.print_button)

    @override
    def first_focus(self) -> QWidget | None:
        return self.sections

    @override
    def entered(self) -> None:
        if self._job is None and not self._presenter.is_current():
            self.make()

    @override
    def left(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._presenter.begin()

    # Composing

    def _change(self, act: Callable[[], None]) -> None:
        act()
        self._presenter.begin()
        self._show()
        self._soon.start()

    def _choose_preset(self, preset: str) -> None:
        self._change(lambda: self._presenter.choose_preset(preset))

    def _choose_section(self, key: str) -> None:
        self._presenter.chosen = key
        self._show_note()

    def _open_section(self, key: str) -> None:
        rows = {row.id: row for row in self._presenter.screen().sections}
        if key in rows and rows[key].first:
            self.preview.go_to(rows[key].first - 1)

    def _write_note(self) -> None:
        text = self.author.toPlainText()
        if text != self._presenter.screen().note:
            self._change(lambda: self._presenter.write_note(text))

    def hurry(self) -> None:
        """Make what was changed now, without waiting for another change."""
        if self._soon.isActive():
            self._soon.stop()
            self.make()

    # Making

    def make(self) -> None:
        """Make the report off the window's thread; the old pages stay until then."""
        self._soon.stop()
        if self._job is not None:
            self._job.drop()
        self._presenter.begin()
        self.options.note.clear()
        self._show()
        self._job = Job(lambda _: self._presenter.make(), self)
        self._job.done.connect(self._show_made)
        self._job.failed.connect(self._show_failure)
        self._job.start()

    def _show_made(self, made: ReportMade) -> None:
        self._job = None
        if self._soon.isActive():
            # It was changed again meanwhile: these pages are of yesterday.
            return
        self._presenter.take(made)
        page = self._presenter.held(self.preview.page())
        self.preview.load(str(made.path), page)
        self._presenter.show()
        self.options.note.clear()
        self._show()
        self.made.emit()
        self.settled.emit()

    def _show_failure(self, error: object) -> None:
        self._job = None
        self._presenter.fail()
        self._show()
        if not isinstance(error, WargameError):
            raise error  # type: ignore[misc]
        self.options.note.say(f"{error.message} {error.remedy}".strip())
        self.settled.emit()

    def _show(self) -> None:
        screen = self._presenter.screen()
        self.preview.state.setText(screen.state)
        self.preview.warning.setText(screen.warning)
        self.quick.choose(screen.preset)
        self._contents.set_note(screen.count)
        self.sections.show_rows(screen.sections)
        self.options.show_options(screen)
        self._show_note()
        self.save_button.say("Save the PDF", screen.save_effect)
        ready = screen.pages > 0
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready)

    def _show_note(self) -> None:
        screen = self._presenter.screen()
        asked = "Choose a section to add a note to it"
        self._note_for.setText(f"Your note on: {screen.note_for}" if screen.note_for else asked)
        self.author.setEnabled(bool(screen.note_for))
        if self.author.toPlainText() != screen.note:
            blocked = self.author.blockSignals(True)
            self.author.setPlainText(screen.note)
            self.author.blockSignals(blocked)

    # Giving it out

    def save(self) -> None:
        """Ask where, and save."""
        if not self.save_button.isEnabled():
            return
        name, _ = QFileDialog.getSaveFileName(
            self, "Save the report", save_place(self._presenter.suggested_name()), "PDF (*.pdf)"
        )
        if name:
            note_used(Path(name).parent)
            self.save_to(Path(name))

    def save_to(self, target: Path) -> None:
        """Save to a file, off the window's thread."""
        try:
            saving = self._presenter.saving(target)
        except WargameError as error:
            self._refuse(error)
            return
        working_of(self).do(
            "Saving the report",
            saving.write,
            lambda _: self._put(saving, target),
            unwanted=lambda _: saving.drop(),
            failed=self._refuse,
            owner=self,
        )

    def _put(self, saving: Saving, target: Path) -> None:
        try:
            self.options.note.say(saving.finish(), "ok")
        except WargameError as error:
            self._refuse(error)
        else:
            self.saved.emit(str(target))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, WargameError):
            raise error
        self.options.note.say(f"{error.message} {error.remedy}".strip())

    def export(self, form: str) -> None:
        """Ask for a folder, and export."""
        folder = QFileDialog.getExistingDirectory(
            self, f"Export {form.upper()} to a folder", save_place()
        )
        if folder:
            note_used(Path(folder))
            self.export_to(form, Path(folder))

    def export_to(self, form: str, folder: Path) -> None:
        """Export to a folder, off the window's thread; what was written is told in place."""
        self.options.note.clear()
        working_of(self).do(
            f"Exporting {form.upper()}",
            lambda progress: self._presenter.export(form, folder, progress),
            lambda says: self.options.note.say(says, "ok"),
            # Each file that was written is whole, and stays.
            unwanted=lambda _: None,
            failed=self._refuse,
            owner=self,
        )

    def print_it(self) -> None:
        """Print what is shown, on a printer that the person chooses."""
        if not self.print_button.isEnabled():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown on a printer, off the window's thread."""
        shown = self._presenter.made
        if shown is None:
            return
        working_of(self).do(
            "Printing the report",
            lambda progress: print_pages(shown.path, printer, progress),
            lambda pages: self.options.note.say(f"{pages} pages went to the printer.", "ok"),
            unwanted=lambda _: None,
            failed=self._refuse,
            owner=self,
        )
