"""Each pack's history, played in memory at a moment of its own, for the tests of the report."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.play.tables import START, charters_of, files_of
from wargame.game.ids import SeatId
from wargame.play.baseline import BaselinePlayer, SteppedClock
from wargame.play.review import review_of
from wargame.play.session import Session, create
from wargame.storage.memory import MemoryStore
from wargame.support.paths import shipped
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from wargame.play.review import Review

SCENARIOS = Path(shipped("scenarios"))
PACKS = sorted(path.parent.name for path in SCENARIOS.glob("*/pack.toml"))


@cache
def baseline(pack: str) -> Session:
    """A pack's history as it is played by the demo, at nine o'clock on a March morning."""
    clock = SteppedClock(START)
    session = create(
        MemoryStore(),
        files_of(pack),
        charters_of(pack),
        clock,
        SeededDice(),
        CountedIds(),
        charter=None,
        seed=7,
    )
    BaselinePlayer(session, session.setting.pack, clock).play()
    return session


@cache
def reviewed(pack: str, reader: str = "control") -> Review:
    """The review of that history for one reader."""
    return review_of(baseline(pack), SeatId(reader))
