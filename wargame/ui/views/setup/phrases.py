"""Pass-phrases before the start: hashed as soon as they are chosen, shown while they are known."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from pydantic import ValidationError

from wargame.game.entry import utc_text
from wargame.game.events.key_made import KeyMade
from wargame.game.ids import SeatId
from wargame.play.locks import make_key
from wargame.play.phrases import (
    LONG,
    SHORT,
    forget_phrase,
    has_phrase,
    hashed,
    keep_hash,
    make_phrase,
)
from wargame.play.sealing import OPEN, next_name

if TYPE_CHECKING:
    from wargame.play.ports import Nonces
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
        chosen = {seat: self.of(seat).strip() for seat in sorted(self._new)}
        # Each hash is slow on purpose; the processor makes several at once.
        with ThreadPoolExecutor() as pool:
            jobs = [
                (seat, pool.submit(self._work, seat, phrase, _Drawn(self._session.setting.ids)))
                for seat, phrase in chosen.items()
                if phrase
            ]
        for seat in set(chosen) - {one for one, _ in jobs}:
            forget_phrase(self._session, seat)
            self._keep_key(seat, "")
        for seat, job in jobs:
            (salt, digest), key = job.result()
            keep_hash(self._session, seat, salt, digest)
            self._keep_key(seat, key)
        self._new.clear()

    def _work(self, seat: str, phrase: str, ids: Nonces) -> tuple[tuple[bytes, bytes], str]:
        """The hash of a phrase, and its key where one is needed; touches no file."""
        if self.sealing == OPEN:
            return hashed(ids, phrase), ""
        name = next_name(self._session, SeatId(seat))
        key = make_key(ids, SeatId(seat), name, phrase)
        return hashed(ids, phrase), key.model_dump_json()

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

    def _keep_key(self, seat: str, text: str) -> None:
        self._session.store.save_draft(seat, KEY, text, utc_text(self._session.now()))


class _Drawn:
    """Nonces drawn before the work begins, so that they do not depend on who is faster."""

    def __init__(self, ids: Nonces) -> None:
        self._left = [ids.nonce() for _ in range(4)]

    def nonce(self) -> str:
        """The next of them."""
        return self._left.pop(0)


def _key(text: str) -> KeyMade | None:
    try:
        return KeyMade.model_validate_json(text)
    except ValidationError:
        return None
