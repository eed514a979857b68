"""Council's presenter: clicks and keys as commands on what is shown. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import MotionId, SeatId
from wargame.play.commands.handle_motion import (
    AmendMotion,
    ForceMotion,
    KeepMotionOff,
    PutOffMotion,
    SecondMotion,
    WithdrawMotion,
)
from wargame.play.commands.override_ruling import OverrideRuling
from wargame.play.commands.points import PROCEDURAL
from wargame.play.commands.rule_fact import RuleFact
from wargame.play.commands.straw_poll import CloseStrawPoll, GiveStraw, OpenStrawPoll
from wargame.play.commands.table_motion import TableMotion
from wargame.play.commands.vote import CastBallot, CloseVote, CorrectBallot, OpenVote
from wargame.play.sitting import TIMED
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.running.playable import why_not_playable
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.views.council.ballot_lines import (
    ABSENT,
    first_unanswered,
    next_in_roll,
)
from wargame.ui.views.council.card_presenter import CardPresenter
from wargame.ui.views.council.docket_lines import (
    PROCEDURE_WORDS,
    suggestions,
)
from wargame.ui.views.council.outcomes import ballot_word
from wargame.ui.views.council.precedent_words import RATIFY, Citing, cite, citing, ratify
from wargame.ui.views.council.room_presenter import RoomPresenter
from wargame.ui.views.council.showing import CouncilShown
from wargame.ui.views.council.straw_lines import (
    next_asked,
    straw_on,
)
from wargame.ui.views.council.text_presenter import TextPresenter

if TYPE_CHECKING:
    from wargame.game.council import StrawPoll
    from wargame.game.records import Motion
    from wargame.play.command import Command
    from wargame.play.session import Session


_STEPS = {"earlier": -1, "later": 1}


class CouncilPresenter(CouncilShown):
    """What Council does.

    Attributes:
        running: Clock, phases and undo, shared with the other running screens.
        room: Roll call, sitting, speakers and agenda.
        text: The text of the shown motion and its amendments.
        decision: The decision card of the shown motion.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.running = RunningPresenter(session)
        self.room = RoomPresenter(session)
        self.text = TextPresenter(session, self.motion)
        self.decision = CardPresenter(session, self.motion)

    # Docket

    def bring(self, template: str, proposer: str = "") -> Answer:
        """Table one of the pack's motions."""
        found = next((one for one in suggestions(self.session) if one.template == template), None)
        by = proposer or (found.proposer if found else "")
        return self._table(TableMotion(proposer=SeatId(by), template=template))

    def write(  # noqa: PLR0913, PLR0917 - the fields of the form
        self,
        title: str,
        text: str,
        kind: str,
        proposer: str,
        organ: str = "",
        determines: tuple[str, bool] | None = None,
    ) -> Answer:
        """Table a motion written at the table."""
        return self._table(
            TableMotion(
                proposer=SeatId(proposer),
                decision=kind,
                title=title,
                text=text,
                organ=organ,
                determines=determines,
            )
        )

    def move_procedure(self, procedure: str, proposer: str, minutes: int, about: str) -> Answer:
        """Table a motion of procedure; passed, it starts its break at once."""
        title = PROCEDURE_WORDS.get(procedure, procedure)
        timed = procedure in {*TIMED, "speaking-time"}
        return self._table(
            TableMotion(
                proposer=SeatId(proposer),
                decision=PROCEDURAL,
                title=f"{title}: {minutes} minutes" if timed else title,
                procedure=procedure,
                minutes=minutes if timed else 0,
                about=about if procedure == "adjourn-debate" else "",
            )
        )

    def _table(self, command: TableMotion) -> Answer:
        answer = ask(self.session, command)
        if not answer.refused:
            self.choose(self.session.state.motion_numbers()[-1].id)
        return answer

    def act(self, act: str, given: str = "") -> Answer:
        """Second, amend, withdraw, put off, keep off or force the motion that is shown."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        own = self._own_act(act, motion, given)
        return own if own is not None else ask(self.session, _command(act, motion, given))

    def _own_act(self, act: str, motion: Motion, given: str) -> Answer | None:
        """What is more than one command on the motion; None for the others."""
        if act == "correct":
            self.correct(on=True)
            return Answer()
        if act.startswith(RATIFY):
            return ratify(self.session, act, given)
        if act == "take-up":
            return self.room.take_up(motion.id)
        if act in _STEPS:
            return self.room.move_item(motion.id, _STEPS[act])
        return self.call(secret=True) if act == "secret" else None

    def citing(self) -> Citing | None:
        """The cards that fit the motion that is shown."""
        motion = self.motion()
        return citing(self.session, motion) if motion is not None else None

    def why_no_citing(self) -> str | None:
        """Why no precedent can be cited now, None when one can."""
        screen = self.citing()
        if screen is None:
            return "No motion is on the table."
        return None if screen.cards else "The pack has no precedent for this motion now."

    def cite(self, seat: str, card: str, words: str = "") -> Answer:
        """A seat cites a precedent for the motion that is shown."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return cite(self.session, motion.id, seat, card, words)

    # Ballots

    def call(self, *, secret: bool | None = None) -> Answer:
        """Call the roll on the motion that is shown; secret or not as the charter says."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        self._question = self._seat = ""
        return ask(self.session, OpenVote(motion=motion.id, secret=secret))

    def cast(self, value: str, seat: str = "", explanation: str = "") -> Answer:
        """Record an answer of the current seat, or of one named, and move on to the next.

        A roll that is not called yet is called first. In a straw poll it is a leaning, no ballot.
        """
        poll = straw_on(self.session, self.motion())
        if poll is not None:
            return self._lean(poll, value, seat)
        motion = self._opened()
        if isinstance(motion, Answer):
            return motion
        question, current = self.place(motion)
        who = seat or current
        self._tried = -1
        answer = ask(
            self.session,
            CastBallot(
                motion=motion.id,
                seat=SeatId(who),
                value=value,
                question=question,
                explanation=explanation,
            ),
        )
        if not answer.refused:
            self._move_on(who)
        return answer

    def all_in_favour(self) -> Answer:
        """Record yes for every seat that owes an answer to the question."""
        poll = straw_on(self.session, self.motion())
        if poll is not None:
            return self._all_lean(poll)
        motion = self._opened()
        if isinstance(motion, Answer):
            return motion
        with self.session.gathered():
            answer = self._all_for(motion)
        if not answer.refused:
            self._move_on(motion.roll[-1])
        return answer

    def _all_for(self, motion: Motion) -> Answer:
        question, _ = self.place(motion)
        answer = refusal("Every seat has answered.", "Close and record.")
        for seat in motion.roll:
            if (question, seat) not in motion.ballots:
                answer = ask(
                    self.session,
                    CastBallot(motion=motion.id, seat=seat, value="for", question=question),
                )
                if answer.refused:
                    return answer
        return answer

    def mark_absent(self, seat: str) -> Answer:
        """Record that a seat is not there."""
        return self.cast(ABSENT, seat)

    def _opened(self) -> Motion | Answer:
        """The shown motion with its roll called, or why it cannot be."""
        motion = self.motion()
        if motion is not None and motion.state in {"tabled", "put-off"}:
            meant = self._seat
            answer = self.call()
            if answer.refused:
                return answer
            motion = self.motion()
            if motion is not None:
                question, _ = self.place(motion)
                if meant in motion.roll and (question, meant) not in motion.ballots:
                    self._seat = meant
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return motion

    def _move_on(self, seat: str) -> None:
        """The keys go to the next seat that owes an answer, then to the next question."""
        motion = self.motion()
        if motion is None:
            return
        self._see(motion)
        following = next_in_roll(motion, self._question, seat)
        if following:
            self._seat = following
            return
        question, first = first_unanswered(motion)
        self._question, self._seat = question or self._question, first or seat

    def close(self) -> Answer:
        """Close the roll: the judge's ruling is recorded."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return ask(self.session, CloseVote(motion=motion.id))

    def correct_ballot(self, seat: str, value: str, reason: str) -> Answer:
        """Correct a recorded ballot; the motion is ruled on again."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        question, _ = self.place(motion)
        answer = ask(
            self.session,
            CorrectBallot(
                motion=motion.id, seat=SeatId(seat), value=value, question=question, reason=reason
            ),
        )
        if not answer.refused:
            self.correcting = False
        return answer

    def says_correction(self, seat: str, value: str) -> str:
        """What a correction would record, for the line that asks for its reason."""
        motion = self.motion()
        question, _ = self.place(motion) if motion else ("", "")
        ballot = motion.ballots.get((question, SeatId(seat))) if motion else None
        was = ballot_word(ballot.value) if ballot else "no ballot"
        name = self.session.name(seat)
        return f"{name}: from {was} to {ballot_word(value)}. Say in a few words what was wrong."

    # Ruling

    def why_no_override(self) -> str | None:
        """Why nothing can be overridden now, None when it can."""
        card = self._override(self.motion())
        if card is None:
            return "There is no ruling to override. Close the roll first."
        return None if card.can else why_not_playable(self.session)

    def rule_fact(self, fact: str, *, value: bool, reason: str) -> Answer:
        """Settle a contested fact by the facilitator's own authority."""
        return ask(self.session, RuleFact(fact=fact, value=value, reason=reason))

    def override(self, outcome: str, reason: str) -> Answer:
        """Decide against the ruling; both stand in the log."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return ask(self.session, OverrideRuling(motion=motion.id, outcome=outcome, reason=reason))

    # Straw poll

    def straw_poll(self) -> Answer:
        """Sound the room on the motion that is shown, or end the sounding."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        poll = straw_on(self.session, motion)
        if poll is not None:
            return ask(self.session, CloseStrawPoll(poll=poll.id))
        self._sounded = ""
        return ask(self.session, OpenStrawPoll(motion=motion.id))

    def _lean(self, poll: StrawPoll, value: str, seat: str = "") -> Answer:
        who = seat or self.asked(poll)
        answer = ask(self.session, GiveStraw(poll=poll.id, seat=SeatId(who), value=value))
        if not answer.refused:
            now = straw_on(self.session, self.motion())
            self._sounded = next_asked(now, who) if now is not None else ""
        return answer

    def _all_lean(self, poll: StrawPoll) -> Answer:
        answer = refusal("Every seat was asked.", "Close the straw poll.")
        with self.session.gathered():
            for seat in poll.roll:
                if seat not in poll.answers:
                    answer = self._lean(poll, "for", seat)
        return answer


def _command(act: str, motion: Motion, given: str) -> Command:
    name: MotionId = motion.id
    if act == "second":
        return SecondMotion(motion=name, seat=SeatId(given))
    if act == "amend":
        return AmendMotion(motion=name, seat=motion.proposer, text=given)
    if act == "put-off":
        return PutOffMotion(motion=name, reason=given)
    if act == "keep-off":
        return KeepMotionOff(motion=name, reason=given)
    if act == "force":
        return ForceMotion(motion=name)
    return WithdrawMotion(motion=name, reason=given)
