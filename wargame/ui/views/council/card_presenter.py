"""The decision card's presenter: what seats and the facilitator want kept. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import SeatId
from wargame.play.commands.attach_statement import AttachStatement, RemarkDecision
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.views.council.card_words import DecisionCard, decision_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.records import Motion
    from wargame.play.session import Session


class CardPresenter:
    """The card of the motion that is shown.

    Args:
        shown: Says which motion that is.
    """

    def __init__(self, session: Session, shown: Callable[[], Motion | None]) -> None:
        self.session = session
        self._shown = shown

    def card(self) -> DecisionCard | None:
        """The decision card of the motion that is shown, None before its ruling."""
        motion = self._shown()
        return decision_card(self.session, motion) if motion is not None else None

    def motion_id(self) -> str:
        """Whose card it is, empty while no motion is shown."""
        motion = self._shown()
        return motion.id if motion is not None else ""

    def why_no_card(self) -> str | None:
        """Why there is no card yet, None when there is."""
        if self.card() is not None:
            return None
        return "There is no decision yet. Close the roll first."

    def attach(self, seat: str, what: str, text: str) -> Answer:
        """Keep a seat's own words with the decision."""
        motion = self._shown()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return ask(
            self.session,
            AttachStatement(motion=motion.id, seat=SeatId(seat), what=what, text=text),
        )

    def remark(self, text: str) -> Answer:
        """Put a sentence of the facilitator on the card."""
        motion = self._shown()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return ask(self.session, RemarkDecision(motion=motion.id, text=text))
