"""The window lives on while work is done that takes long: each of these is done on another thread.

The desk behind the window computes for long and then waits for the window's loop to turn. Were it
asked on the window's own thread, no loop would turn, and that thread would have computed it all.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEventLoop, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from typing_extensions import override

from tests.journeys.stage import KARABAKH, StageDesk, home_settled, window
from tests.play.tables import Table
from tests.ui import pulse
from tests.ui.conftest import theme
from tests.ui.pictures import settle
from tests.ui.pulse import Pulse
from tests.ui.reading import button, focused
from wargame.app.newpack import make_pack
from wargame.app.ownpacks import AddedPacks
from wargame.play.commands import OpenTurn, StartExercise
from wargame.storage.backup import backups_of
from wargame.ui.running.papers_sheet import PapersSheet
from wargame.ui.slow import Slow
from wargame.ui.views.home.view import HomeView
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.review.branch_sheet import BranchSheet
from wargame.ui.views.review.view import ReviewView
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.setup.draft import REHEARSAL
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from wargame.play.papers import Chosen
    from wargame.play.session import Session
    from wargame.ui.desk import ReportMade, ReportOrder
    from wargame.ui.packdesk import PackFound
    from wargame.ui.window import Window

__all__ = ["theme", "window"]


class HardPacks(AddedPacks):
    """Packs of one's own on a slow disk."""

    def __init__(self, hard: Callable[[], None]) -> None:
        super().__init__()
        self._hard = hard

    @override
    def look_at(self, path: Path, progress: Callable[[int, int, str], None]) -> PackFound:
        self._hard()
        return super().look_at(path, progress)

    @override
    def add(self, found: PackFound, replaces: str = "") -> str:
        self._hard()
        return super().add(found, replaces)

    @override
    def remove(self, pack: str) -> None:
        self._hard()
        super().remove(pack)

    @override
    def bring_back(self, pack: str) -> None:
        self._hard()
        super().bring_back(pack)


class HardDesk(StageDesk):
    """A desk at which everything that may be slow is."""

    def __init__(self) -> None:
        super().__init__()
        self.pulse: Pulse | None = None
        self.own_packs = HardPacks(self._hard)

    def _hard(self) -> None:
        if self.pulse is not None:
            self.pulse.work_hard()

    @override
    def new_exercise(self, pack: str, folder: Path | None = None) -> Session:
        self._hard()
        return super().new_exercise(pack, folder)

    @override
    def open_exercise(self, path: Path, *, write: bool = True) -> Session:
        self._hard()
        return super().open_exercise(path, write=write)

    @override
    def throw_away(self, path: str) -> None:
        self._hard()
        super().throw_away(path)

    @override
    def bring_back(self, path: str) -> None:
        self._hard()
        super().bring_back(path)

    @override
    def copy_elsewhere(self, session: Session, target: Path) -> Slow[Callable[[], None]]:
        slow = super().copy_elsewhere(session, target)

        def work() -> object:
            self._hard()
            assert slow.work is not None
            return slow.work()

        return Slow(work, slow.take)

    @override
    def play_baseline(self, pack: str, progress: Callable[[int, int], None]) -> Path:
        self._hard()
        session = StageDesk.new_exercise(self, pack)
        session.close()
        return Path(session.store.where)

    @override
    def branch_exercise(self, session: Session, upto: int, title: str) -> Session:
        self._hard()
        return super().branch_exercise(session, upto, title)

    @override
    def write_report(self, session: Session, order: ReportOrder, target: Path) -> ReportMade:
        self._hard()
        return super().write_report(session, order, target)

    @override
    def export(
        self,
        session: Session,
        form: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        self._hard()
        return super().export(session, form, folder, progress)

    @override
    def write_papers(
        self,
        session: Session,
        chosen: Chosen,
        kinds: Sequence[str],
        size: str,
        folder: Path,
        progress: Callable[[int, int, str], None],
    ) -> tuple[Path, ...]:
        self._hard()
        return super().write_papers(session, chosen, kinds, size, folder, progress)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HardDesk]:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    with closing(HardDesk()) as made:
        yield made


