"""Council's presenter: docket, ballots and ruling in words, clicks as commands. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, MotionId, SeatId
from wargame.play.commands.handle_motion import (
    AmendMotion,
    ForceMotion,
    KeepMotionOff,
    PutOffMotion,
    SecondMotion,
    WithdrawMotion,
)
from wargame.play.commands.override_ruling import SHORTEST_REASON, OverrideRuling
from wargame.play.commands.rule_fact import RuleFact
from wargame.play.commands.table_motion import TableMotion
from wargame.play.commands.vote import CastBallot, CloseVote, CorrectBallot, OpenVote
from wargame.play.counterfactual import ruled_under
from wargame.play.preview import findings_as_they_stand, verdict_as_it_stands
from wargame.play.rulings import OVERRIDES
from wargame.play.what_if import with_changes
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.running.playable import playable, why_not_playable
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.views.council.ballot_lines import (
    ABSENT,
    as_called,
    ballot_lines,
    first_unanswered,
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
from wargame.ui.views.council.outcomes import ballot_word, word_of
from wargame.ui.views.council.precedent_words import RATIFY, Citing, cite, citing, ratify
from wargame.ui.views.council.room_presenter import RoomPresenter
from wargame.ui.views.council.ruling_lines import ruling_card
from wargame.ui.views.council.screen import CouncilScreen, OverrideCard, RulingCard, Standing
from wargame.ui.views.council.standing import standing, tried_out

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import GroupChange, Verdict
    from wargame.play.command import Command
    from wargame.play.session import Session


class CouncilPresenter:
    """What Council shows and does.

    Attributes:
        running: Clock, phases and undo, shared with the other running screens.
        room: Roll call, sitting, speakers and agenda.
        correcting: Whether ballots of a ruled motion may be corrected now.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.running = RunningPresenter(session)
        self.room = RoomPresenter(session)
        self.correcting = False
        self._motion = ""
        self._question = ""
        self._seat = ""
        self._what_if = ""
        self._tried = -1
        self._ruled: dict[tuple[str, str, int], Verdict] = {}

    # What is shown

    def screen(self) -> CouncilScreen:
        """Council as it stands."""
        session, state = self.session, self.session.seat_state(CONTROL)
        motion = self._called()
        found = suggestions(session)
        can = bool(state.turn.id) and playable(session)
        question, seat = self._place(motion) if motion else ("", "")
        correcting = self.correcting and motion is not None and motion.state == "ruled"
        is_open = motion is not None and motion.state == "open" and playable(session)
        card = motion_card(session, motion) if motion else None
        takes = is_open or correcting or bool(card and card.can_call)
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
            ballots=ballot_lines(session, motion, question, seat, can=takes) if motion else (),
            ballots_hint="Choose the ballot that was meant" if correcting else "In roll order",
            correcting=correcting,
            can_all_yes=is_open and bool(motion and first_unanswered(motion)[0]),
            standing=self._standing(motion, question),
            ruling=self._ruling(motion),
            override=self._override(motion),
            charters=self._other_charters(motion),
        )

    def motion(self) -> Motion | None:
        """The motion that is shown."""
        motions = on_docket(self.session.seat_state(CONTROL))
        if all(one.id != self._motion for one in motions):
            self._motion = first_shown(motions)
        return next((one for one in motions if one.id == self._motion), None)

    def _called(self) -> Motion | None:
        """The motion that is shown, with the roll that it has or will have."""
        motion = self.motion()
        return as_called(self.session, motion) if motion is not None else None

    def _place(self, motion: Motion) -> tuple[str, str]:
        """The question and the seat on which keys act."""
        waits = motion.state in {"open", "tabled", "put-off"}
        question, seat = first_unanswered(motion) if waits else ("", "")
        if self._question not in motion.questions:
            self._question = question or motion.questions[0]
        if self._seat not in motion.roll:
            mine = next_in_roll(motion, self._question, "") if waits else seat
            self._seat = mine or (motion.roll[0] if motion.roll else "")
        return self._question, self._seat

    def verdict(self, motion: Motion, charter: str = "") -> Verdict:
        """The recorded verdict, or the one that would be recorded now, kept by entry."""
        if motion.rulings and motion.state == "ruled" and not charter:
            return motion.rulings[-1].verdict
        key = (motion.id, charter, self.session.head.seq)
        if key not in self._ruled:
            self._ruled = {one: kept for one, kept in self._ruled.items() if one[2] == key[2]}
            self._ruled[key] = self._ask_judge(motion, charter)
        return self._ruled[key]

    def _ask_judge(self, motion: Motion, charter: str) -> Verdict:
        if charter and charter != motion.charter:
            setting = self.session.setting
            rules = setting.charter(charter)
            found = ruled_under(setting.pack, rules, self.session.state, motion)
            if found is not None:
                return found
        return verdict_as_it_stands(self.session, motion.id, charter)

    def _standing(self, motion: Motion | None, question: str) -> Standing | None:
        if motion is None or motion.state in {"kept-off", "withdrawn"}:
            return None
        charter = self.session.setting.charter(motion.charter)
        if motion.kind not in charter.decisions:
            return None
        way = self._way(motion)
        if way:
            tried = with_changes(self.session, motion, way)
            return tried_out(self.session, motion, tried, charter, question, way)
        return standing(self.session, motion, self.verdict(motion), charter, question)

    def _ruling(self, motion: Motion | None) -> RulingCard | None:
        if motion is None or motion.state in {"kept-off", "withdrawn"}:
            return None
        under = self._what_if if self._what_if != motion.charter else ""
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
        verdict = self.verdict(motion, under)
        tried = self._tried if self._way(motion) else -1
        return ruling_card(
            self.session, motion, verdict, charter, sources, what_if=told, tried=tried
        )

    def _way(self, motion: Motion) -> tuple[GroupChange, ...]:
        """The way out that is tried on the tally, empty for none."""
        if self._tried < 0 or self._what_if or motion.secret:
            return ()
        ways = self.verdict(motion).ways
        return ways[self._tried] if self._tried < len(ways) else ()

    def try_way(self, place: int) -> None:
        """Show on the tally what a way out would come to; the same again stops showing it."""
        self._tried = -1 if place == self._tried else place

    def other_charters(self) -> tuple[OtherCharter, ...]:
        """The same ballots under each charter of the exercise, in words."""
        motion = self._called()
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
        if motion is None or motion.state in {"kept-off", "withdrawn"}:
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

    def choose_question(self, question: str) -> None:
        """Take the roll on another question."""
        self._question, self._seat = question, ""

    def choose_seat(self, seat: str) -> None:
        """Let keys act on another seat."""
        self._seat = seat

    def choose_charter(self, charter: str) -> None:
        """Look at the same ballots under another charter; its own when empty."""
        self._what_if = charter

    def correct(self, *, on: bool) -> None:
        """Take corrections of a ruled motion's ballots, or no longer."""
        self.correcting = on

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
        if act == "correct":
            self.correct(on=True)
            return Answer()
        if act.startswith(RATIFY):
            return ratify(self.session, act, given)
        return ask(self.session, _command(act, motion, given))

    def citing(self) -> Citing | None:
        """The cards that fit the motion that is shown."""
        motion = self.motion()
        return citing(self.session, motion) if motion is not None else None

    def cite(self, seat: str, card: str, words: str = "") -> Answer:
        """A seat cites a precedent for the motion that is shown."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return cite(self.session, motion.id, seat, card, words)

    # Ballots

    def call(self) -> Answer:
        """Call the roll on the motion that is shown."""
        motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        self._question = self._seat = ""
        return ask(self.session, OpenVote(motion=motion.id))

    def cast(self, value: str, seat: str = "", explanation: str = "") -> Answer:
        """Record an answer of the current seat, or of one named, and move on to the next.

        A roll that is not called yet is called first.
        """
        motion = self._opened()
        if isinstance(motion, Answer):
            return motion
        question, current = self._place(motion)
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
        motion = self._opened()
        if isinstance(motion, Answer):
            return motion
        question, _ = self._place(motion)
        answer = refusal("Every seat has answered.", "Close and record.")
        for seat in motion.roll:
            if (question, seat) not in motion.ballots:
                answer = ask(
                    self.session,
                    CastBallot(motion=motion.id, seat=seat, value="for", question=question),
                )
                if answer.refused:
                    return answer
        if not answer.refused:
            self._move_on(motion.roll[-1])
        return answer

    def mark_absent(self, seat: str) -> Answer:
        """Record that a seat is not there."""
        return self.cast(ABSENT, seat)

    def _opened(self) -> Motion | Answer:
        """The shown motion with its roll called, or why it cannot be."""
        motion = self.motion()
        if motion is not None and motion.state in {"tabled", "put-off"}:
            answer = self.call()
            if answer.refused:
                return answer
            motion = self.motion()
        if motion is None:
            return refusal("No motion is shown.", "Choose one of the docket.")
        return motion

    def _move_on(self, seat: str) -> None:
        """The keys go to the next seat that owes an answer, then to the next question."""
        motion = self.motion()
        if motion is None:
            return
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
        question, _ = self._place(motion)
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
        question, _ = self._place(motion) if motion else ("", "")
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
