"""The pass-phrases before a seat's papers and before the facilitator's table. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.guarding import has_phrase
from wargame.play.locks import unlocked
from wargame.play.phrases import fits
from wargame.ui.slow import Slow, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wargame.game.events.key_made import KeyMade
    from wargame.game.ids import SeatId
    from wargame.play.session import Session
    from wargame.ui.phrasebook import Phrasebook
    from wargame.ui.views.seat.safe import Safe


def _nothing(_keys: Mapping[str, bytes]) -> None:
    """The facilitator's phrase opens a page, not a move."""


TRIES_LEFT = {2: "Two tries left.", 1: "One try left."}


class SeatLock:
    """Tries of the phrase of one seat, and of the facilitator's; three, then a wait."""

    def __init__(self, session: Session, seat: SeatId, book: Phrasebook, safe: Safe) -> None:
        self._session = session
        self._book = book
        self._safe = safe
        self.seat = seat

    def unlock(self, phrase: str) -> Slow[str]:
        """Try a pass-phrase; says the refusal, nothing when the seat opens."""
        name = self._session.name(self.seat)
        no = f"That does not open {name}."
        return self._try(self._safe.owner, phrase, no, self._safe.made(), self._safe.take)

    def control_opens(self, phrase: str) -> Slow[str]:
        """Try the facilitator's phrase; says the refusal, nothing when it is right."""
        return self._try(CONTROL, phrase, "That is not the facilitator's phrase.")

    def wait(self, seat: str = "") -> int:
        """Seconds before the next try of this seat's phrase, or of another's."""
        return self._book.wait(seat or self._safe.owner, self._session.now())

    def control_wait(self) -> int:
        """Seconds before the next try of the facilitator's phrase."""
        return self.wait(CONTROL)

    def _try(
        self,
        seat: str,
        phrase: str,
        no: str,
        made: Sequence[KeyMade] = (),
        take: Callable[[Mapping[str, bytes]], None] = _nothing,
    ) -> Slow[str]:
        if self.wait(seat):
            return said(self.wait_words(seat))
        kept = self._session.store.phrase(seat)

        def work() -> tuple[bool, Mapping[str, bytes]]:
            right = fits(kept, phrase)
            return right, unlocked(made, phrase) if right else {}

        def tried(found: tuple[bool, Mapping[str, bytes]]) -> str:
            right, keys = found
            if right:
                self._book.right(seat)
                take(keys)
                return ""
            left = self._book.wrong(seat, self._session.now())
            return f"{no} {TRIES_LEFT.get(left) or self.wait_words(seat)}"

        return Slow(work, tried) if (kept and kept[1]) or made else said(tried((True, {})))

    def wait_words(self, seat: str = "") -> str:
        """What a person reads who has to wait, empty when nobody has to."""
        seconds = self.wait(seat)
        if not seconds:
            return ""
        way = "" if seat == CONTROL else ", or ask the facilitator for a new phrase"
        return f"Wait {seconds} seconds{way}."

    @property
    def control_has_phrase(self) -> bool:
        """Whether handing back asks for the facilitator's phrase."""
        return has_phrase(self._session, CONTROL)
