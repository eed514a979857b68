"""Where the soak is played: the real window over real files, with a clock that is told to move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from typing_extensions import override

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

if TYPE_CHECKING:
    from pathlib import Path

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class ClockedDesk(AppDesk):
    """The desk of the program, but for its clock, dice and ids: each run plays the same."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = SteppedClock(MORNING)
        self.ids = CountedIds()

    def wait(self, minutes: float) -> None:
        """Time goes by."""
        self.clock.to(self.clock.now() + timedelta(minutes=minutes))

    @override
    def new_exercise(self, pack: str, folder: Path | None = None) -> Session:
        target = free_path(folder or exercises_folder(), pack, SUFFIX)
        source, uuid = find_pack(pack), self.ids.uuid()
        charters = charters_for(source.files, source.where)
        store = create_store(target, uuid)
        return create(
            store, source.files, charters, self.clock, SeededDice(), self.ids, seed=7, uuid=uuid
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
