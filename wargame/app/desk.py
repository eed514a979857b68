"""The desk of the window: `ui.desk.Desk`, made of this machine's folders, stores and libraries."""

from __future__ import annotations

import logging
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.app.composing import Composer
from wargame.app.exercises import (
    SUFFIX,
    branch_exercise,
    charter_files,
    charter_titles,
    copied_elsewhere,
    exercises_folder,
    find_pack,
    free_path,
    held_for_writing,
    new_exercise,
    open_exercise,
    scenario_folders,
)
from wargame.app.looking import looked_through, put_beside, whole_copy
from wargame.game.errors import SettingsError, WargameError
from wargame.play.ports import Head
from wargame.support import recent
from wargame.support.forms import day_words, forms_in_force, hour_words, span_words
from wargame.support.paths import places
from wargame.ui.desk import PackCard, RecentCard, ReportMade, ReportOrder
from wargame.ui.slow import Slow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.app.ownpacks import AddedPacks
    from wargame.app.thrown import Thrown
    from wargame.game.state import State
    from wargame.play.papers import Chosen
    from wargame.play.ports import EventStore
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.scenario.library import Shelf
    from wargame.scenario.pack import Pack
    from wargame.ui.desk import FileFound, Recovered

log = logging.getLogger(__name__)

PRESETS = (
    ("full", "The group and its teacher"),
    ("executive", "Officials: two pages"),
    ("doctrine", "Planners: in the order of an AAR"),
    ("seat", "One seat, with its log"),
    ("player", "A player, to take home"),
    ("public", "Everyone: what the room saw"),
    ("control", "The facilitator's own copy"),
)


