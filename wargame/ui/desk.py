"""What the window asks of the program around it: packs, files, the baseline, the report.

The composition root implements it; no screen knows a store, a path of this machine or a PDF
library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from wargame.play.papers import Chosen
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.ui.packdesk import OwnPacks
    from wargame.ui.slow import Slow


class PackCard(NamedTuple):
    """A pack as Home shows it.

    Attributes:
        problem: Why it cannot be played (file, line, remedy); empty when it can.
        cover: The cover picture (SVG or PNG bytes), or None.
        minutes: Shortest and longest planned length.
        begins: The first day of the story, to put packs in order.
        days: Where each turn begins in the story, from 0 to 1, and its end; each with its day.
        own: Whether a person added it; otherwise it is shipped.
        version: Its version, in its author's words.
    """

    id: str
    title: str
    summary: str
    alliance: str
    turns: int
    dates: str
    seats: int
    minutes: tuple[int, int]
    problem: str
    cover: bytes | None
    injects: int = 0
    begins: str = ""
    days: tuple[tuple[float, str], ...] = ()
    own: bool = False
    version: str = ""


class RecentCard(NamedTuple):
    """An exercise that was open on this machine.

    Attributes:
        state: `set-up`, `running`, `ended` or `missing` (its file is gone).
        crashed: Whether it was not closed properly.
        rehearsal: Whether it is marked as one that is only tried.
        elsewhere: Whether another window has it open for writing now.
    """

    path: str
    title: str
    pack: str
    opened_at: str
    turn: int
    turns: int
    phase: str
    state: str
    entries: int
    crashed: bool
    rehearsal: bool = False
    elsewhere: bool = False


class Recovered(NamedTuple):
    """What lies in an exercise that a crash left open.

    Attributes:
        entries: How many entries it has.
        says: The last of them, in words; empty where not everybody may read it.
        drafts: Whose move or letter was not sealed or sent, and when it was last kept.
        begun: What the facilitator was writing and had not sent, in kinds: "a note".
        at: The time of the last thing in it, by this machine's clock.
        whole: Whether all entries were checked and the chain is whole.
    """

    entries: int
    says: str
    drafts: tuple[tuple[str, str], ...]
    at: str
    whole: bool
    begun: tuple[str, ...] = ()


class ReportOrder(NamedTuple):
    """What report is asked for; see `wargame.reports.options` for the words.

    Attributes:
        handling: Mark on every page; None takes the exercise's own.
        sections: Ids in order; None takes the preset's.
        without: What is left out: `charts`, `moves`, `notes`, `reasons`.
        notes: What the author adds to a section, by its id.
    """

    preset: str = "full"
    seat: str = ""
    paper: str = "a4"
    people: str = "names"
    handling: str | None = None
    sections: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


class ReportMade(NamedTuple):
    """A report that was written.

    Attributes:
        sections: Where each stands: id, title, first and last page.
        missing: Texts that are still to be written, each with the screen where that is done.
    """

    path: Path
    pages: int
    sections: tuple[tuple[str, str, int, int], ...]
    missing: tuple[tuple[str, str], ...] = ()


class FileFound(NamedTuple):
    """What a look through a whole file found wrong.

    Attributes:
        broken: Whether the file itself does not hold together; otherwise it is only not the one
            that this machine last saw.
        what: The first thing found, one sentence.
        seq: The entry concerned, 0 for the file.
        details: All that was found, a line each.
        copy: The newest backup that is whole; None when there is none.
        turn: The turn at whose end it was made, 0 for another moment.
        upto: The last entry that it holds.
    """

    broken: bool
    what: str
    seq: int
    details: tuple[str, ...]
    copy: Path | None = None
    turn: int = 0
    upto: int = 0


class Desk(Protocol):
    """Everything outside one exercise that the window can ask for.

    Methods raise `WargameError`s with a sentence for the person; nothing else.
    """

    @property
    def own_packs(self) -> OwnPacks:
        """Packs that a person adds."""
        ...

    def packs(self) -> tuple[PackCard, ...]:
        """The packs installed on this machine. May run off the GUI thread."""
        ...

    def read_ahead(self) -> None:
        """Read what would else be read while a person waits. May run off the GUI thread."""
        ...

    def charters(self) -> tuple[tuple[str, str], ...]:
        """The charters installed on this machine, id and title; also those that do not read."""
        ...

    def charter(self, charter: str) -> Charter:
        """An installed charter, read anew. May run off the GUI thread."""
        ...

    def recent(self) -> tuple[RecentCard, ...]:
        """Exercises of this machine, the latest first."""
        ...

    def recovered(self, path: str) -> Recovered:
        """What lies in an exercise that was not closed. May run off the GUI thread."""
        ...

    def forget(self, path: str) -> None:
        """Take an exercise off the list; the file stays."""
        ...

    def throw_away(self, path: str) -> None:
        """Move a rehearsal and its backups into `thrown-away` beside it, off the list."""
        ...

    def bring_back(self, path: str) -> None:
        """Bring back what was thrown away from this path by this desk."""
        ...

    def new_exercise(self, pack: str, folder: Path | None = None) -> Session:
        """Make an exercise file of a pack in the usual folder, or another, and open it."""
        ...

    def open_exercise(self, path: Path, *, write: bool = True) -> Session:
        """Open an exercise where it stood."""
        ...

    def copy_elsewhere(self, session: Session, target: Path) -> Slow[Callable[[], None]]:
        """Copy the open exercise whole into a new file, then go on there, with nothing lost.

        The copy, an open store, is made on any thread; going on in it is done on the window's own
        and gives the way to let go of the file before, which again may be done on any thread.
        """
        ...

    def branch_exercise(self, session: Session, upto: int, title: str) -> Session:
        """Begin a what-if branch after an entry in a new file of the usual folder, and open it."""
        ...

    def check(self, path: Path) -> FileFound | None:
        """What was changed outside the program, and the copy that is whole; None when nothing was.

        May run off the GUI thread.
        """
        ...

    def whole_copy(self, path: Path) -> FileFound | None:
        """The newest backup that is whole, of a file that does not open; None without one.

        May run off the GUI thread.
        """
        ...

    def open_copy(self, copy: Path, path: Path) -> Session:
        """Put a backup into a new file beside its exercise, and open that; backups stay."""
        ...

    def remember(self, session: Session, *, is_open: bool) -> None:
        """Note on the list of recent exercises where this one stands."""
        ...

    def play_baseline(self, pack: str, progress: Callable[[int, int], None]) -> Path:
        """Play a pack's history into a new file; returns it. May run off the GUI thread."""
        ...

    def remove(self, path: Path) -> None:
        """Delete an exercise that was made and is not wanted, with all that lies beside it."""
        ...

    def report_presets(self) -> tuple[tuple[str, str], ...]:
        """Presets that can be made, id and title."""
        ...

    def report_sections(self, preset: str) -> tuple[tuple[str, str, bool], ...]:
        """All sections: id, title, whether the preset has it; the preset's first, in its order."""
        ...

    def write_report(self, session: Session, order: ReportOrder, target: Path) -> ReportMade:
        """Write the after-action report. May run off the GUI thread."""
        ...

    def export(
        self,
        session: Session,
        form: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        """Export to `xlsx`, `docx`, `json`, `csv` or `evidence`; may run off the GUI thread."""
        ...

    def paper_kinds(self) -> tuple[tuple[str, str], ...]:
        """Kinds of paper that can be printed, id and title."""
        ...

    def write_papers(  # noqa: PLR0913, PLR0917 - what is printed, and where
        self,
        session: Session,
        chosen: Chosen,
        kinds: Sequence[str],
        size: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        """Write papers into a folder; returns the files. May run off the GUI thread."""
        ...

    def reports_folder(self) -> Path:
        """Where previews may be written; emptied when the program ends."""
        ...
