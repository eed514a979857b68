"""Pass-phrases before the start: hashed as soon as they are chosen, shown while they are known."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from wargame.game.entry import utc_text
from wargame.game.events.key_made import KeyMade
from wargame.game.ids import SeatId
from wargame.play.guarding import forget_phrase, has_phrase, keep_hash, make_phrase
from wargame.play.locks import make_key
from wargame.play.phrases import LONG, SHORT, Drawn, hashed
from wargame.play.sealing import OPEN
from wargame.play.unsealing import next_name
from wargame.ui.slow import Slow, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.phrasebook import Phrasebook

KEY = "key"
"""The draft table's word for the key of a phrase, until StartEx records it."""


class Hash(NamedTuple):
    """What the file keeps of a phrase: salt, hash, and a key where moves are encrypted."""

    seat: str
    salt: bytes
    digest: bytes
    key: str


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

    def keep(self) -> Slow[None]:
        """Hash what was chosen since the last time: the work is slow on purpose.

        Taking it keeps the hashes, and raises `LogUnavailable` where the file takes nothing now.
        What was typed over meanwhile waits for the next time.
        """
        chosen = {seat: self.of(seat).strip() for seat in sorted(self._new)}
        if not chosen:
            return said(None)
        todo = [self._slow(seat, phrase) for seat, phrase in chosen.items() if phrase]

        def work() -> list[Hash]:
            # The processor makes several at once.
            with ThreadPoolExecutor() as pool:
                return list(pool.map(lambda one: one(), todo))

        def take(made: list[Hash]) -> None:
            hashes = {one.seat: one for one in made}
            still = [seat for seat, phrase in chosen.items() if phrase == self.of(seat).strip()]
            with self._session.store.together():
                for seat in still:
                    self._keep(seat, hashes.get(seat))
            self._new.difference_update(still)

        return Slow(work, take)

    def _slow(self, seat: str, phrase: str) -> Callable[[], Hash]:
        """The hash of a phrase, and its key where one is needed; touches no file."""
        ids = Drawn(self._session.setting.ids)
        name = "" if self.sealing == OPEN else next_name(self._session, SeatId(seat))

        def work() -> Hash:
            key = make_key(ids, SeatId(seat), name, phrase).model_dump_json() if name else ""
            return Hash(seat, *hashed(ids, phrase), key)

        return work

    def _keep(self, seat: str, made: Hash | None) -> None:
        if made is None:
            forget_phrase(self._session, seat)
        else:
            keep_hash(self._session, seat, made.salt, made.digest)
        self._keep_key(seat, made.key if made else "")

    def anew(self, sealing: str) -> tuple[str, ...]:
        """Encrypt moves or not; returns the seats whose phrases have to be made anew.

        A phrase that is known as a hash alone gives no key, and one of three words is too easily
        tried out by who has the file.
        """
        turned_on = self.sealing == OPEN and sealing != OPEN
        self.sealing = sealing
        if sealing == OPEN:
            self.forget()
        return tuple(self._seats()) if turned_on else ()

    def made_keys(self) -> tuple[KeyMade, ...]:
        """The keys of all phrases, for StartEx."""
        if self.sealing == OPEN:
            return ()
        found = (self._session.store.draft(seat, KEY) for seat in self._seats())
        return tuple(key for kept in found if kept and (key := _key(kept[0])) is not None)

    def forget(self) -> None:
        """No draft holds a key any more: after StartEx the log does, or no key is needed."""
        with self._session.store.together():
            for seat in self._seats():
                self._keep_key(seat, "")

    def _seats(self) -> list[str]:
        return [str(seat.id) for seat in self._session.setting.pack.seats] + ["control"]

    def _keep_key(self, seat: str, text: str) -> None:
        self._session.store.save_draft(seat, KEY, text, utc_text(self._session.now()))


def _key(text: str) -> KeyMade | None:
    try:
        return KeyMade.model_validate_json(text)
    except ValidationError:
        return None