class AppDesk:
    """Everything outside one exercise that the window can ask for."""

    def __init__(self) -> None:
        self._previews: tempfile.TemporaryDirectory[str] | None = None
        self._heads: dict[Path, Head] = {}
        self._cards: dict[Path, tuple[object, PackCard]] = {}
        self._composer = Composer()
        self._thrown: dict[str, Thrown] = {}

    @cached_property
    def own_packs(self) -> AddedPacks:
        """Packs that a person adds."""
        from wargame.app.ownpacks import AddedPacks

        return AddedPacks()

    def packs(self) -> tuple[PackCard, ...]:
        """The packs installed on this machine; one that does not read says why.

        A pack is read again only when one of its files changed, or the form of dates.
        """
        from wargame.scenario.library import pack_folders, shelf_of

        cards = []
        for name, folder in pack_folders(scenario_folders()).items():
            stamp, known = (_stamp(folder), forms_in_force()), self._cards.get(folder)
            if known is None or known[0] != stamp:
                known = self._cards[folder] = (stamp, _card(shelf_of(name, folder)))
            cards.append(known[1])
        return tuple(cards)

    def read_ahead(self) -> None:
        """Read what the first table, report and list of charters need: each takes 50 to 200 ms."""
        from wargame.app.composing import sections_for
        from wargame.support.prose import read_blocks

        read_blocks("Markdown")
        charter_titles()
        sections_for("full")

    def charters(self) -> tuple[tuple[str, str], ...]:
        """The charters installed on this machine: written, practised, proposed, each by id."""
        return charter_titles()

    def charter(self, charter: str) -> Charter:
        """An installed charter, read anew.

        Raises:
            CharterError: There is none of that id, or it does not read.
        """
        from wargame.scenario.charters import read_charter

        return read_charter(charter, charter_files())

    def recent(self) -> tuple[RecentCard, ...]:
        """Exercises of this machine, the latest first."""
        return tuple(_recent(one) for one in recent.recent())

    def recovered(self, path: str) -> Recovered:
        """What lies in an exercise that was not closed."""
        from wargame.app.recovering import recovered

        return recovered(Path(path))

    def forget(self, path: str) -> None:
        """Take an exercise off the list; the file stays."""
        recent.forget(path)

    def throw_away(self, path: str) -> None:
        """Move a rehearsal and its backups into `thrown-away` beside it, off the list.

        Raises:
            SettingsError: It is no rehearsal, it is open elsewhere, or its folder refuses.
        """
        from wargame.app.thrown import throw_away
        from wargame.ui.views.setup.draft import REHEARSAL

        file = Path(path)
        with closing(self.open_exercise(file)) as session:
            if session.read_only:
                raise SettingsError(session.why_read_only)
            if session.state.exercise.handling != REHEARSAL:
                message = f"{session.state.exercise.title} is no rehearsal, so it is kept."
                raise SettingsError(
                    message, "Only what was marked as a rehearsal at its start goes."
                )
        line = next((one for one in recent.recent() if one.path == path), None)
        self._thrown[path] = throw_away(file, line)
        recent.forget(path)

    def bring_back(self, path: str) -> None:
        """Bring back what was thrown away from this path by this desk.

        Raises:
            SettingsError: Something lies there by now, or the folder refuses.
        """
        from wargame.app.thrown import bring_back

        thrown = self._thrown[path]
        bring_back(thrown)
        del self._thrown[path]
        if thrown.line is not None:
            recent.remember(thrown.line)

    def new_exercise(self, pack: str, folder: Path | None = None) -> Session:
        """Make an exercise file of a pack in the usual folder, or another, and open it."""
        source = find_pack(pack)
        return new_exercise(source, free_path(folder or exercises_folder(), source.id, SUFFIX))

    def open_exercise(self, path: Path, *, write: bool = True) -> Session:
        """Open an exercise where it stood."""
        from wargame.play.uncollected import uncollected

        with uncollected(stays=True):
            session = open_exercise(path, write=write)
        self.note_head(path, session)
        return session

    def copy_elsewhere(self, session: Session, target: Path) -> Slow[Callable[[], None]]:
        """Copy the open exercise whole into a new file, then go on there; the list follows."""
        store, whole = session.store, session.whole()

        def go_on(copy: EventStore) -> Callable[[], None]:
            let_go = session.go_on_in(copy)
            old = str(Path(store.where).resolve())
            before = next((one for one in recent.recent() if one.path == old), None)
            if before is not None:
                recent.remember(replace(before, open=False))
            self.remember(session, is_open=True)
            return let_go

        return Slow(lambda: copied_elsewhere(store, whole, target), go_on)

    def branch_exercise(self, session: Session, upto: int, title: str) -> Session:
        """Begin a what-if branch after an entry in a new file of the usual folder, and open it."""
        stem = f"{session.setting.pack.id}-what-if"
        return branch_exercise(session, free_path(exercises_folder(), stem, SUFFIX), upto, title)

    def note_head(self, path: Path, session: Session) -> None:
        """Keep where the log ended when this machine last saw it, before it is noted anew."""
        known = recent.last_seen_head(session.state.exercise.uuid)
        if known is not None:
            self._heads[path.resolve()] = Head(*known)

    def check(self, path: Path) -> FileFound | None:
        """What was changed outside the program, and which copy is whole; None when nothing was."""
        return looked_through(path, self._heads.get(path.resolve()))

    def whole_copy(self, path: Path) -> FileFound | None:
        """The newest backup that is whole, of a file that does not open; None without one."""
        return whole_copy(path)

    def open_copy(self, copy: Path, path: Path) -> Session:
        """Put a backup into a new file beside its exercise, and open that."""
        return self.open_exercise(put_beside(copy, path))

    def remember(self, session: Session, *, is_open: bool) -> None:
        """Note on the list of recent exercises where this one stands."""
        from wargame.ui.views.setup.draft import REHEARSAL

        if session.store.where == "memory":
            return
        state, head = session.state, session.head
        path = str(Path(session.store.where).resolve())
        if session.read_only:
            # Looking changes nothing: not where the log was seen to end, nor that it is still open
            # elsewhere or was never closed.
            before = next((one for one in recent.recent() if one.path == path), None)
            head = Head(before.seq, before.hash) if before is not None else head
            is_open = before is not None and before.open
        kept = recent.remember(
            recent.Recent(
                path=path,
                exercise=state.exercise.uuid,
                title=state.exercise.title,
                seq=head.seq,
                hash=head.hash,
                at=session.clock.now().isoformat(timespec="seconds"),
                open=is_open,
                pack=state.exercise.pack_title,
                # Its place among those played: numbers leave out what a short length leaves out.
                turn=place_of(state),
                turns=len(state.exercise.turns),
                phase=state.phase.title,
                state="ended" if state.ended else "running" if state.started else "set-up",
                rehearsal=state.exercise.handling == REHEARSAL,
            )
        )
        if not kept:
            log.warning("the list of recent exercises could not be kept")

    def play_baseline(self, pack: str, progress: Callable[[int, int], None]) -> Path:
        """Play a pack's history into a new file; returns it."""
        from wargame.app.demo import baseline_session

        source = find_pack(pack)
        target = free_path(exercises_folder(), f"{source.id}-baseline", SUFFIX)
        try:
            baseline_session(source, target, progress).close()
        except BaseException:
            # Half a history is nobody's exercise.
            self.remove(target)
            raise
        return target

    def remove(self, path: Path) -> None:
        """Delete an exercise that was made and is not wanted, with all that lies beside it."""
        from wargame.app.thrown import removed

        removed(path)

    def report_presets(self) -> tuple[tuple[str, str], ...]:
        """Presets that can be made, id and title."""
        return PRESETS

    def report_sections(self, preset: str) -> tuple[tuple[str, str, bool], ...]:
        """All sections: id, title, whether the preset has it; the preset's first, in its order."""
        from wargame.app.composing import sections_for

        return sections_for(preset)

    def write_report(self, session: Session, order: ReportOrder, target: Path) -> ReportMade:
        """Write the after-action report."""
        return self._composer.write(session, order, target)

    def export(
        self,
        session: Session,
        form: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        """Export to `json` or `csv`; returns the files."""
        from wargame.app.exporting import export

        return export(session, form, folder, progress=progress)

    def paper_kinds(self) -> tuple[tuple[str, str], ...]:
        """Kinds of paper that can be printed, id and title."""
        from wargame.app.papers import paper_kinds

        return paper_kinds()

    def write_papers(  # noqa: PLR0913, PLR0917 - what is printed, and where
        self,
        session: Session,
        chosen: Chosen,
        kinds: Sequence[str],
        size: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        """Write papers into a folder; returns the files."""
        from wargame.app.papers import write_papers
        from wargame.play.papers import papers

        return write_papers(papers(session, chosen), kinds, folder, size=size, progress=progress)

    def reports_folder(self) -> Path:
        """Where previews may be written; emptied when the program ends."""
        if self._previews is None:
            self._previews = tempfile.TemporaryDirectory(prefix="wargame-")
        return Path(self._previews.name)

    def close(self) -> None:
        """Take the previews away: they may hold what only the facilitator should read."""
        if self._previews is not None:
            self._previews.cleanup()
            self._previews = None


def _stamp(folder: Path) -> object:
    """What changes when a file of the folder does."""
    files = (path.stat() for path in sorted(folder.rglob("*")) if path.is_file())
    return [(file.st_ino, file.st_mtime_ns, file.st_size) for file in files]


def _card(shelf: Shelf) -> PackCard:
    own = shelf.folder.parent == places().packs
    if shelf.pack is None:
        problem = f"{shelf.error.message} {shelf.error.remedy}" if shelf.error else ""
        return PackCard(shelf.id, shelf.id, "", "", 0, "", 0, (0, 0), problem, None, own=own)
    pack = shelf.pack
    return PackCard(
        id=shelf.id,
        title=pack.title,
        summary=pack.summary,
        alliance=_alliance(pack),
        turns=len(pack.turns),
        dates=_span(pack),
        seats=sum(1 for seat in pack.seats if seat.vote),
        minutes=(
            min(one.minutes for one in pack.versions),
            max(one.minutes for one in pack.versions),
        ),
        problem="",
        cover=_cover(shelf.folder, pack),
        injects=len(pack.injects),
        begins=pack.turns[0].starts.isoformat(),
        days=_days(pack),
        own=own,
        version=pack.version,
    )


def _days(pack: Pack) -> tuple[tuple[float, str], ...]:
    """The first day of each turn and the last of all, each with its place in the story."""
    first, last = pack.turns[0].starts, pack.turns[-1].ends
    whole = max(1, (last - first).days)
    days = dict.fromkeys([*(turn.starts for turn in pack.turns), last])
    return tuple(
        ((day - first).days / whole, day_words(day, year=False, short=True)) for day in days
    )


def _span(pack: Pack) -> str:
    """First and last day of the story: `27 Sep to 2 Dec 2020`."""
    first, last = pack.turns[0].starts, pack.turns[-1].ends
    return span_words(first, last)


def _alliance(pack: Pack) -> str:
    return str(pack.charters[0]).split("-", maxsplit=1)[0].upper()


def _cover(folder: Path, pack: Pack) -> bytes | None:
    if not pack.cover:
        return None
    try:
        return (folder / pack.cover).read_bytes()
    except OSError:
        return None


def _recent(one: recent.Recent) -> RecentCard:
    try:
        at = datetime.fromisoformat(one.at).astimezone()
        opened = f"{day_words(at, year=False)} {hour_words(at)}"
    except ValueError:
        opened = one.at
    there = Path(one.path).is_file()
    elsewhere = there and one.open and held_for_writing(Path(one.path))
    return RecentCard(
        path=one.path,
        title=one.title,
        pack=one.pack,
        opened_at=opened,
        turn=one.turn,
        turns=one.turns,
        phase=one.phase,
        state=one.state if there else "missing",
        entries=_entries(one) if one.open and there else one.seq,
        crashed=one.open and not elsewhere,
        elsewhere=elsewhere,
        rehearsal=one.rehearsal,
    )


def _entries(one: recent.Recent) -> int:
    """How many entries a file really has that was not closed: more than when it was last noted."""
    from wargame.app.exercises import open_store

    try:
        with open_store(Path(one.path), write=False) as store:
            return store.head().seq
    except WargameError:
        # Opening it says what is wrong; the list only says what it knew.
        return one.seq


def place_of(state: State) -> int:
    """Which of the turns that are played is in play or was last; 0 before the first."""
    turns: list[str] = list(state.exercise.turns)
    if state.turn.id in turns:
        return turns.index(state.turn.id) + 1
    return sum(1 for one in turns if one in state.closed_turns)
