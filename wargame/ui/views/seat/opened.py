"""Which letters a seat's player has opened; kept beside the log: to read is no event. No Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wargame.game.entry import canonical, utc_text
from wargame.play.ports import LogError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.ids import SeatId
    from wargame.play.session import Session

KEY = "read"


class Opened:
    """The numbers of entries that were opened; none of their words."""

    def __init__(self, session: Session, seat: SeatId) -> None:
        self._session = session
        self._seat = seat
        self._entries: frozenset[int] | None = None

    def read(self) -> frozenset[int]:
        """Which were opened."""
        if self._entries is None:
            self._entries = self._kept()
        return self._entries

    def add(self, entries: Iterable[int]) -> None:
        """More were opened; a file that takes nothing forgets it, and nothing else."""
        known = self.read()
        self._entries = known | frozenset(entries)
        if self._entries == known or self._session.read_only:
            return
        text = canonical(sorted(self._entries))
        try:
            self._session.store.save_draft(self._seat, KEY, text, utc_text(self._session.now()))
        except LogError:
            return

    def _kept(self) -> frozenset[int]:
        try:
            found = self._session.store.draft(self._seat, KEY)
            return frozenset(int(one) for one in json.loads(found[0])) if found else frozenset()
        except (LogError, ValueError, TypeError):
            return frozenset()
