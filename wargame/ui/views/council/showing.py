"""What Council shows: the motion that is meant, its rows and its ruling, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.commands.override_ruling import SHORTEST_REASON
from wargame.play.next_step import unanswered
from wargame.play.preview import findings_as_they_stand
from wargame.play.rulings import OVERRIDES
from wargame.play.what_if import with_changes
from wargame.ui.running.playable import playable, why_not_playable
from wargame.ui.views.council.ballot_lines import (
    as_called,
    ballot_lines,
    first_unanswered,
    hides,
    next_in_roll,
    question_heads,
)
from wargame.ui.views.council.charter_lines import OtherCharter, other_charters
from wargame.ui.views.council.docket_lines import (
    docket_lines,
    empty_words,
    first_shown,
    new_motion,
    on_docket,
    suggestions,
)
from wargame.ui.views.council.motion_words import motion_card
from wargame.ui.views.council.outcomes import word_of
from wargame.ui.views.council.ruled import Rulings
from wargame.ui.views.council.ruling_lines import ruling_card
from wargame.ui.views.council.screen import (
    BallotLine,
    CouncilScreen,
    OverrideCard,
    RulingCard,
    Standing,
)
from wargame.ui.views.council.standing import standing, tried_out
from wargame.ui.views.council.straw_lines import (
    next_asked,
    straw_lines,
    straw_of,
    straw_on,
    straw_standing,
)

if TYPE_CHECKING:
    from wargame.game.council import StrawPoll
    from wargame.game.records import Motion
    from wargame.game.verdicts import GroupChange
    from wargame.play.session import Session


class CouncilShown:
    """What Council shows; it changes nothing but what is looked at.

    Attributes:
        correcting: Whether ballots of a ruled motion may be corrected now.
        rulings: What the ballots come to.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.correcting = False
        self._motion = ""
        self._question = ""
        self._seat = ""
        self._sounded = ""
        self._stood: tuple[str, bool, int] = ("", False, 0)
        self._what_if = ""
        self._tried = -1
        self.rulings = Rulings(session)

    # What is shown

    def screen(self) -> CouncilScreen:
        """Council as it stands."""
        session, state = self.session, self.session.seat_state(CONTROL)
        motion = self.called()
        found = suggestions(session)
        can = bool(state.turn.id) and playable(session)
        question, seat = self.place(motion) if motion else ("", "")
        correcting = self.correcting and motion is not None and motion.state == "ruled"
        is_open = motion is not None and motion.state == "open" and playable(session)
        card = motion_card(session, motion) if motion else None
        takes = is_open or correcting or bool(card and card.can_call)
        poll = straw_on(session, motion)
        return CouncilScreen(
            docket=docket_lines(session),
            chosen=motion.id if motion else "",
            suggestions=found,
            empty=empty_words(found),
            can_bring=can,
            why_not_bring="" if can else (why_not_playable(session) or "No turn is open."),
            new=new_motion(session),
            motion=card,
            questions=question_heads(motion) if motion and motion.roll else (),
            question=question,
            ballots=self._rows(motion, question, seat, can=takes),
            ballots_hint=self._hint(poll, correcting=correcting),
            correcting=correcting,
            can_all_yes=is_open and bool(motion and first_unanswered(motion)[0]),
            standing=self._standing(motion, question),
            ruling=self._ruling(motion),
            override=self._override(motion),
            charters=self._other_charters(motion),
            straw=straw_of(session, motion),
        )

    def _rows(
        self, motion: Motion | None, question: str, seat: str, *, can: bool
    ) -> tuple[BallotLine, ...]:
        """The rows of the roll, or of the straw poll that is open on the motion."""
        if motion is None:
            return ()
        poll = straw_on(self.session, motion)
        if poll is not None:
            return straw_lines(self.session, poll, self.asked(poll))
        return ballot_lines(self.session, motion, question, seat, can=can)

    def asked(self, poll: StrawPoll) -> str:
        """The seat on which keys act in a straw poll."""
        return self._sounded if self._sounded in poll.roll else next_asked(poll)

    @staticmethod
    def _hint(poll: StrawPoll | None, *, correcting: bool) -> str:
        if poll is not None:
            return "Straw poll, binding nobody"
        return "Choose the ballot that was meant" if correcting else "In roll order"

    def motion(self) -> Motion | None:
        """The motion that is shown."""
        motions = on_docket(self.session.seat_state(CONTROL))
        if all(one.id != self._motion for one in motions):
            self._motion = first_shown(motions)
        return next((one for one in motions if one.id == self._motion), None)

    def shown_id(self) -> str:
        """The id of the motion that is shown, empty while there is none."""
        motion = self.motion()
        return motion.id if motion is not None else ""

    def called(self) -> Motion | None:
        """The motion that is shown, with the roll that it has or will have."""
        motion = self.motion()
        return as_called(self.session, motion) if motion is not None else None

    def place(self, motion: Motion) -> tuple[str, str]:
        """The question and the seat on which keys act."""
        waits = motion.state in {"open", "tabled", "put-off"}
        self._see(motion)
        question, seat = first_unanswered(motion) if waits else ("", "")
        if self._question not in motion.questions:
            self._question = question or motion.questions[0]
        if self._seat not in motion.roll:
            mine = next_in_roll(motion, self._question, "") if waits else seat
            self._seat = mine or (motion.roll[0] if motion.roll else "")
        return self._question, self._seat

    def _see(self, motion: Motion) -> None:
        """After the roll was called, or a ballot taken back, keys stand on the seat that owes."""
        stood = (str(motion.id), motion.state == "open", len(motion.ballots))
        if stood[0] == self._stood[0] and stood[1]:
            called, fewer = not self._stood[1], stood[2] < self._stood[2]
            if called or fewer:
                self._seat = ""
        self._stood = stood

    def _standing(self, motion: Motion | None, question: str) -> Standing | None:
        if motion is None or motion.state in {"kept-off", "withdrawn"}:
            return None
        charter = self.session.setting.charter(motion.charter)
        if motion.kind not in charter.decisions:
            return None
        poll = straw_on(self.session, motion)
        if poll is not None:
            return straw_standing(self.session, poll)
        way = self._way(motion)
        if way:
            tried = with_changes(self.session, motion, way)
            return tried_out(self.session, motion, tried, charter, question, way)
        return standing(self.session, motion, self.rulings.verdict(motion), charter, question)

    def _ruling(self, motion: Motion | None) -> RulingCard | None:
        if motion is None or motion.state in {"kept-off", "withdrawn"}:
            return None
        under = self._what_if if self._what_if != motion.charter and not hides(motion) else ""
        charter = self.session.setting.charter(under or motion.charter)
        if motion.kind not in charter.decisions:
            said = f"{charter.title} knows no decision of this kind. Nothing is recorded of this."
            return RulingCard(charter.title, "", said, (), "", (), "", ())
        if motion.rulings and motion.state == "ruled":
            sources = {fact: source for fact, _, source in motion.rulings[-1].findings}
        else:
            sources = {
                one.fact: one.source for one in findings_as_they_stand(self.session, motion.id)
            }
        told = f"What if: under {charter.title}. Nothing is recorded of this." if under else ""
        verdict = self.rulings.verdict(motion, under)
        tried = self._tried if self._way(motion) else -1
        return ruling_card(
            self.session,
            motion,
            verdict,
            charter,
            sources,
            what_if=told,
            tried=tried,
            searching=self.rulings.waits(motion, under),
        )

    def _way(self, motion: Motion) -> tuple[GroupChange, ...]:
        """The way out that is tried on the tally, empty for none."""
        if self._tried < 0 or self._what_if or motion.secret:
            return ()
        ways = self.rulings.verdict(motion).ways
        return ways[self._tried] if self._tried < len(ways) else ()

    def try_way(self, place: int) -> None:
        """Show on the tally what a way out would come to; the same again stops showing it."""
        self._tried = -1 if place == self._tried else place

    def other_charters(self) -> tuple[OtherCharter, ...]:
        """The same ballots under each charter of the exercise, in words."""
        motion = self.called()
        return other_charters(self.session, motion) if motion is not None else ()

    def _override(self, motion: Motion | None) -> OverrideCard | None:
        if motion is None or not motion.rulings or motion.state != "ruled":
            return None
        outcomes = tuple((one, word_of(one)) for one in OVERRIDES if one != motion.outcome)
        done = ""
        if motion.override is not None:
            held = motion.override
            done = f"#{held.seq}  {word_of(held.outcome)}: {held.reason}"
        return OverrideCard(outcomes, done, playable(self.session), SHORTEST_REASON)

    def _other_charters(self, motion: Motion | None) -> tuple[tuple[str, str], ...]:
        """Charters of the exercise under which the ballots can be looked at."""
        if motion is None or motion.state in {"kept-off", "withdrawn"} or hides(motion):
            return ()
        return tuple(
            (str(name), charter.title) for name, charter in self.session.setting.charters.items()
        )

    # What is chosen

    def choose(self, motion: str) -> None:
        """Show another motion."""
        if motion != self._motion:
            self._motion, self._question, self._seat = motion, "", ""
            self.correcting, self._what_if, self._tried = False, "", -1

    def choose_owed(self) -> str:
        """Show the roll that is open, at the answer that the next step names; whose it is."""
        motions = self.session.seat_state(CONTROL).motion_numbers()
        motion = next((one for one in motions if one.state == "open"), None)
        owing = unanswered(motion) if motion is not None else ()
        if motion is None or not owing:
            return ""
        self.choose(motion.id)
        self._seat = owing[0]
        self._question = next(
            one for one in motion.questions if (one, owing[0]) not in motion.ballots
        )
        return owing[0]

    def choose_question(self, question: str) -> None:
        """Take the roll on another question."""
        self._question, self._seat = question, ""

    def choose_seat(self, seat: str) -> None:
        """Let keys act on another seat, of the straw poll while one is open."""
        if straw_on(self.session, self.motion()) is not None:
            self._sounded = seat
        else:
            self._seat = seat

    def choose_charter(self, charter: str) -> None:
        """Look at the same ballots under another charter; its own when empty."""
        self._what_if = charter

    def correct(self, *, on: bool) -> None:
        """Take corrections of a ruled motion's ballots, or no longer."""
        self.correcting = on
