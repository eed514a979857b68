"""What the Report page says and does: compose, make, save. No Qt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.entry import utc_text
from wargame.game.errors import ReportError, WargameError
from wargame.game.ids import CONTROL
from wargame.ui.views.report.composition import Composition
from wargame.ui.views.report.saving import Saving
from wargame.ui.views.report.screen import ReportScreen, SectionRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.desk import Desk, ReportMade

PAPERS = (("a4", "A4"), ("letter", "Letter"))
PEOPLE = (
    ("names", "By name"),
    ("initials", "By initials"),
    ("pseudonyms", "By pseudonym"),
    ("seats", "Seats only"),
)
QUICK = (
    ("full", "Full"),
    ("executive", "2 pages"),
    ("doctrine", "AAR"),
    ("seat", "Seat"),
    ("public", "Public"),
)
PARTS = (
    ("moves", "Sealed moves", "with their codes"),
    ("notes", "Notes", "of the facilitator and evaluators"),
    ("reasons", "The facilitator's reasons", "of overrides, picks, take-backs"),
    ("charts", "Maps and charts", ""),
    ("pictures", "Pictures of injects", ""),
)
UNHEADED = ("cover", "masthead", "contents")
NOTHING = "empty"
"""In place of pages: the section is asked for and has nothing to tell."""
FOR_A_SEAT = ("seat", "player")
_SHOWN = 3


class ReportPresenter:
    """Behind the Report page."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self._session = session
        self._desk = desk
        self.made: ReportMade | None = None
        self.chosen = ""
        self._shown: ReportMade | None = None
        self._failed = False
        self._upto = 0
        self._count = 0
        self.composition = self._kept() or self._fresh()

    # What is composed

    def _fresh(self) -> Composition:
        seat = next((seat.id for seat in self._session.setting.pack.seats if seat.vote), "")
        blank = Composition(seat=seat, handling=self._session.state.exercise.handling)
        return blank.for_preset("full", self._desk.report_sections("full"))

    def _kept(self) -> Composition | None:
        """What was composed when the page was last open; later sections stand at its end."""
        draft = self._session.store.draft(CONTROL, "report")
        found = Composition.from_text(draft[0]) if draft else None
        if found is None or found.preset not in dict(self._desk.report_presets()):
            return None
        known = [name for name, _, _ in self._desk.report_sections(found.preset)]
        order = [name for name in found.order if name in known]
        order += [name for name in known if name not in order]
        seats = [seat.id for seat in self._session.setting.pack.seats]
        if found.seat not in seats:
            found = replace(found, seat=seats[0])
        return replace(found, order=tuple(order))

    def change(self, composition: Composition) -> None:
        """Compose otherwise, and keep it; a file that cannot be written keeps nothing."""
        self.composition = composition
        now = utc_text(self._session.now())
        try:
            self._session.store.save_draft(CONTROL, "report", composition.to_text(), now)
        except WargameError:
            return

    def choose_preset(self, preset: str) -> None:
        """Take a preset's sections in its order."""
        sections = self._desk.report_sections(preset)
        self.change(self.composition.for_preset(preset, sections))

    def set_option(self, **options: str) -> None:
        """Another paper, seat, handling mark, or way of naming people."""
        self.change(replace(self.composition, **options))  # type: ignore[arg-type]

    def tick(self, section: str, *, on: bool) -> None:
        """Put a section in, or leave it out."""
        self.change(self.composition.with_tick(section, on=on))

    def move(self, section: str, place: int) -> None:
        """Put a section before the one that now stands at a place."""
        self.change(self.composition.moved(section, place))

    def let_in(self, part: str, *, on: bool) -> None:
        """Let charts, moves, notes or reasons in, or leave them out."""
        self.change(self.composition.with_part(part, on=on))

    def write_note(self, text: str) -> None:
        """The author's note on the section that is chosen in the list."""
        if self._noted():
            self.change(self.composition.with_note(self._noted(), text))

    def _noted(self) -> str:
        """The section that a note would stand in; pages without a heading take none."""
        return "" if self.chosen in UNHEADED else self.chosen

    # What is shown

    def screen(self) -> ReportScreen:
        """The page as it stands."""
        now = self.composition
        pages = self.made.pages if self.made else 0
        rows = self._rows()
        missing = (self._shown.missing if self._shown else ()) if self._for_all() else ()
        return ReportScreen(
            title=self._session.state.exercise.title,
            presets=self._desk.report_presets(),
            preset=now.preset,
            seats=tuple((seat.id, seat.name) for seat in self._session.setting.pack.seats),
            seat=now.seat,
            asks_seat=now.preset in FOR_A_SEAT,
            paper=now.paper,
            people="seats" if now.preset == "public" else now.people,
            names_people=now.preset != "public",
            handling=now.handling,
            without=now.without,
            sections=rows,
            count=f"{sum(row.ticked for row in rows)} of {len(rows)}",
            note_for=next((row.title for row in rows if row.id == self._noted()), ""),
            note=now.notes.get(self._noted(), ""),
            pages=pages,
            state=self._state(),
            warning=self._warning(),
            lacking=_lacking(len(missing)),
            missing=_cut(missing),
            save_effect=f"{pages} pages" if self.made else "",
        )

    def _rows(self) -> tuple[SectionRow, ...]:
        now = self.composition
        titles = {name: title for name, title, _ in self._desk.report_sections(now.preset)}
        made = {one[0]: one for one in self._shown.sections} if self._shown else {}
        rows = []
        for name in now.order:
            _, _, first, last = made.get(name, ("", "", 0, 0))
            pages = _place(first, last)
            if self._shown and not first and name in now.ticked:
                pages = NOTHING
            rows.append(
                SectionRow(name, titles[name], name in now.ticked, pages, first, name in now.notes)
            )
        return tuple(rows)

    def _for_all(self) -> bool:
        return self.composition.preset not in {*FOR_A_SEAT, "public"}

    def _state(self) -> str:
        if self._failed:
            return "Not made"
        if self.made is None:
            return "Updating…" if self._shown else "Making the report"
        pages = "1 page" if self.made.pages == 1 else f"{self.made.pages} pages"
        return f"{pages}, up to #{self._upto}"

    def _warning(self) -> str:
        if self.composition.preset in FOR_A_SEAT:
            return f"Only what {self._session.name(self.composition.seat)} may see"
        if self.composition.preset == "public":
            return "Only what everyone may see"
        return ""

    def held(self, page: int) -> int:
        """The page of the new report that shows what a page of the old one showed, from 0."""
        old, new = self._shown, self.made
        if old is None or new is None:
            return 0
        was = [one for one in old.sections if one[2] <= page + 1]
        place = next((one for one in new.sections if was and one[0] == was[-1][0]), None)
        if place is None:
            return min(page, new.pages - 1)
        return min(place[2] - 1 + page + 1 - was[-1][2], place[3] - 1)

    # Making and saving

    def begin(self) -> None:
        """A report is being made: what was made before no longer counts."""
        self.made, self._failed = None, False
        self._upto = self._session.head.seq

    def fail(self) -> None:
        """It could not be made."""
        self.made, self._failed = None, True

    def take(self, made: ReportMade) -> None:
        """It is made."""
        self.made = made

    def show(self) -> None:
        """What was made is what the pages show."""
        self._shown = self.made

    def is_current(self) -> bool:
        """Whether the made report holds everything up to the last entry."""
        return self.made is not None and self._upto == self._session.head.seq

    def make(self) -> ReportMade:
        """Write the chosen report to the previews' folder. May run off the GUI thread.

        Raises:
            ReportError: It could not be written.
        """
        self._count += 1
        target = self._desk.reports_folder() / f"preview-{self._count}.pdf"
        order = self.composition.as_order(seat=self.composition.preset in FOR_A_SEAT)
        return self._desk.write_report(self._session, order, target)

    def suggested_name(self) -> str:
        """A file name beside the exercise, with the reader where it is not the whole report."""
        where = self._session.store.where
        preset, seat = self.composition.preset, self.composition.seat
        stem = Path(where).stem if where != "memory" else "report"
        reader = f"-{seat.lower()}" if preset in FOR_A_SEAT else ""
        kind = "" if preset == "full" else f"-{preset}{reader}"
        folder = Path(where).parent if where != "memory" else Path()
        return str(folder / f"{stem}-report{kind}.pdf")

    def saving(self, target: Path) -> Saving:
        """The made report, on its way to a place.

        Raises:
            ReportError: It is not made yet.
        """
        if self.made is None:
            message = "The report is not made yet."
            raise ReportError(message, "Wait until its pages show.")
        return Saving(self.made, target)

    def export(self, form: str, folder: Path, progress: Callable[[int, int, str], None]) -> str:
        """Export the register and the log; returns what was done. May run off the GUI thread.

        Raises:
            ReportError: The folder cannot be written.
        """
        files = self._desk.export(self._session, form, folder, progress)
        return f"Wrote {', '.join(one.name for one in files)}."


def _place(first: int, last: int) -> str:
    """Where a section stands; empty when it is not in the report."""
    if not first:
        return ""
    return str(first) if first >= last else f"{first}–{last}"


def _lacking(number: int) -> str:
    if not number:
        return ""
    return "One text is still missing" if number == 1 else f"{number} texts are still missing"


def _cut(missing: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    more = len(missing) - _SHOWN
    if more <= 1:
        return missing[: _SHOWN + 1]
    return (*missing[:_SHOWN], (f"and {more} more", ""))
