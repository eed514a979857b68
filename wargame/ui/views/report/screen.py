"""What the Report page shows: ready words, nothing to decide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section in the list.

    Attributes:
        pages: Where it stands in the report as made, such as "20–24"; "empty" when it was asked for
            and has nothing to tell.
        first: Its first page, 0 when it is not in it.
        noted: Whether the author added a note.
    """

    id: str
    title: str
    ticked: bool
    pages: str
    first: int
    noted: bool

    @property
    def spoken(self) -> str:
        """The row as it is read out."""
        place = f", page {self.pages}" if self.first else f", {self.pages}" if self.pages else ""
        note = ", with a note" if self.noted else ""
        return f"{self.title}{place}{note}, {'in' if self.ticked else 'left out'}"


@dataclass(frozen=True, slots=True)
class ReportScreen:
    """Everything that the page shows.

    Attributes:
        warning: What a reader's report holds only, such as "Only what Kazakhstan may see".
        lacking: Title of the list of missing texts, empty when there are none.
        missing: Each missing text, with the screen where it can be written.
        count: "19 of 20".
        note_for: Title of the section that the note belongs to, empty when none is chosen.
    """

    title: str
    presets: tuple[tuple[str, str], ...]
    preset: str
    seats: tuple[tuple[str, str], ...]
    seat: str
    asks_seat: bool
    paper: str
    people: str
    names_people: bool
    handling: str
    without: tuple[str, ...]
    sections: tuple[SectionRow, ...]
    count: str
    note_for: str
    note: str
    pages: int
    state: str
    warning: str
    lacking: str
    missing: tuple[tuple[str, str], ...]
    save_effect: str
