"""The log, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.phrasing import ended_once

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.session import Session


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the annex."""

    seq: int
    at: str
    story: str
    turn: str
    phase: str
    actor: str
    kind: str
    says: str
    abandoned: bool
    hash: str = ""


def log_entries(session: Session, reader: SeatId) -> tuple[LogEntry, ...]:
    """The annex: every entry that the reader may see."""
    hashes = {entry.seq: entry.hash for entry in session.store.entries()}
    return tuple(
        LogEntry(*line._replace(says=ended_once(line.says)), hash=hashes.get(line.seq, ""))
        for line in session.log(reader)
    )
