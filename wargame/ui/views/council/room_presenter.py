"""The room's presenter: roll call, sitting, speakers, points of order, agenda. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, MotionId, SeatId
from wargame.play.attendance import roll_of
from wargame.play.commands.agenda import OrderAgenda, TakeUpItem
from wargame.play.commands.change_sitting import ChangeSitting
from wargame.play.commands.mark_attendance import MarkAttendance
from wargame.play.commands.points import PROCEDURAL, RaisePoint, RulePoint
from wargame.play.commands.speakers import (
    AddSpeakingTime,
    CallSpeaker,
    DropSpeaker,
    FinishSpeaker,
    HoldSpeaker,
    ListSpeaker,
    SetSpeaking,
)
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.views.council.docket_lines import on_docket
from wargame.ui.views.council.room_words import (
    RollCall,
    RoomStrip,
    roll_call,
    room_strip,
    sitting_words,
)
from wargame.ui.views.council.speaker_words import (
    SpeakerClock,
    SpeakersScreen,
    speaker_clock,
    speakers_screen,
    speaking_lines,
)

if TYPE_CHECKING:
    from wargame.game.council import Speaking
    from wargame.play.session import Session
    from wargame.ui.views.council.screen import SeatLine

BREAKS = (5, 10, 15, 20, 30, 60)


class RoomPresenter:
    """What the room does beside voting."""

    def __init__(self, session: Session) -> None:
        self.session = session

    # Roll call

    def strip(self) -> RoomStrip:
        """The line over the docket."""
        return room_strip(self.session)

    def roll_call(self) -> RollCall:
        """The sheet of the roll call."""
        return roll_call(self.session)

    def mark(self, seat: str, presence: str) -> Answer:
        """Say who is there; the same again changes nothing."""
        marked = self.session.state.council.presence.get(SeatId(seat))
        if marked is not None and marked.word == presence:
            return Answer()
        return ask(self.session, MarkAttendance(seat=SeatId(seat), presence=presence))

    def all_present(self) -> Answer:
        """Everybody on the roll who is not called yet is present."""
        state, setting = self.session.state, self.session.setting
        roll = roll_of(state, setting.pack, setting.charter(state.exercise.charter))
        answer = Answer()
        with self.session.gathered():
            for seat in roll:
                if seat not in state.council.presence:
                    answer = self.mark(seat, "present")
                    if answer.refused:
                        return answer
        return answer

    # Sitting

    def change_sitting(self, form: str, minutes: int = 0, reason: str = "") -> Answer:
        """The council sits formally, informally, or not at all for a while."""
        return ask(self.session, ChangeSitting(form=form, minutes=minutes, reason=reason))

    def sitting(self) -> str:
        """How the council sits, in words, with the end of a break."""
        return sitting_words(self.session)

    def sits(self) -> str:
        """How the council sits now."""
        return self.session.state.council.sitting.form

    # Speakers

    def speakers(self) -> SpeakersScreen:
        """The speakers under the docket."""
        return speakers_screen(self.session)

    def clock(self) -> SpeakerClock:
        """The speaker's clock now."""
        return speaker_clock(self.session)

    def lines(self) -> tuple[SeatLine, ...]:
        """Every seat with its time, for the sheet."""
        return speaking_lines(self.session)

    def speaking(self) -> Speaking:
        """How speech is ordered."""
        return self.session.state.council.speaking

    def set_speaking(
        self, *, seconds: int, budget: int, once: bool, interlaced: bool, is_open: bool
    ) -> Answer:
        """Order speech otherwise; the same again changes nothing."""
        old = self.speaking()
        same = (old.seconds, old.budget, old.once, old.interlaced, old.is_open)
        if same == (seconds, budget, once, interlaced, is_open):
            return Answer()
        return ask(
            self.session,
            SetSpeaking(
                seconds=seconds, budget=budget, once=once, interlaced=interlaced, is_open=is_open
            ),
        )

    def list_speaker(self, seat: str, stance: str) -> Answer:
        """A seat waits to speak, or no longer (`drop`)."""
        if stance == "drop":
            return ask(self.session, DropSpeaker(seat=SeatId(seat)))
        stance = "" if stance == "speak" else stance
        return ask(self.session, ListSpeaker(seat=SeatId(seat), stance=stance))

    def next_speaker(self) -> Answer:
        """The next has the floor; who spoke has finished."""
        return ask(self.session, CallSpeaker())

    def call(self, seat: str) -> Answer:
        """A seat has the floor before the others."""
        return ask(self.session, CallSpeaker(seat=seat))

    def finish(self, yielded_to: str = "") -> Answer:
        """The speech is over, or its rest goes to another seat."""
        return ask(self.session, FinishSpeaker(to=yielded_to))

    def toggle_held(self) -> Answer:
        """The speaker's clock stands, or runs again."""
        floor = self.session.state.council.floor
        if floor is None:
            return refusal("Nobody has the floor.", "Call the next speaker.")
        return ask(self.session, HoldSpeaker(held=not floor.held_at))

    def more_time(self, seconds: int) -> Answer:
        """The speaker has more time."""
        floor = self.session.state.council.floor
        if floor is None:
            return refusal("Nobody has the floor.", "Call the next speaker.")
        return ask(self.session, AddSpeakingTime(seat=floor.seat, seconds=seconds))

    def others(self) -> tuple[tuple[str, str], ...]:
        """Seats to which the rest of a speech could be yielded."""
        state = self.session.seat_state(CONTROL)
        floor = state.council.floor
        speaks = floor.seat if floor else ""
        return tuple((str(one), state.seats[one].name) for one in state.roster if one != speaks)

    # Points of order

    def knows_procedure(self) -> bool:
        """Whether the charter knows questions of procedure."""
        state = self.session.state
        return PROCEDURAL in self.session.setting.charter(state.exercise.charter).decisions

    def raise_point(self, seat: str, category: str, text: str) -> Answer:
        """A seat raises a point of order."""
        return ask(self.session, RaisePoint(seat=SeatId(seat), category=category, text=text))

    def rule_point(self, point: str, ruling: str, words: str = "") -> Answer:
        """The chair rules on it."""
        return ask(self.session, RulePoint(point=point, ruling=ruling, words=words))

    # Agenda

    def move_item(self, motion: str, by: int) -> Answer:
        """A motion comes up earlier or later."""
        order = [one.id for one in on_docket(self.session.seat_state(CONTROL))]
        if motion not in order:
            return refusal("No motion is shown.", "Choose one of the docket.")
        place = order.index(MotionId(motion))
        target = place + by
        if not 0 <= target < len(order):
            return refusal("It is first already." if by < 0 else "It is last already.")
        order[place], order[target] = order[target], order[place]
        return ask(self.session, OrderAgenda(order=tuple(order)))

    def take_up(self, motion: str) -> Answer:
        """A motion is what the council speaks about now."""
        return ask(self.session, TakeUpItem(motion=MotionId(motion)))