def played(desk: StageDesk) -> Session:
    """An exercise in its first turn."""
    session = desk.new_exercise(KARABAKH)
    session.submit(StartExercise(title="B", charter=session.setting.pack.charters[0]))
    session.submit(OpenTurn())
    return session


def feel(window: Window, desk: HardDesk, act: Callable[[], object]) -> Pulse:
    """Do something and feel the pulse of the window until it is done."""
    with Pulse() as felt:
        desk.pulse = felt
        act()
        pool = QThreadPool.globalInstance()
        while window.working.is_busy() or pool.activeThreadCount():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, pulse.TICK)
        settle()
    desk.pulse = None
    return felt


def assert_alive(felt: Pulse) -> None:
    """The window's loop went on while hard work was done."""
    assert felt.worked
    assert not felt.stood, "the window's loop did not turn while it was done"
    assert felt.longest < pulse.MOST, f"the window's thread computed {felt.longest:.2f} s at once"


def test_the_gate_fails_when_work_is_done_on_the_windows_own_thread(
    window: Window, desk: HardDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "PATIENCE", 0.1)

    felt = feel(window, desk, lambda: window.set_up(KARABAKH))

    assert felt.stood
    assert felt.longest > pulse.MOST


def test_a_pack_is_set_up(window: Window, desk: HardDesk) -> None:
    assert_alive(feel(window, desk, lambda: window.opening.set_up(KARABAKH)))
    assert window.session is not None


def test_an_exercise_is_opened(window: Window, desk: HardDesk) -> None:
    session = played(desk)
    session.close()

    felt = feel(window, desk, lambda: window.opening.open_file(session.store.where))

    assert_alive(felt)
    assert window.session is not None


def test_a_baseline_is_played_and_opened(window: Window, desk: HardDesk) -> None:
    felt = feel(window, desk, lambda: window.opening.play_baseline(KARABAKH))

    assert_alive(felt)
    assert window.session is not None


def test_an_exercise_is_set_up_again_and_thrown_away(window: Window, desk: HardDesk) -> None:
    session = played(desk)
    session.close()
    path = session.store.where

    assert_alive(feel(window, desk, lambda: window.chores.set_up_again(path)))
    window.close_exercise()
    home_settled(window)
    assert_alive(feel(window, desk, lambda: window.chores.throw_away(path)))


def test_a_rehearsal_that_was_thrown_away_comes_back(window: Window, desk: HardDesk) -> None:
    session = desk.new_exercise(KARABAKH)
    session.submit(
        StartExercise(title="B", charter=session.setting.pack.charters[0], handling=REHEARSAL)
    )
    desk.remember(session, is_open=False)
    session.close()
    path = Path(session.store.where).resolve()

    assert_alive(feel(window, desk, lambda: window.chores.throw_away(str(path))))
    assert not path.exists()
    assert_alive(feel(window, desk, window.undo))
    assert path.exists()


def test_a_pack_is_added_removed_and_brought_back(
    window: Window, desk: HardDesk, tmp_path: Path
) -> None:
    make_pack(tmp_path / "ferry", "tutorial-alliance")
    page = window.page("home")
    assert isinstance(page, HomeView)

    assert_alive(feel(window, desk, lambda: page.adding.take(str(tmp_path / "ferry"))))
    home_settled(window)
    assert "ferry" in {one.id for one in desk.packs()}
    assert_alive(feel(window, desk, lambda: window.chores.remove_pack("ferry", "The ferry")))
    assert "ferry" not in {one.id for one in desk.packs()}
    assert_alive(feel(window, desk, window.undo))
    assert "ferry" in {one.id for one in desk.packs()}


def test_papers_are_set(window: Window, desk: HardDesk, tmp_path: Path) -> None:
    window.take_up(desk.new_exercise(KARABAKH))
    page = window.page("setup")
    assert isinstance(page, SetupView)
    page.papers_asked.emit()
    sheet = window.frame.findChild(PapersSheet)
    assert sheet is not None

    felt = feel(window, desk, lambda: sheet.save_to(tmp_path / "papers"))

    assert_alive(felt)
    assert list((tmp_path / "papers").glob("*.pdf"))


