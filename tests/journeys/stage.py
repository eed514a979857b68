"""The stage of the journeys: a real window over real files, with a clock that is told to move."""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

from tests.play.tables import Table
from tests.ui.pictures import settle
from wargame.app.desk import AppDesk
from wargame.app.exercises import (
    SUFFIX,
    charters_for,
    exercises_folder,
    find_pack,
    free_path,
    open_store,
)
from wargame.play.baseline import SteppedClock
from wargame.play.session import Session, create
from wargame.storage.sqlite import create as create_store
from wargame.support.system import CountedIds, SeededDice
from wargame.ui.projector.room_window import RoomWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.ui.desk import PackCard
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

KARABAKH = "karabakh-2020"
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


_made: dict[tuple[str, datetime], bytes] = {}
"""New exercises by pack and moment: the same bytes each time, so making them once will do.

Made at another moment, its clock would have gone back for everybody else.
"""
_cards: dict[Path, tuple[object, PackCard]] = {}
"""Packs that were read once: the folders do not change while tests run."""


class StageDesk(AppDesk):
    """The desk of the program, but for its clock and ids: those are the same in every run."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = _cards
        self.clock = SteppedClock(MORNING)
        self.ids = CountedIds()

    def wait(self, minutes: float) -> None:
        """Time goes by."""
        self.clock.to(self.clock.now() + timedelta(minutes=minutes))

    @override
    def new_exercise(self, pack: str, folder: Path | None = None) -> Session:
        target = free_path(folder or exercises_folder(), pack, SUFFIX)
        made = pack, self.clock.now()
        if made in _made:
            target.write_bytes(_made[made])
            return self.open_exercise(target)
        session = self._created(pack, target)
        session.close()
        _made[made] = target.read_bytes()
        return self.open_exercise(target)

    def _created(self, pack: str, target: Path) -> Session:
        source = find_pack(pack)
        uuid = self.ids.uuid()
        return create(
            create_store(target, uuid),
            source.files,
            charters_for(source.files, source.where),
            self.clock,
            SeededDice(),
            self.ids,
            seed=7,
            uuid=uuid,
        )

    @override
    def open_exercise(self, path: Path, *, write: bool = True) -> Session:
        store = open_store(path, write=write)
        try:
            session = Session.open(store, self.clock, SeededDice(), self.ids)
        except BaseException:
            store.close()
            raise
        self.note_head(path, session)
        return session


def home_settled(window: Window) -> None:
    """Let Home read its packs, which it does off the window's thread and not at once."""
    from wargame.ui.jobs import wait_for_jobs
    from wargame.ui.views.home.view import HomeView

    page = window.page("home")
    while isinstance(page, HomeView) and page.is_reading():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    wait_for_jobs()
    settle()


def brought_up(window: Window, qtbot: QtBot) -> None:
    """Show the window and give it the keys: on a display without a window manager nobody else does.

    It stays the active one for the rest of the test.
    """
    with qtbot.waitActive(window.frame):
        window.frame.show()
        window.frame.activateWindow()


def begun(desk: StageDesk, pack: str = KARABAKH) -> Table:
    """An exercise that began, without the way through Set-up, which has tests of its own.

    The window takes it up once it is played as far as a test wants: it would follow each command.
    """
    table = Table(desk.new_exercise(pack), desk.clock)
    table.start(secgen="control")
    return table


class Strays(QObject):
    """Notes every widget that is shown as a window: one without a parent flashes on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # By its class: nearly every event is another, and `type` makes a member of an enumeration.
        if isinstance(event, QShowEvent) and isinstance(watched, QWidget):
            flags = watched.windowFlags() & Qt.WindowType.WindowType_Mask
            # The room's window is one on purpose.
            own = isinstance(watched, (QMainWindow, RoomWindow))
            if watched.isWindow() and not own and flags == Qt.WindowType.Window:
                self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}".strip())
        return False


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StageDesk]:
    """A desk on a machine where nothing was played yet."""
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    with closing(StageDesk()) as made:
        yield made


@contextmanager
def window_over(desk: StageDesk, app: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """A window over a desk, open on Home; nothing flashes up beside it while it is there."""
    from wargame.ui.window import Window

    strays = Strays()
    shown = Window(desk)
    brought_up(shown, qtbot)
    app.installEventFilter(strays)
    home_settled(shown)
    yield shown
    shown.close_exercise()
    home_settled(shown)
    app.removeEventFilter(strays)
    assert not strays.shown, f"shown as windows of their own: {strays.shown}"


@pytest.fixture
def window(desk: StageDesk, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """The window, open on Home."""
    with window_over(desk, qapp, qtbot) as shown:
        qtbot.addWidget(shown.frame)
        yield shown
