"""Pass-phrases before the start: hashed as soon as they are chosen, shown while they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from wargame.game.entry import utc_text
from wargame.game.events.key_made import KeyMade
from wargame.game.ids import SeatId
from wargame.play.phrases import LONG, SHORT, forget_phrase, has_phrase, keep_phrase, make_phrase
from wargame.play.sealing import OPEN, next_key

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.phrasebook import Phrasebook

KEY = "key"
"""The draft table's word for the key of a phrase, until StartEx records it."""


class Chosen:
    """The phrases of Set-up: in the file as hashes, in the open in this window's memory alone.

    Attributes:
        sealing: Whether sealed moves will be encrypted; then each phrase gets a key as well.
    """

    def __init__(self, session: Session, book: Phrasebook) -> None:
        self._session = session
        self._book = book
        self._new: set[str] = set()
        self.sealing = OPEN

    def of(self, seat: str) -> str:
        """A phrase while this window knows it, else empty."""
        return self._book.made.get(seat, "")

    def kept(self, seat: str) -> bool:
        """Whether the file holds the hash of a phrase that is not being changed."""
        return seat not in self._new and has_phrase(self._session, seat)

    def choose(self, seat: str, phrase: str) -> None:
        """Take what is typed; `keep` hashes it."""
        self._new.add(seat)
        self._book.keep(seat, phrase)

    def make(self, seat: str) -> None:
        """Draw a phrase: a longer one where who has the file could try phrases for years."""
        self.choose(seat, make_phrase(self._session, SHORT if self.sealing == OPEN else LONG))

    def keep(self) -> None:
        """Hash what was chosen since the last time.

        Raises:
            LogUnavailable: The file takes nothing now.
        """
        for seat in sorted(self._new):
            phrase = self.of(seat).strip()
            if phrase:
                keep_phrase(self._session, seat, phrase)
            else:
                forget_phrase(self._session, seat)
            self._keep_key(seat, phrase)
            self._new.discard(seat)

    def anew(self, sealing: str) -> tuple[str, ...]:
        """Encrypt moves or not; returns the seats whose phrases have to be made anew.

        A phrase that is known as a hash alone gives no key, and one of three words is too easily
        tried out by who has the file.
        """
        turned_on = self.sealing == OPEN and sealing != OPEN
        self.sealing = sealing
        if sealing == OPEN:
            for seat in self._seats():
                self._session.store.save_draft(seat, KEY, "", utc_text(self._session.now()))
        return tuple(self._seats()) if turned_on else ()

    def made_keys(self) -> tuple[KeyMade, ...]:
        """The keys of all phrases, for StartEx."""
        if self.sealing == OPEN:
            return ()
        found = (self._session.store.draft(seat, KEY) for seat in self._seats())
        return tuple(key for kept in found if kept and (key := _key(kept[0])) is not None)

    def forget(self) -> None:
        """After StartEx: the log holds the keys, and nobody the phrases but this window."""
        for seat in self._seats():
            self._session.store.save_draft(seat, KEY, "", utc_text(self._session.now()))

    def _seats(self) -> list[str]:
        return [str(seat.id) for seat in self._session.setting.pack.seats] + ["control"]

    def _keep_key(self, seat: str, phrase: str) -> None:
        text = ""
        if phrase and self.sealing != OPEN:
            text = next_key(self._session, SeatId(seat), phrase).model_dump_json()
        self._session.store.save_draft(seat, KEY, text, utc_text(self._session.now()))


def _key(text: str) -> KeyMade | None:
    try:
        return KeyMade.model_validate_json(text)
    except ValidationError:
        return None
