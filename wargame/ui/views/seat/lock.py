"""The pass-phrases before a seat's papers and before the facilitator's table. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.phrases import has_phrase, opens

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.session import Session
    from wargame.ui.phrasebook import Phrasebook
    from wargame.ui.views.seat.safe import Safe

TRIES_LEFT = {2: "Two tries left.", 1: "One try left."}


class SeatLock:
    """Tries of the phrase of one seat, and of the facilitator's; three, then a wait."""

    def __init__(self, session: Session, seat: SeatId, book: Phrasebook, safe: Safe) -> None:
        self._session = session
        self._book = book
        self._safe = safe
        self.seat = seat

    def unlock(self, phrase: str) -> str:
        """Try a pass-phrase; returns the refusal, empty when the seat opens."""
        name = self._session.name(self.seat)
        refusal = self._try(self._safe.owner, phrase, f"That does not open {name}.")
        if not refusal:
            self._safe.unlock(phrase)
        return refusal

    def control_opens(self, phrase: str) -> str:
        """Try the facilitator's phrase; returns the refusal, empty when it is right."""
        return self._try(CONTROL, phrase, "That is not the facilitator's phrase.")

    def wait(self, seat: str = "") -> int:
        """Seconds before the next try of this seat's phrase, or of another's."""
        return self._book.wait(seat or self._safe.owner, self._session.now())

    def control_wait(self) -> int:
        """Seconds before the next try of the facilitator's phrase."""
        return self.wait(CONTROL)

    def _try(self, seat: str, phrase: str, no: str) -> str:
        if self.wait(seat):
            return self.wait_words(seat)
        if opens(self._session, seat, phrase):
            self._book.right(seat)
            return ""
        left = self._book.wrong(seat, self._session.now())
        return f"{no} {TRIES_LEFT.get(left) or self.wait_words(seat)}"

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