def test_a_branch_is_begun(window: Window, desk: HardDesk) -> None:
    window.take_up(played(desk))
    window.frame.show_screen("review")
    page = window.page("review")
    assert isinstance(page, ReviewView)
    page.ask_branch()
    sheet = window.frame.findChild(BranchSheet)
    assert sheet is not None

    felt = feel(window, desk, sheet.button.click)

    assert_alive(felt)
    assert window.session is not None
    assert "what if" in window.session.state.exercise.title


def test_a_report_is_made_and_exported(window: Window, desk: HardDesk, tmp_path: Path) -> None:
    window.take_up(played(desk))

    assert_alive(feel(window, desk, lambda: window.frame.show_screen("report")))
    page = window.page("report")
    assert isinstance(page, ReportView)
    assert_alive(feel(window, desk, lambda: page.export_to("json", tmp_path / "out")))


@pytest.fixture
def hard_hashes(desk: HardDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first hash of a phrase takes long; the others take what they take."""
    real = hashlib.scrypt

    def scrypt(password: bytes, **costs: Any) -> bytes:
        if desk.pulse is not None and not desk.pulse.worked:
            desk.pulse.work_hard()
        return real(password, **costs)

    monkeypatch.setattr(hashlib, "scrypt", scrypt)


@pytest.mark.usefixtures("hard_hashes")
def test_phrases_are_made_an_exercise_begins_and_a_seat_opens(
    window: Window, desk: HardDesk
) -> None:
    window.take_up(desk.new_exercise(KARABAKH))
    page = window.page("setup")
    assert isinstance(page, SetupView)

    assert_alive(feel(window, desk, lambda: press_at_once(page, "Make them")))
    page.lines["ARM"].phrase.setText("walnut-stair-nine")
    page._presenter.choose("ARM", phrase="walnut-stair-nine")
    assert_alive(feel(window, desk, page.start))
    assert window.session is not None
    assert window.session.state.started
    window.hand_over("ARM")
    settle()
    field = focused()
    QTest.keyClicks(field, "walnut-stair-nine")
    assert_alive(feel(window, desk, lambda: QTest.keyClick(field, Qt.Key.Key_Return)))
    seat = window.page("seat")
    assert isinstance(seat, SeatView)
    assert seat.open_page is not None


def press_at_once(page: QWidget, words: str) -> None:
    """Press a button, and do not wait for what comes of it."""
    button(page, words).click()


def test_an_exercise_is_closed_and_opened_again_at_once(
    window: Window, desk: HardDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(desk)
    path = Path(session.store.where)
    window.take_up(session)
    monkeypatch.setattr(session, "_fold", slowly(desk, session._fold))

    def close_and_open() -> None:
        window.close_exercise()
        window.opening.open_file(str(path))

    assert_alive(feel(window, desk, close_and_open))
    assert window.session is not None
    assert not window.session.read_only, "opened before it was let go of"
    assert window.session.head == session.head


def slowly(desk: HardDesk, act: Callable[[], None]) -> Callable[[], None]:
    """The same, on a slow disk."""

    def slow() -> None:
        assert desk.pulse is not None
        desk.pulse.work_hard()
        act()

    return slow


def test_another_exercise_is_opened_over_the_open_one(
    window: Window, desk: HardDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, other = played(desk), played(desk)
    other.close()
    window.take_up(session)
    monkeypatch.setattr(session, "_fold", slowly(desk, session._fold))

    assert_alive(feel(window, desk, lambda: window.opening.open_file(other.store.where)))
    assert not Path(f"{session.store.where}-wal").exists()


def test_an_exercise_goes_on_in_a_folder_that_can_be_written(
    window: Window, desk: HardDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(desk)
    window.take_up(session)
    folder = tmp_path / "other"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    assert_alive(feel(window, desk, window.elsewhere.choose_folder))
    assert Path(window.open_path()).parent == folder
    assert window.session is not None
    assert window.session.head == session.head


def test_a_turn_ends_and_its_backup_is_made(
    window: Window, desk: HardDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(desk)
    window.take_up(session)
    real = session.store.backup

    def backup(label: str) -> str | None:
        assert desk.pulse is not None
        desk.pulse.work_hard()
        return real(label)

    monkeypatch.setattr(session.store, "backup", backup)

    assert_alive(feel(window, desk, lambda: Table(session, desk.clock).end_turn()))
    assert len(backups_of(Path(session.store.where))) == 1
