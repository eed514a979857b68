"""What the Report page says and does: which report, for whom; made and saved. No Qt."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.errors import ReportError

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.desk import Desk, ReportMade

PAPERS = (("a4", "A4"), ("letter", "Letter"))
FOR_A_SEAT = ("seat", "player")


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section of the made report and its first page."""

    id: str
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class ReportScreen:
    """Everything that the page shows.

    Attributes:
        warning: What a reader's report holds only, such as "Only what Kazakhstan may see".
    """

    title: str
    presets: tuple[tuple[str, str], ...]
    preset: str
    seats: tuple[tuple[str, str], ...]
    seat: str
    asks_seat: bool
    paper: str
    sections: tuple[SectionRow, ...]
    pages: int
    state: str
    warning: str
    save_effect: str


class ReportPresenter:
    """Behind the Report page."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self._session = session
        self._desk = desk
        self.preset = "full"
        self.paper = "a4"
        self.seat = next((seat.id for seat in session.setting.pack.seats if seat.vote), "")
        self.made: ReportMade | None = None
        self._failed = False
        self._upto = 0
        self._count = 0

    def screen(self) -> ReportScreen:
        """The page as it stands."""
        made = self.made
        pages = made.pages if made else 0
        return ReportScreen(
            title=self._session.state.exercise.title,
            presets=self._desk.report_presets(),
            preset=self.preset,
            seats=tuple((seat.id, seat.name) for seat in self._session.setting.pack.seats),
            seat=self.seat,
            asks_seat=self.preset in FOR_A_SEAT,
            paper=self.paper,
            sections=tuple(SectionRow(*one) for one in made.sections) if made else (),
            pages=pages,
            state=self._state(),
            warning=self._warning(),
            save_effect=f"{pages} pages" if made else "",
        )

    def _state(self) -> str:
        if self._failed:
            return "Not made"
        if self.made is None:
            return "Making the report"
        pages = "1 page" if self.made.pages == 1 else f"{self.made.pages} pages"
        return f"{pages}, up to #{self._upto}"

    def begin(self) -> None:
        """A report is being made: what was made before no longer counts."""
        self.made, self._failed = None, False
        self._upto = self._session.head.seq

    def fail(self) -> None:
        """It could not be made."""
        self.made, self._failed = None, True

    def is_current(self) -> bool:
        """Whether the made report holds everything up to the last entry."""
        return self.made is not None and self._upto == self._session.head.seq

    def _warning(self) -> str:
        if self.preset in FOR_A_SEAT:
            return f"Only what {self._session.name(self.seat)} may see"
        if self.preset == "public":
            return "Only what everyone may see"
        return ""

    def make(self) -> ReportMade:
        """Write the chosen report to the previews' folder. May run off the GUI thread.

        Raises:
            ReportError: It could not be written.
        """
        self._count += 1
        target = self._desk.reports_folder() / f"preview-{self._count}.pdf"
        seat = self.seat if self.preset in FOR_A_SEAT else ""
        return self._desk.write_report(self._session, self.preset, seat, self.paper, target)

    def suggested_name(self) -> str:
        """A file name beside the exercise, with the reader where it is not the whole report."""
        where = self._session.store.where
        stem = Path(where).stem if where != "memory" else "report"
        reader = f"-{self.seat.lower()}" if self.preset in FOR_A_SEAT else ""
        kind = "" if self.preset == "full" else f"-{self.preset}{reader}"
        folder = Path(where).parent if where != "memory" else Path()
        return str(folder / f"{stem}-report{kind}.pdf")

    def save(self, target: Path) -> str:
        """Copy the made report to its place; returns what was done.

        Raises:
            ReportError: The place cannot be written.
        """
        if self.made is None:
            message = "The report is not made yet."
            raise ReportError(message, "Wait until its pages show.")
        try:
            shutil.copyfile(self.made.path, target)
        except OSError as error:
            message = f"{target.name} could not be written: {error.strerror or error}."
            raise ReportError(message, "Choose another folder.") from error
        return f"Saved {target.name}, {self.made.pages} pages."

    def export(self, form: str, folder: Path) -> str:
        """Export the register and the log; returns what was done.

        Raises:
            ReportError: The folder cannot be written.
        """
        files = self._desk.export(self._session, form, folder)
        return f"Wrote {', '.join(one.name for one in files)}."
