"""The text's presenter: amendments proposed, accepted, voted on, withdrawn. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import SeatId
from wargame.game.wording import carried_over
from wargame.play.commands.amend import ProposeAmendment, SettleAmendment
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.views.council.stale_words import Draft, StaleScreen, stale_screen
from wargame.ui.views.council.text_words import (
    Parts,
    TextScreen,
    proposed_change,
    text_screen,
    vote_lines,
    vote_rule,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.records import Motion
    from wargame.play.session import Session
    from wargame.ui.running.unsent import Value
    from wargame.ui.views.council.screen import SeatLine


class TextPresenter:
    """The text of the motion that is shown.

    Args:
        shown: Says which motion that is.
    """

    def __init__(self, session: Session, shown: Callable[[], Motion | None]) -> None:
        self.session = session
        self._shown = shown
        self.drafts: dict[str, Draft] = {}
        """What was typed of an amendment and not proposed yet, by motion."""

    def screen(self) -> TextScreen | None:
        """The text as it stands, None while no motion is shown."""
        motion = self._shown()
        return text_screen(self.session, motion) if motion is not None else None

    def change(self, text: str) -> tuple[Parts, str]:
        """What the text being written would change."""
        motion = self._shown()
        return proposed_change(motion.text, text) if motion is not None else ((), "")

    def type(self, text: str) -> None:
        """Keep what is typed of an amendment, with the text that its author has before them."""
        motion = self._shown()
        if motion is None or text.strip() == motion.text:
            return
        begun = self.drafts.get(motion.id) or Draft("", motion.text, self.session.head.seq)
        self.drafts[motion.id] = begun._replace(text=text)

    def typed(self) -> str:
        """What was typed of an amendment to the motion that is shown; else its text."""
        motion = self._shown()
        if motion is None:
            return ""
        draft = self.drafts.get(motion.id)
        return draft.text if draft is not None else motion.text

    def motion_id(self) -> str:
        """The motion whose text it is, empty while none is shown."""
        motion = self._shown()
        return motion.id if motion is not None else ""

    def begun(self) -> Value:
        """What was typed with what lay before its author, as it is kept; None for nothing."""
        draft = self.drafts.get(self.motion_id())
        return None if draft is None else [*draft]

    def take_up(self, kept: Value) -> None:
        """Take what was kept; None begins anew."""
        self.drafts.pop(self.motion_id(), None)
        match kept:
            case [str(text), str(was), int(seen)]:
                self.drafts[self.motion_id()] = Draft(text, was, seen)

    def looked(self, *, carry: bool = False) -> None:
        """Its author has seen the present text; what was typed stays, or moves onto that text."""
        motion = self._shown()
        draft = self.drafts.get(motion.id) if motion is not None else None
        if motion is None or draft is None:
            return
        moved = carried_over(draft.was, draft.text.strip(), motion.text) if carry else None
        text = draft.text if moved is None else moved
        self.drafts[motion.id] = Draft(text, motion.text, self.session.head.seq)

    def stale(self, since: tuple[int, ...]) -> StaleScreen | None:
        """What is said when the text changed under an amendment that was being written."""
        motion = self._shown()
        draft = self.drafts.get(motion.id) if motion is not None else None
        if motion is None or draft is None:
            return None
        return stale_screen(self.session, motion, draft, since)

    def propose(self, seat: str, seconder: str, text: str) -> Answer:
        """Propose another text."""
        motion = self._shown()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        begun = self.drafts.get(motion.id)
        command = ProposeAmendment(
            motion=motion.id,
            seat=SeatId(seat),
            seconder=seconder,
            text=text,
            seen=begun.seen if begun is not None else None,
        )
        answer = ask(self.session, command)
        if not answer.refused:
            self.drafts.pop(motion.id, None)
        return answer

    def settle(self, amendment: str, how: str, ballots: dict[str, str] | None = None) -> Answer:
        """End an amendment; in a vote, with what seats said."""
        given = tuple((SeatId(seat), value) for seat, value in (ballots or {}).items())
        return ask(self.session, SettleAmendment(amendment=amendment, how=how, ballots=given))

    def vote_rule(self) -> str:
        """By what an amendment is decided, and which keys answer."""
        motion = self._shown()
        return vote_rule(self.session, motion) if motion is not None else ""

    def vote_lines(self, given: dict[str, str]) -> tuple[SeatLine, ...]:
        """The members that vote on it."""
        motion = self._shown()
        return vote_lines(self.session, motion, given) if motion is not None else ()
