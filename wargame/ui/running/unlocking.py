"""Encrypted moves at Reveal: whose phrase opens which, and going on without. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, SeatId
from wargame.game.phrasing import listed
from wargame.play.commands.reveal_moves import Opening, RevealMoves
from wargame.play.sealing import closed_moves
from wargame.play.unsealing import try_phrase
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.slow import Slow, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.sealing import Content
    from wargame.play.session import Session


class LockedLine(NamedTuple):
    """Somebody whose phrase can be given: a seat that waits, or the facilitator.

    Attributes:
        opened: Whether its move can be read now.
    """

    owner: SeatId
    name: str
    note: str
    opened: bool = False


class Unlocking:
    """Gathers what phrases open, until the moves are revealed.

    Args:
        session: The exercise.
        only: One seat whose move alone is to be opened.
    """

    def __init__(self, session: Session, only: str = "") -> None:
        self._session = session
        self._only = SeatId(only) if only else None
        self._found: dict[SeatId, Content] = {}

    def lines(self) -> tuple[LockedLine, ...]:
        """The facilitator, where that phrase opens a move, then each seat that waits."""
        moves = [one for one in closed_moves(self._session.state) if self._asked(one.seat)]
        lines = [
            LockedLine(
                one.seat,
                self._session.name(one.seat),
                f"code {one.code}, read" if one.seat in self._found else f"code {one.code}",
                one.seat in self._found,
            )
            for one in moves
        ]
        boxes = [one.locked for one in moves if one.locked and one.seat not in self._found]
        yours = sum(any(key.startswith(f"{CONTROL}-") for key, _ in box.keys) for box in boxes)
        if yours:
            note = "opens every move" if yours == len(boxes) else f"opens {yours} of {len(boxes)}"
            lines.insert(0, LockedLine(CONTROL, "Your own phrase", note))
        return tuple(lines)

    def give(self, phrases: Mapping[SeatId, str]) -> Slow[str]:
        """Try the phrases given; says which of them opened nothing."""
        given = {owner: phrase for owner, phrase in phrases.items() if phrase.strip()}

        def work() -> dict[SeatId, dict[SeatId, Content]]:
            # Moves and keys are read as they stand; nothing of them ever changes.
            return {
                owner: try_phrase(self._session, owner, phrase) for owner, phrase in given.items()
            }

        return Slow(work, self._take) if given else said("")

    def _take(self, found: Mapping[SeatId, Mapping[SeatId, Content]]) -> str:
        idle = []
        for owner, opened in found.items():
            new = {seat: held for seat, held in opened.items() if self._asked(seat)}
            self._found.update(new)
            idle += [] if new else [owner]
        if not idle:
            return ""
        names = listed("yours" if one == CONTROL else self._session.name(one) for one in idle)
        return f"These phrases open nothing here: {names}. Nothing is recorded yet."

    def closed(self) -> str:
        """Names of the seats whose moves nobody can read yet, empty when all can."""
        return listed(
            line.name for line in self.lines() if not line.opened and line.owner != CONTROL
        )

    def reveal(self, *, without: bool = False) -> Answer:
        """Open what can be read; with `without` the others are recorded as not opened."""
        if self.closed() and not without:
            return refusal(f"Nobody can read the move of {self.closed()} yet.")
        opened = tuple(
            Opening(seat=seat, items=held.items, nonce=held.nonce)
            for seat, held in self._found.items()
        )
        return ask(self._session, RevealMoves(seat=self._only, opened=opened, without=without))

    def _asked(self, seat: SeatId) -> bool:
        return self._only in {None, seat}
