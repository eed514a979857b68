"""Where a seat's page keeps its draft, and what its phrase opens while the page is open. No Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wargame.game.entry import canonical, utc_text
from wargame.game.ids import CONTROL, SeatId
from wargame.game.records import Box
from wargame.play.locks import CannotOpen, keys_in, lock, of_draft, opened
from wargame.play.sealing import content_of, draft_openers, encrypts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from wargame.game.events.key_made import KeyMade
    from wargame.game.events.move_deposited import Item
    from wargame.game.records import Move, MoveItem
    from wargame.play.session import Session
    from wargame.ui.phrasebook import Phrasebook

KEY = "move"


class Safe:
    """A seat's draft in the file: as text, or encrypted where sealed moves are.

    A seat that has no phrase there has its draft in this window's memory alone.
    """

    def __init__(self, session: Session, seat: SeatId, book: Phrasebook) -> None:
        self._session = session
        self._seat = seat
        self._book = book
        self._keys: Mapping[str, bytes] = {}

    @property
    def encrypts(self) -> bool:
        """Whether this exercise encrypts sealed moves, and drafts with them."""
        return encrypts(self._session.state)

    @property
    def owner(self) -> SeatId:
        """Whose phrase opens the page; the facilitator's for a seat run by control."""
        seat = self._session.state.seats.get(self._seat)
        mine = seat is not None and seat.mode == "control"
        return CONTROL if self.encrypts and mine else self._seat

    def made(self) -> Sequence[KeyMade]:
        """The owner's keys, of which the phrase opens some; none where nothing is encrypted."""
        return keys_in(self._session.events()).get(self.owner, ()) if self.encrypts else ()

    def take(self, keys: Mapping[str, bytes]) -> None:
        """Hold the keys that the phrase opened, until `shut`."""
        self._keys = keys

    def shut(self) -> None:
        """Forget the keys: the page is closed."""
        self._keys = {}

    def keep(self, draft: object, now: datetime) -> None:
        """Keep a draft.

        Raises:
            LogUnavailable: The file takes none now.
        """
        text = canonical(draft)
        if self.encrypts:
            state, log = self._session.state, self._session.events()
            openers = draft_openers(state, log, self._seat)
            if not openers:
                self._book.held[self._seat] = text, utc_text(now)
                return
            box = lock(self._session.setting.ids, openers, of_draft(self._seat), text)
            text = canonical({"by": box.by, "keys": box.keys, "text": box.text})
        self._session.store.save_draft(self._seat, KEY, text, utc_text(now))

    def kept_at(self) -> str:
        """When a draft was kept, empty for none; nothing of it."""
        kept = self._book.held.get(self._seat) or self._session.store.draft(self._seat, KEY)
        return kept[1] if kept else ""

    def draft(self) -> str:
        """The draft as it was kept; empty when there is none, or the page's phrase opens none."""
        kept = self._book.held.get(self._seat) or self._session.store.draft(self._seat, KEY)
        if kept is None or not self.encrypts or self._seat in self._book.held:
            return kept[0] if kept else ""
        try:
            box = json.loads(kept[0])
            keys = tuple((str(name), str(key)) for name, key in box["keys"])
            locked = Box(str(box["by"]), keys, str(box["text"]))
            return str(opened(locked, self._keys, of_draft(self._seat)))
        except (CannotOpen, ValueError, KeyError, TypeError):
            # Written under an older phrase: its player begins anew.
            return ""

    def sealed(self, move: Move | None) -> Sequence[Item | MoveItem] | None:
        """What is in a sealed move, None where it cannot be read with this page's phrase."""
        if move is None or not move.closed:
            return None if move is None else move.items
        try:
            return content_of(move, self._keys).items
        except CannotOpen:
            return None
